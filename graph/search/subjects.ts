/** What a query is about: the cases and things it names, as answer cards and as weights for the ranking. */
import type { CaseRecord, EntityKind, GraphRecord } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { caseTerm } from '../text/diarienummer.ts';
import { nameKey } from '../text/fold.ts';
import { answersTo } from './answers/answers.ts';
import { lookupReadings } from './case.ts';
import { entityTerm, statesTerm } from './facet-terms.ts';
import { namedIn } from './named.ts';
import type { ParsedQuery } from './query.ts';
import type { Answer, EntityRef } from './types.ts';
import { NAMED } from './weights.ts';

export interface Subjects {
  answers: Answer[];
  /** Cases one slip away from a number that does not exist. */
  didYouMean: EntityRef[];
  /** Index terms of cases, with what each adds to a passage that holds it. */
  cases: Map<string, number>;
  /** Ids of named things, with what each adds to a passage that mentions it; in the order named. */
  named: Map<string, number>;
  /** The same things as facet terms. */
  namedTerms: Map<string, number>;
  /** Facet terms of passages that state something of a thing named. */
  states: ReadonlySet<string>;
  /** Parts of the query text that are numbers of cases found. */
  numbers: string[];
  notes: string[];
}

/** Finds the subjects of a query. */
export async function subjectsOf(reader: StoreReader, query: ParsedQuery): Promise<Subjects> {
  const out: Subjects = {
    answers: [],
    didYouMean: [],
    cases: new Map(),
    named: new Map(),
    namedTerms: new Map(),
    states: new Set(),
    numbers: [],
    notes: [],
  };
  const cards = new Map<string, GraphRecord>();

  for (const number of query.numbers) {
    const found = await lookupReadings(reader, number.readings, number.text);
    if (found.status === 'none') {
      // Words that only look like a number (`covid 19`) are words.
      if (!number.certain) continue;
      out.notes.push(`Inget ärende har numret ”${number.text.trim()}”.`);
      for (const c of found.near) {
        take(out, c, NAMED.near);
        out.didYouMean.push({ kind: 'case', id: c.id, name: c.diarienummer });
      }
      continue;
    }
    const cases = found.status === 'one' ? [found.case] : found.candidates;
    out.numbers.push(number.text);
    for (const c of cases) {
      take(out, c, NAMED.case);
      cards.set(c.id, c);
    }
  }

  let text = query.text;
  for (const number of out.numbers) text = text.replace(number, ' ; ');
  for (const { entry } of await namedIn(reader, text)) {
    const record = await reader.find(entry.id);
    const thing = record?.kind === 'abbreviation' ? ((await standsFor(reader, record.long)) ?? record) : record;
    if (!thing || out.named.has(thing.id)) continue;
    // Beside abbreviations only entities go by names.
    if (thing.kind !== 'abbreviation') name(out, thing.kind as EntityKind, thing.id);
    cards.set(thing.id, thing);
  }

  out.states = new Set([...cards.keys()].map(statesTerm));
  const { answers, notes } = await answersTo(reader, query, [...cards.values()]);
  out.answers.push(...answers);
  out.notes.push(...notes);
  return out;
}

function take(out: Subjects, c: CaseRecord, worth: number): void {
  out.cases.set(caseTerm(c), worth);
  name(out, 'case', c.id);
}

function name(out: Subjects, kind: EntityKind, id: string): void {
  out.named.set(id, NAMED.entity);
  out.namedTerms.set(entityTerm(kind, id), NAMED.entity);
}

/** The thing an abbreviation's long form names, when the graph has it. */
async function standsFor(reader: StoreReader, long: string): Promise<GraphRecord | null> {
  const entries = await reader.named([nameKey(long)]);
  const thing = entries.find((e) => e.kind !== 'abbreviation');
  return thing ? reader.find(thing.id) : null;
}
