/** Where a correction points: the words of its anchor, found in the pages as they are read now. */
import type { MentionFact } from '../../graph/facts.ts';
import { quotePattern } from '../curation/quote.ts';
import type { Anchor } from '../curation/schema.ts';
import type { CorpusFile } from './corpus.ts';

/** A stretch of a page's reading text. */
export interface Place {
  file: CorpusFile;
  page: number;
  start: number;
  end: number;
}

/** Why an anchor points at nothing. */
export type Lost = 'file' | 'quote' | 'thing' | 'several' | 'same';

/** The places of an anchor's words; on its page where they stand there, else on any page of the file. */
export function placesOf(anchor: Anchor, files: readonly CorpusFile[]): Place[] | Lost {
  const file =
    files.find((f) => f.facts.sha256 === anchor.sha256) ??
    files.find((f) => anchor.source !== undefined && [f.source, ...f.otherSources].includes(anchor.source));
  if (file === undefined) return 'file';
  const words = quotePattern(anchor.quote);
  const all = [...file.pages.keys()].flatMap((page) => onPage(file, page, words));
  const own = all.filter((p) => p.page === anchor.page);
  const found = own.length > 0 ? own : all;
  return found.length > 0 ? found : 'quote';
}

/** A quote may be taken from the text as read or, where that was repaired, from what is shown. */
function onPage(file: CorpusFile, page: number, words: RegExp): Place[] {
  const read = [...(file.pages.get(page)?.text ?? '').matchAll(words)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const repaired = file.repaired.get(page);
  const shown = [...(repaired?.text ?? '').matchAll(words)].map(
    (m) => repaired?.map.toOriginal(m.index, m.index + m[0].length) ?? { start: 0, end: 0 },
  );
  return (read.length > 0 ? read : shown).map((at) => ({ file, page, ...at }));
}

export const overlaps = (p: Place, at: { page: number; start: number; end: number }): boolean =>
  at.page === p.page && at.start < p.end && at.end > p.start;

/** Facts of a kind whose mention touches one of the places. */
export function mentionsAt(places: readonly Place[], kind: MentionFact['kind']): MentionFact[] {
  return places.flatMap((p) => p.file.facts.mentions.filter((m) => m.kind === kind && overlaps(p, m.span)));
}
