/**
 * Reading text: what every offset, quote and search refers to. Composed letters, words whole across line ends, running
 * headers and stamps left out, personnummer masked. Line breaks and paragraphs stay: structure is read from them.
 */
import type { PageFact } from '../../graph/facts.ts';
import type { Extracted, RawPage, ReadPages } from '../stages.ts';
import { looksMisread } from '../text/noise.ts';
import { inFewestBytes } from '../text/plain-signs.ts';
import { joinLineEnds } from './hyphens.ts';
import { dropMarkup } from './markup.ts';
import { normalise } from './normalise.ts';
import { clearOcrNoise } from './ocr-noise.ts';
import { maskPersonnummer, maskWords } from './personnummer.ts';
import { dropRunningLines } from './running-lines.ts';
import { partAtStamps } from './unmarked-pages.ts';

/** Media types whose text may hold leftovers of markup. */
const MARKED_UP = new Set(['text/plain', 'text/markdown']);

function lines(page: RawPage, mediaType: string): string[] {
  const text = normalise(page.text);
  const plain = MARKED_UP.has(mediaType) ? dropMarkup(text) : text;
  return (page.method === 'ocr' ? clearOcrNoise(plain) : plain).split('\n');
}

/** Joins words, masks, and folds runs of empty lines to one. */
function finish(pageLines: readonly string[]): string {
  const text = joinLineEnds(pageLines.join('\n')).replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
  return inFewestBytes(maskPersonnummer(text).replace(/^(?:[ \t]*\n)+|\s+$/g, ''));
}

/** Pure; page numbers and the number of pages stay as they are. */
export function readingText(extracted: Extracted): ReadPages {
  const raw = extracted.pages.map((page) => lines(page, extracted.mediaType));
  const single = raw.length === 1 ? raw[0] : undefined;
  const misread = extracted.pages.some((page) => page.method === 'ocr' || looksMisread(page.text));
  const kept =
    single === undefined
      ? dropRunningLines(raw, { paged: true, misread })
      : [
          {
            lines: dropRunningLines(partAtStamps(single), { paged: false, misread }).flatMap((p) => p.lines),
            goesOn: false,
          },
        ];
  const pages = extracted.pages.map((page, i): PageFact => {
    const fact: PageFact = {
      page: page.page,
      method: page.method,
      confidence: page.confidence,
      text: finish(kept[i]?.lines ?? []),
    };
    if (page.words !== undefined) fact.words = maskWords(page.words);
    if (page.turn !== undefined) fact.turn = page.turn;
    if (page.failure !== undefined) fact.failure = page.failure;
    return fact;
  });
  const goOn = extracted.pages.filter((_, i) => kept[i]?.goesOn === true).map(({ page }) => page);
  return { pages, goOn };
}
