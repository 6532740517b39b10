import { readFileSync } from 'node:fs';
import type { Knows } from './dictionary.ts';

const ROWS = readFileSync(new URL('./data/place-parts.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, end = '', parts = ''] = /^(head|tail): (.*)$/.exec(line) ?? [];
    return end === '' ? [] : [{ end, parts: parts.split(' ') }];
  });
const partsOf = (end: string): ReadonlySet<string> => new Set(ROWS.flatMap((r) => (r.end === end ? r.parts : [])));
const HEADS = partsOf('head');
const TAILS = partsOf('tail');

/** Shorter words of the dictionary are mostly abbreviations and stand in any word. */
const MIN_WORD = 3;
/** Short words with å, ä or ö are many, and each is near to others: a longer one is needed to tell anything. */
const MIN_MARKED_WORD = 5;
const LONG = 7;
const MARKED = /[åäö]/;
const VOWEL = /[aeiouyåäö]/;

/** Consonants that no Swedish word has together: a vowel among them was misread. */
const UNSAYABLE = /^[cgq][bcdfgjkmpqstvxz]|[bcfghjklmnpqrstvxz]d[bcfghjklmnpqtvxz]/;

/** What the parts of a name are worth, as far as they tell that it is one (in log); a name has two. */
const WORTH = {
  /** A part of names of places. */
  part: 2.5,
  /** A word of clean text; more where it is a common one. */
  common: 1.75,
  /** A word of the dictionary. */
  word: 1.25,
  /** A long one, which the dictionary may have made up of others itself. */
  long: 1,
  /** One with å, ä or ö: there are many, each near to others. */
  marked: 0.75,
  /** Behind such a part: what no list knows, but can be said. */
  unknown: -1,
};
/** Three parts tell less than two. */
const WORTH_OF_THREE = 1;
/** What a word of clean text is worth more for each time it is e times as common. */
const WORTH_OF_USE = 0.1;

/** Worth of a name of two words of the dictionary: less is no name that is known. */
export const BUILT_OF_WORDS = WORTH.word + WORTH.marked;

/** Tells how names in lower case are built: `kvarnsjö`, `rönnhamns`, `fjällbygdsrådet`. Remembers what the dictionary said of their parts. */
export class NameParts {
  readonly #knows: Knows;
  readonly #count: (word: string) => number;
  readonly #words = new Map<string, number>();

  /** @param count how often clean text has a word. */
  constructor(knows: Knows, count: (word: string) => number) {
    this.#knows = knows;
    this.#count = count;
  }

  /** What the best way to part the name is worth, from 0 (nothing known) to 5. */
  worth(name: string): number {
    let best = 0;
    for (let cut = 1; cut < name.length; cut++) best = Math.max(best, this.#worth(name.slice(0, cut), name.slice(cut)));
    return best;
  }

  #worth(head: string, tail: string): number {
    const ends = isIn(TAILS, tail) ? WORTH.part : this.#word(tail);
    if (ends === 0) return 0;
    const opens = HEADS.has(head) ? WORTH.part : this.#word(head);
    const first = tail.length > MIN_WORD && opens < WORTH.part ? this.#firstOfThree(head) : 0;
    if (Math.max(opens, first) > 0) return Math.max(opens, first) + ends;
    const sayable = head.length > 1 && VOWEL.test(head) && !MARKED.test(head) && !UNSAYABLE.test(head);
    return ends === WORTH.part && tail.length >= MIN_WORD && sayable ? ends + WORTH.unknown : 0;
  }

  /** What the first parts of a name of three are worth beside the last: `fjäll|bygds|rådet`. */
  #firstOfThree(head: string): number {
    let best = 0;
    for (let cut = 2; cut <= head.length - MIN_WORD; cut++) {
      const opens = HEADS.has(head.slice(0, cut)) ? WORTH.part : this.#word(head.slice(0, cut));
      const goesOn = opens === 0 ? 0 : isIn(TAILS, head.slice(cut)) ? WORTH.part : this.#word(head.slice(cut));
      if (goesOn > 0) best = Math.max(best, (opens + goesOn) / 2 - WORTH_OF_THREE);
    }
    return best;
  }

  /** What a word of clean text or of the dictionary is worth, or one bound by an s; 0 for any other. */
  #word(part: string): number {
    if (part.length < MIN_WORD) return 0;
    const before = this.#words.get(part);
    if (before !== undefined) return before;
    const stem = part.length > MIN_WORD + 1 && part.endsWith('s') ? part.slice(0, -1) : part;
    const uses = Math.max(this.#count(part), this.#count(stem));
    const marked = MARKED.test(part);
    const worth =
      uses > 0
        ? Math.min(WORTH.common + WORTH_OF_USE * Math.log(uses), WORTH.part)
        : (!marked || part.length >= MIN_MARKED_WORD) && (this.#knows(part) || this.#knows(stem))
          ? WORTH[part.length > LONG ? 'long' : marked ? 'marked' : 'word']
          : 0;
    this.#words.set(part, worth);
    return worth;
  }
}

/** One of a list, in the genitive too. */
const isIn = (list: ReadonlySet<string>, part: string): boolean =>
  list.has(part) || (part.endsWith('s') && list.has(part.slice(0, -1)));
