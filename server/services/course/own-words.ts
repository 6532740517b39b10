/** What a body is in the documents' own words: sentences of theirs, each with its place. */
import type { ArenaRecord, Evidence, Mention, OrganizationRecord } from '../../../graph/records.ts';
import type { Course } from '../../contract/course.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { definingAt, isListed } from './defining.ts';
import { sentenceAround } from './sentences.ts';

/** Sentences told. */
const MOST = 5;
/** A description that fits none of the words is told after those that do. */
const DESCRIPTION = 3;

/** Texts of pages by source and number. */
export type PageTexts = Map<string, Promise<string>>;

interface Said {
  rank: number;
  evidence: Evidence;
}

/**
 * Sentences that say what a body is, best first: by their words, then the newest document.
 * @param most places looked at where it is named, those of the newest documents first
 * @param pages texts already read, and kept for who asks next
 */
export async function ownWords(
  room: Room,
  body: ArenaRecord | OrganizationRecord,
  { most, sentences = MOST, pages = new Map() }: { most: number; sentences?: number; pages?: PageTexts },
): Promise<Evidence[]> {
  const documents = await documentsById(room);
  const date = ({ document }: { document: string }) => documents.get(document)?.date ?? '';
  const newest = [...body.mentions].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0)).slice(0, most);
  const textOf = ({ source, page }: { source: string; page: number }): Promise<string> => {
    const key = `${source}\n${page}`;
    const known = pages.get(key) ?? room.reader.page(source, page).then((found) => found?.text ?? '');
    pages.set(key, known);
    return known;
  };
  const said: Said[] = [];
  for (const mention of newest) {
    const text = await textOf(mention);
    const defining = definingAt(text, mention);
    if (defining) said.push({ rank: defining.rank, evidence: quoted(text, mention, defining) });
  }
  if (body.kind === 'arena' && body.description !== null) {
    const found = described(await textOf(body.description), body.description.quote, body);
    if (found) said.push({ rank: DESCRIPTION, evidence: found });
  }
  const once = new Map<string, Said>();
  for (const one of said.sort((a, b) => a.rank - b.rank)) {
    const key = one.evidence.quote.replace(/\s+/g, ' ');
    const same = [...once.keys()].some((known) => known.includes(key) || key.includes(known));
    if (!same) once.set(key, one);
  }
  const best = [...once.values()];
  // What fits no words is only told where nothing better is.
  const firm = best.filter(({ rank }) => rank < DESCRIPTION);
  return (firm.length > 0 ? firm : best).slice(0, sentences).map(({ evidence }) => evidence);
}

function quoted(text: string, { source, document, page }: Mention, { start, end }: { start: number; end: number }) {
  return { source, document, passage: null, page, start, end, quote: text.slice(start, end) };
}

/**
 * The sentence of a description that names the body. Several documents may share its page, and the name tells which it is in;
 * a list that only names the body among others describes it to nobody.
 */
function described(text: string, quote: string, body: ArenaRecord): Evidence | null {
  const start = text.indexOf(quote);
  const { source, page } = body.description ?? {};
  if (start < 0) return null;
  const end = start + quote.length;
  const within = body.mentions.find((m) => m.source === source && m.page === page && m.start < end && start < m.end);
  if (within === undefined) return null;
  const sentence = sentenceAround(text, within);
  const stretch = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
  const name = { start: within.start - stretch.start, end: within.end - stretch.start };
  return isListed(text.slice(stretch.start, stretch.end), name) ? null : quoted(text, within, stretch);
}

/** The same with the passage they stand in and the heading above it: a sentence often leans on its heading. */
export async function withHeadings(room: Room, words: readonly Evidence[]): Promise<Course['words']> {
  return Promise.all(
    words.map(async (word) => {
      const passages = await room.reader.passagesOf(word.document);
      const holder = passages.find((p) => p.page === word.page && p.start <= word.start && word.start < p.end);
      const under = holder?.headings.at(-1)?.replace(/\s+/g, ' ') ?? null;
      return {
        ...word,
        passage: holder?.id ?? null,
        under: under !== null && word.quote.includes(under) ? null : under,
      };
    }),
  );
}
