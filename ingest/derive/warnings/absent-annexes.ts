/**
 * Annexes that a document lists as its own and that no file holds. Only lists count (`Bilagor`, entries of the contents, papers
 * of an item of a summons); a sentence that speaks of an annex lists none.
 */
import { nameKey } from '../../../graph/text/fold.ts';
import { annexLine } from '../../segment/annex.ts';
import { contentsOf, within } from '../../text/contents.ts';
import { DocumentText } from '../../text/document-text.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { type CorpusDocument, evidenceOf } from '../corpus.ts';
import { sharedWords, wordsOf } from '../title-words.ts';
import type { Found, WarningInput } from './finder.ts';

/** What opens a list of annexes; entries may stand on its own line behind a colon. */
const ANNEXES = /^(?:bilagor|bilageförteckning|förteckning över bilagor|bilagda handlingar)(?:\s+till\s.{1,60})?\s*:?$/iu;
/** Lists of papers, where only what calls itself an annex counts. */
const PAPERS = /^(?:beslutsunderlag|underlag(?: för beslut(?:et)?)?|handlingar(?: i ärendet)?|bifogade handlingar)\s*:?$/iu;
/** `1. Karta`: an entry below the heading. */
const NUMBERED = /^(\d{1,2})[.)]\s+(\p{Lu}.{2,})$/u;
const BULLET = /^[•▪●○–→*-]\s*/u;
/** Leader dots and page of an entry of the contents. */
const LEADER = /[\s.·…_]*\d{1,3}$/u;
/** Lines a list may have. */
const LONGEST_LIST = 40;
/** An entry goes on over so many lines. */
const WRAPPED = 2;
/** Share of a title's words that another must have to be the same paper's. */
const SAME_TITLE = 0.6;
const LONGEST_DETAIL = 90;

interface Entry {
  number: string;
  title: string;
  line: Line;
}

/** The entries of the lists in a document. */
function entriesOf(lines: readonly Line[]): Entry[] {
  const contents = contentsOf(lines);
  const entries: Entry[] = [];
  let list: 'annexes' | 'papers' | null = null;
  let listEnd = 0;
  let loose = 0;
  for (const [i, line] of lines.entries()) {
    const text = line.text.replace(BULLET, '');
    if (ANNEXES.test(text) || PAPERS.test(text)) {
      list = ANNEXES.test(text) ? 'annexes' : 'papers';
      listEnd = i + LONGEST_LIST;
      loose = 0;
      continue;
    }
    const listed = within(contents, line.start);
    if (!listed && (list === null || i > listEnd)) continue;
    const annex = annexLine(text);
    const numbered = list === 'annexes' && annex === null ? NUMBERED.exec(text) : null;
    const title = (annex?.title ?? numbered?.[2] ?? '').replace(listed ? LEADER : /$/u, '').trim();
    const number = annex?.number ?? numbered?.[1] ?? null;
    if (number !== null) {
      entries.push({ number, title, line });
      loose = 0;
    } else if (!listed && (++loose > WRAPPED + 4 || /^§|\p{Ll}{3}\.$/u.test(text))) list = null;
  }
  return entries;
}

/** The annex a document is, by its title or the first lines of its head. */
function annexOf(d: CorpusDocument): { number: string; title: string } | null {
  for (const line of [d.fact.title, ...d.fact.startsWith.split(/[\n\t]/u).slice(0, 6)]) {
    const annex = annexLine(line.trim());
    if (annex?.number) return { number: annex.number, title: annex.title };
  }
  return null;
}

const sameTitle = (entry: string, title: string): boolean => {
  const words = wordsOf(entry);
  return words.size > 0 && sharedWords(words, wordsOf(title)) / words.size >= SAME_TITLE;
};

/** Is it there: in the same file by its number, in the document itself under a heading, or in any file by its title? */
function isThere(entry: Entry, d: CorpusDocument, lines: readonly Line[], all: readonly CorpusDocument[]): boolean {
  const heading = lines.some((l) => {
    const annex = annexLine(l.text);
    return l.start > entry.line.end && annex?.number === entry.number && !entriesShare(l, lines);
  });
  if (heading) return true;
  return all.some((other) => {
    if (other === d) return false;
    const annex = annexOf(other);
    if (other.file === d.file && annex?.number === entry.number) return true;
    return sameTitle(entry.title, other.fact.title) && (other.file === d.file || wordsOf(entry.title).size > 1);
  });
}

/** A line beside others that name annexes stands in a list, and is none. */
function entriesShare(line: Line, lines: readonly Line[]): boolean {
  const at = lines.indexOf(line);
  return [at - 2, at - 1, at + 1, at + 2].some((i) => {
    const other = lines[i];
    return other !== undefined && annexLine(other.text)?.number != null;
  });
}

export function absentAnnexes({ files }: WarningInput): Found[] {
  const all = files.flatMap((f) => f.documents);
  return all.flatMap((d): Found[] => {
    const doc = new DocumentText(d.file.facts.pages, d.fact.start, d.fact.end);
    const lines = linesOf(doc.text);
    return entriesOf(lines).flatMap((entry): Found[] => {
      const span = doc.locate(entry.line.start, entry.line.end);
      if (span === null || isThere(entry, d, lines, all)) return [];
      const detail = `Bilaga ${entry.number.toUpperCase()} ${entry.title}`.trim().slice(0, LONGEST_DETAIL);
      return [
        {
          key: [d.id, entry.number, nameKey(entry.title)],
          type: 'absentAnnex',
          about: [d.id],
          detail,
          evidence: [evidenceOf(d, span)],
        },
      ];
    });
  });
}
