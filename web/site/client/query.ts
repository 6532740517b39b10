/** What is typed, as things to look for among the terms of the index. Pure; the same judges what to mark in a text. */
import { analyse, foldedStem, isWholeTerm } from '../../../graph/text/analyse.ts';
import { caseTerm } from '../../../graph/text/diarienummer.ts';
import { findTyped, parseTyped } from '../../../graph/text/diarienummer-typed.ts';
import { fold } from '../../../graph/text/fold.ts';
import { stem } from '../../../graph/text/stem.ts';
import { words } from '../../../graph/text/words.ts';
import { STOPWORDS } from '../../../server/contract/site.ts';

/** One thing looked for. */
export interface Sought {
  /** What a term is worth as a reading of it, 0..1; 0 for another thing. `folded` is the term without diacritics. */
  worth(term: string, folded: string): number;
  /** The term that stands for it, in which a slip is forgiven; null where none is. */
  stem: string | null;
}

export interface Asked {
  sought: Sought[];
  /** Passages with these are left out. */
  without: Sought[];
}

/** What weaker readings of a word are worth beside the word itself. */
const WORTH = {
  folded: 0.9,
  /** A compound that begins or ends with the word, and one that has it inside. */
  edge: 0.55,
  inside: 0.4,
  /** The beginning or end of a compound that was typed. */
  half: 0.4,
} as const;
/** Shorter words are in too many others to be looked for in them. */
const EDGE = 4;
const INSIDE = 6;
/** Compounds shorter than this have no halves, and halves shorter than this are endings. */
const WHOLE = 9;
const HALF = 5;

type TypedSpans = ReturnType<typeof findTyped>;

export function ask(query: string): Asked {
  const text = query.normalize('NFC');
  const numbers = numbersIn(text);
  let rest = text;
  for (const { start, end, certain } of numbers)
    if (certain) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const without: Sought[] = [];
  rest = rest.replace(/(?<![^\s])-(\p{L}[\p{L}\p{N}]*)/gu, (_, word: string) => {
    without.push(wordSought(word.toLowerCase()));
    return ' ';
  });
  const whole = analyse(rest).flatMap(({ term }) => (isWholeTerm(term) ? [termSought(term)] : []));
  const all = [...new Set(words(rest).map((word) => word.text))];
  const telling = all.filter((word) => !STOPWORDS.has(word));
  const kept = telling.length + whole.length + numbers.length > 0 ? telling : all;
  return {
    sought: [...numbers.map(({ readings }) => caseSought(readings)), ...whole, ...kept.map(wordSought)],
    without,
  };
}

/** Diarienummer typed, in whatever spelling; the whole query first. What may be a word and a year is uncertain. */
function numbersIn(text: string): TypedSpans {
  const readings = parseTyped(text).filter(({ year }) => year !== null);
  return readings.length > 0 ? [{ start: 0, end: text.length, readings, certain: true }] : findTyped(text);
}

/** A case by its number; without diary every case of the number, without year every case of diary and number. */
function caseSought(readings: TypedSpans[number]['readings']): Sought {
  const fits = readings.map(
    ({ diarium, number, year }) =>
      new RegExp(`^${diarium === null ? '[a-zåäö]*' : diarium.toLowerCase()}_${number}_${year ?? '\\d{4}'}$`, 'u'),
  );
  const [whole] = readings.flatMap(({ year, ...rest }) => (year === null ? [] : [caseTerm({ ...rest, year })]));
  return { stem: whole ?? null, worth: (term) => (fits.some((fit) => fit.test(term)) ? 1 : 0) };
}

function termSought(wanted: string): Sought {
  return { stem: null, worth: (term) => (term === wanted ? 1 : 0) };
}

function wordSought(word: string): Sought {
  const root = stem(word);
  const plain = foldedStem(word);
  const letters = /^\p{L}+$/u.test(plain);
  return {
    stem: letters ? root : null,
    worth(term, folded) {
      if (term === root) return 1;
      if (folded === plain || folded === fold(word)) return WORTH.folded;
      if (!letters || isWholeTerm(term)) return 0;
      if (plain.length >= EDGE && folded.length > plain.length) {
        if (folded.startsWith(plain) || (plain.length >= HALF && folded.endsWith(plain))) return WORTH.edge;
        if (plain.length >= INSIDE && folded.includes(plain)) return WORTH.inside;
      }
      if (plain.length >= WHOLE && folded.length >= HALF && folded.length < plain.length)
        if (plain.startsWith(folded) || plain.endsWith(folded)) return WORTH.half;
      return 0;
    },
  };
}
