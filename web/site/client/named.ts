/** Things the query names, for the cards above the hits. Pure. */
import { findTyped, parseTyped } from '../../../graph/text/diarienummer-typed.ts';
import { stem } from '../../../graph/text/stem.ts';
import { words } from '../../../graph/text/words.ts';
import {
  INSTANT_KINDS,
  type InstantIndex,
  type InstantKind,
  instantNumber,
  instantWords,
} from '../../../server/contract/instant.ts';
import { STOPWORDS } from '../../../server/contract/site.ts';

export interface Named {
  kind: InstantKind;
  id: string;
  name: string;
  detail: string;
}

/** Cards shown. A word that more things go by than this names none of them. */
const MOST = 4;
/** Shorter last words (`rådet`, `nämnden`) mean any body. */
const HEAD = 9;

/** Those whose number is typed; else whose whole name is among the words; else the few that all the words belong to, or whose last word is there. */
export function named({ entries, terms, vectors }: InstantIndex, query: string): Named[] {
  const things = entries.map(([kind, id, name, detail, weight], at) => {
    const vector = vectors[at] ?? [];
    const own = new Set(vector.flatMap((place, i) => (i % 2 === 0 ? [terms[place] ?? ''] : [])));
    return { kind: INSTANT_KINDS[kind] ?? 'document', id, name, detail, weight, own };
  });
  type Thing = (typeof things)[number];
  const told = (some: Thing[]): Named[] =>
    some
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST)
      .map(({ kind, id, name, detail }) => ({ kind, id, name, detail }));

  const readings = [...parseTyped(query), ...findTyped(query).flatMap((span) => span.readings)];
  const numbers = readings.flatMap(({ year, ...rest }) => (year === null ? [] : [instantNumber({ ...rest, year })]));
  const cases = things.filter(({ kind, own }) => kind === 'case' && numbers.some((number) => own.has(number)));
  if (cases.length > 0) return told(cases);

  const telling = words(query).filter(({ text }) => !STOPWORDS.has(text));
  const typed = instantWords(telling.map(({ text }) => text).join(' '));
  const stems = new Set(typed.map(stem));
  const candidates = things.filter(({ kind }) => kind !== 'document' && kind !== 'case');
  const whole = candidates.filter(({ name }) => {
    const own = instantWords(name);
    return own.length > 0 && own.every((word) => stems.has(stem(word)));
  });
  if (whole.length > 0) {
    // A name inside a longer one that is named too is only a part of it.
    const longest = Math.max(...whole.map(({ name }) => instantWords(name).length));
    return told(longest > 1 ? whole.filter(({ name }) => instantWords(name).length > 1) : whole);
  }
  const belong = candidates.filter(
    ({ own }) => typed.length > 0 && typed.every((word) => own.has(word) || own.has(stem(word))),
  );
  if (belong.length > 0) return belong.length <= MOST ? told(belong) : [];
  // `Länets vårdråd` is asked for as `vårdrådet`: by its last word, when that is long enough to tell something.
  const head = candidates.filter(({ kind, name }) => {
    const last = instantWords(name).at(-1) ?? '';
    return kind === 'arena' && last.length >= HEAD && stems.has(stem(last));
  });
  return head.length <= MOST ? told(head) : [];
}
