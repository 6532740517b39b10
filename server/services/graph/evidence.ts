/** What a tie rests on, word by word: the quotes of its records, or the sentence that names the one thing in the other. */
import type { Evidence, GraphRecord, Mention } from '../../../graph/records.ts';
import type { Tie } from '../../contract/graph-map.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';

/** Places told of one tie. */
const MOST = 5;
/** Longest sentence quoted, in characters each way. */
const REACH = 240;
/** What is quoted of the top of a page. */
const HEAD = 160;

type Carried = Pick<Tie, 'from' | 'type' | 'to' | 'records'>;

export async function withEvidence<T extends Carried>(room: Room, tie: T): Promise<T & { evidence: Evidence[] }> {
  return { ...tie, evidence: await evidenceOf(room, tie) };
}

/** At most five places, those of different documents before others of the same; none only where the records are gone. */
export async function evidenceOf(room: Room, tie: Carried): Promise<Evidence[]> {
  const all: Evidence[] = [];
  for (const id of tie.records.slice(0, MOST)) {
    const record = await room.reader.find(id);
    if (record) all.push(...('evidence' in record ? record.evidence : await told(room, tie, record)));
  }
  const once = [...new Map(all.map((e) => [`${e.document} ${e.page} ${e.start} ${e.end}`, e])).values()];
  const seen = new Set<string>();
  const firsts = once.filter(({ document }) => !seen.has(document) && seen.add(document));
  return [...firsts, ...once.filter((e) => !firsts.includes(e))].slice(0, MOST);
}

/** A tie of a document, or of a thing that is named in one. */
async function told(
  room: Room,
  { from, type, to }: Pick<Tie, 'from' | 'type' | 'to'>,
  record: GraphRecord,
): Promise<Evidence[]> {
  if (record.kind !== 'document') {
    if (!('mentions' in record)) return [];
    const there = type === 'MENTIONED_IN' ? record.mentions.filter(({ document }) => document === to) : record.mentions;
    return sentences(room, there.slice(0, 2));
  }
  // The case a document is of, who wrote it and who gave it out: the place in it that names them.
  const other = await room.reader.find(from === record.id ? to : from);
  const named =
    other && 'mentions' in other ? other.mentions.filter(({ document }) => document === record.id).slice(0, 1) : [];
  const quoted = await sentences(room, named);
  return quoted.length > 0 ? quoted : topOf(room, record.id);
}

async function sentences(room: Room, mentions: readonly Mention[]): Promise<Evidence[]> {
  const found = await Promise.all(
    mentions.map(async ({ source, document, page, start, end }): Promise<Evidence[]> => {
      const text = (await room.reader.page(source, page))?.text;
      if (text === undefined) return [];
      const from = sentenceStart(text, start);
      const until = sentenceEnd(text, end);
      return [{ source, document, passage: null, page, start: from, end: until, quote: text.slice(from, until) }];
    }),
  );
  return found.flat();
}

/** What stands on top of a document's first page. */
async function topOf(room: Room, id: string): Promise<Evidence[]> {
  const document = (await documentsById(room)).get(id);
  const page = document && (await room.reader.page(document.source, document.pages[0]));
  if (!page) return [];
  const start = /^\s*/.exec(page.text)?.[0].length ?? 0;
  const cut = page.text.slice(start, start + HEAD);
  const end = start + (cut.length < HEAD ? cut : cut.slice(0, Math.max(1, cut.search(/\s\S*$/)))).trimEnd().length;
  if (end === start) return [];
  const { source } = page;
  return [{ source, document: id, passage: null, page: page.page, start, end, quote: page.text.slice(start, end) }];
}

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const cuts = [...before.matchAll(/[.!?:]\s+(?=\p{Lu})|\n\s*\n|\n(?=§)/gu)];
  const last = cuts.at(-1);
  // Without a beginning in reach it is that of a word.
  const begins = last ? last.index + last[0].length : from === 0 ? 0 : before.search(/\s/) + 1;
  return from + begins + (/^\s*/.exec(before.slice(begins))?.[0].length ?? 0);
}

function sentenceEnd(text: string, at: number): number {
  const after = text.slice(at, at + REACH);
  const stop = /[.!?](?=\s|$)|\n\s*\n/u.exec(after);
  if (stop) return at + stop.index + (stop[0].startsWith('\n') ? 0 : 1);
  return at + (after.length < REACH ? after : after.replace(/\s\S*$/, '')).trimEnd().length;
}
