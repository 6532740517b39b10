/** Reports of the same kind and body for other years. Told by the title alone, as the diary does not say it. Pure. */
import type { DocumentRecord, DocumentType } from '../../../graph/records.ts';
import { MONTHS } from '../../../graph/text/dates.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import { bySwedish } from '../order.ts';

export interface Series {
  /** The title without its year. */
  title: string;
  /** Earliest first. */
  documents: DocumentRecord[];
}

/** Minutes and summonses of a body follow each other, but none is another year's version of the last. */
const PERIODIC: readonly DocumentType[] = [
  'verksamhetsberättelse',
  'uppföljningsrapport',
  'rapport',
  'överenskommelse',
  'avtal',
  'presentation',
  'frågeformulär',
  'bilaga',
  'annat',
];

const TIME = new RegExp(
  String.raw`\b(?:19|20)\d{2}(?:\s*[-–/]\s*(?:\d{1,2}|(?:19|20)\d{2}))*\b|(?<!\p{L})(?:(?:den\s+)?\d{1,2}\s+)?(?:${MONTHS.join('|')})(?!\p{L})|(?<!\p{L})(?:tertial|kvartal|delår|halvår)(?:et)?\s*(?:[1-4]|i{1,3}v?)(?![\p{L}\d])`,
  'giu',
);
const NUMBER = /(?:dnr:?\s*)?\p{Lu}{1,5}[\s/:-]*(?:\d+[\s/:-]+)+\d*|\(\s*\)/gu;
/** Words that are every document's: a title of these alone says nothing of which report it is. */
const BARE = new Set(['bilaga', 'annex', 'rapport', 'presentation', 'avtal', 'sammanstallning', 'underlag', 'annat']);

/** The title without years, dates and numbers of cases, for people. */
export function undated(title: string): string {
  return title
    .replace(NUMBER, ' ')
    .replace(TIME, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[–,:(-])+\s*(?=[–,:)-]|$)/g, '')
    .replace(/\s+(?=[,.;:)])/g, '')
    .trim();
}

/** The year a document is about: the first of its title (a report of 2022 is dated 2023), else that of its date. */
export function yearOf({ title, date }: Pick<DocumentRecord, 'title' | 'date'>): number | null {
  const year = /\b(?:19|20)\d{2}\b/.exec(title.replace(NUMBER, ' '))?.[0] ?? date?.slice(0, 4);
  return year === undefined ? null : Number(year);
}

/** All series with more than one document, by title. @param documents every document, by id */
export function allSeries(documents: ReadonlyMap<string, DocumentRecord>): Series[] {
  const groups: { key: string[]; title: string; documents: DocumentRecord[] }[] = [];
  const byKind = new Map<string, typeof groups>();
  for (const document of [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = keyOf(document, documents);
    if (key === null) continue;
    const kind = [document.type, nameKey(document.issuer ?? ''), key.length].join('|');
    const known = byKind.get(kind) ?? [];
    byKind.set(kind, known);
    const group = known.find((g) => isSameTitle(g.key, key));
    if (group) group.documents.push(document);
    else {
      const made = { key, title: undated(document.title), documents: [document] };
      known.push(made);
      groups.push(made);
    }
  }
  return groups
    .filter((group) => group.documents.length > 1)
    .map(({ title, documents: held }) => ({ title, documents: held.sort(inTime(documents)) }))
    .sort((a, b) => bySwedish(a.title, b.title) || ((a.documents[0]?.id ?? '') < (b.documents[0]?.id ?? '') ? -1 : 1));
}

/**
 * Words of the title without its time; of an annex those of what it is annexed to as well. Null where they tell nothing. A report that was
 * sent out with a summons is the same report as one that was not.
 */
function keyOf(document: DocumentRecord, documents: ReadonlyMap<string, DocumentRecord>): string[] | null {
  if (!PERIODIC.includes(document.type)) return null;
  const words = nameKey(undated(document.title)).split(' ').filter(Boolean);
  const telling = words.filter((word) => !BARE.has(word) && !/^\d+$/.test(word)).length;
  if (document.type !== 'bilaga' && telling > 0) return words;
  const parent = document.partOf === null ? null : (documents.get(document.partOf) ?? null);
  const above = parent === null ? null : keyOf(parent, documents);
  if (above !== null) return [...above, '/', ...words];
  return telling >= TELLING ? words : null;
}

/** An annex by itself needs so many words of its own to be known again. */
const TELLING = 3;

/** The same words, but for one letter in a long one that a scanner read otherwise. */
function isSameTitle(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at] || isMisread(word, b[at] ?? ''));
}

const LONG_WORD = 7;

function isMisread(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LONG_WORD) return false;
  return [...a].filter((letter, at) => letter !== b[at]).length === 1;
}

function inTime(documents: ReadonlyMap<string, DocumentRecord>): (a: DocumentRecord, b: DocumentRecord) => number {
  // An annex without a date is of the time of what it is annexed to.
  const time = (d: DocumentRecord) =>
    `${yearOf(d) ?? yearOf(documents.get(d.partOf ?? '') ?? d) ?? '0000'} ${d.date ?? ''} ${d.id}`;
  return (a, b) => (time(a) < time(b) ? -1 : 1);
}

/** The others of a document's series, nearest in time first, earlier before later; none when it stands alone. */
export function sistersIn(
  series: readonly Series[],
  document: DocumentRecord,
): { document: DocumentRecord; later: boolean }[] {
  const own = series.find(({ documents }) => documents.some((d) => d.id === document.id))?.documents ?? [];
  const at = own.findIndex((d) => d.id === document.id);
  return own
    .map((sister, index) => ({ document: sister, distance: Math.abs(index - at), later: index > at }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => Number(a.later) - Number(b.later) || a.distance - b.distance)
    .map(({ document: sister, later }) => ({ document: sister, later }));
}
