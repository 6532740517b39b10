/**
 * What stands above the hits: answers to questions about relations the graph knows, then cards of the things named, then what
 * stands nearest to a single thing named. Everything is a field of the graph with its quote; no text is made up.
 */
import type { GraphRecord } from '../../records.ts';
import type { StoreReader } from '../../store.ts';
import { labelOf } from '../labels.ts';
import type { ParsedQuery } from '../query.ts';
import type { Answer } from '../types.ts';
import { ASKS_DECISION, ASKS_TERM, behind, decidedIn, termsOf } from './cases.ts';
import { ASKS_COUNT, meetingsOf } from './counts.ts';
import { summarise } from './summaries.ts';
import { type Reply, SILENT, type Told } from './told.ts';
import { inPlaceOf, seatsOf, whoIn } from './who.ts';

/** Cards of named things at most, and of what stands near them. */
const CARDS = 5;
const NEAR = 3;

export interface Answers {
  answers: Answer[];
  /** What was asked and the documents do not tell, in Swedish. */
  notes: string[];
}

/** `named`: what the query names, the most telling first. */
export async function answersTo(
  reader: StoreReader,
  query: ParsedQuery,
  named: readonly GraphRecord[],
): Promise<Answers> {
  const years = query.words.filter((w) => /^(?:19|20)\d\d$/u.test(w.word)).map((w) => Number(w.word));
  const replies = await Promise.all([
    query.asked.includes('who') ? whoIn(reader, query.text, named, years) : SILENT,
    inPlaceOf(reader, query.text, named, years),
    ASKS_COUNT.test(query.text) ? meetingsOf(reader, named, years) : SILENT,
    ...named.map((r): Promise<Reply> | Reply =>
      r.kind === 'case' && ASKS_DECISION.test(query.text) ? decidedIn(reader, r) : SILENT,
    ),
    ASKS_TERM.test(query.text) ? termsOf(reader, named) : SILENT,
  ]);
  const out: Answer[] = [];
  const seen = new Set<string>();
  const put = (told: Told, how: Answer['how']): void => {
    const key = how === 'told' ? `${told.record.id}|${told.summary}` : told.record.id;
    if (seen.has(key) || (how === 'near' && seen.has(told.record.id))) return;
    seen.add(key).add(told.record.id);
    out.push({
      kind: told.record.kind,
      id: told.record.id,
      name: labelOf(told.record),
      summary: told.summary,
      how,
      evidence: told.evidence,
    });
  };
  for (const told of replies.flatMap((r) => r.told)) put(told, 'told');
  for (const record of named.slice(0, CARDS))
    if (!seen.has(record.id)) put({ record, summary: await summarise(reader, record), evidence: null }, 'named');
  for (const told of (await nearestTo(reader, named, years)).slice(0, NEAR)) put(told, 'near');
  return { answers: out, notes: replies.flatMap((r) => r.nothing ?? []) };
}

/** What stands nearest to a thing that is named alone: a person's bodies, those behind a case. */
async function nearestTo(
  reader: StoreReader,
  named: readonly GraphRecord[],
  years: readonly number[],
): Promise<Told[]> {
  const [only, ...more] = named;
  if (only === undefined || more.length > 0) return [];
  if (only.kind === 'person') return (await seatsOf(reader, only, years)).told;
  return only.kind === 'case' ? behind(reader, only) : [];
}
