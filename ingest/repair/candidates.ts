import { isAmbiguousName, isGivenName, looksLikeFamilyName } from '../lexicon/lexicon.ts';
import { channelCost, channelKey, isMarksAlone, MAX_COST, type Variant, variants } from './channel.ts';
import type { Knows } from './dictionary.ts';
import type { NameReadings } from './name-readings.ts';
import { BAR, type Letters, lettersOf } from './tokens.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** What a word as read may stand for. */
export interface Candidate {
  /** As it is to be written. */
  text: string;
  /** In lower case: what neighbours are counted by. */
  key: string;
  /** log P of the word, by itself. */
  prior: number;
  /** log P of its being read like this; for the word left as it is, with the margin that a change must beat. */
  channel: number;
}

/** Where a word stands. */
export interface Place {
  /** It opens a sentence or a line of its own, so that its capital says nothing. */
  first: boolean;
  /** It stands among a person's names: only a name known from clean text may be put there. */
  name: boolean;
}

/** log P of words that clean text does not hold: one the dictionary knows, a compound of known parts, anything else; given names; names that misreadings told. */
const PRIOR = { given: -10.5, name: -12, dictionary: -14.5, compound: -15.5, unknown: -20, unknownSign: -24 };
/** Short words of the dictionary are mostly abbreviations. */
const SHORT = 3;
const SHORT_PENALTY = 2;
/** The most that it gives a compound of the dictionary's when clean text has its last part, its first part, a word that opens so. */
const LAST_BONUS = 4;
const FIRST_BONUS = 1.5;
const OPENING_BONUS = 1;
const MIN_PART = 3;
/** A change must be this much likelier (in log) than leaving the word. */
const MARGIN = 1.2;
const DICTIONARY_ONLY = 2;
/** How many readings of an unknown word the dictionary is asked about. */
const ASKED = 60;
/** A word of clean text as likely as this makes the dictionary's opinion needless. */
const LIKELY = -11.5;
/** No other candidate above this: what the misreadings of names told is heard. */
const DOUBTFUL = -15.5;
/** A short word with a capital within a sentence may be an everyday word only when clean text has it this often. */
const COMMON = 3;
/** Candidates kept for a word. */
const KEPT = 6;

/** A bar that opens a line of text was an I. */
const I: Candidate = { text: 'I', key: 'i', prior: -5, channel: -2 };

/** May be written small: it was, or it never had a capital but where a sentence asks for one. */
const isWord = (entry: Entry): boolean => entry.small > 0 || entry.inner === 0;

/** Finds candidates; remembers them, for a text repeats its words. */
export class Candidates {
  private readonly vocabulary: Vocabulary;
  private readonly knows: Knows;
  private readonly names: NameReadings;
  private readonly found = new Map<string, Candidate[]>();

  constructor(vocabulary: Vocabulary, knows: Knows, names: NameReadings) {
    this.vocabulary = vocabulary;
    this.knows = knows;
    this.names = names;
  }

  /** Candidates of a word, the word itself first, then the likeliest. */
  of(text: string, place: Place): Candidate[] {
    const letters = lettersOf(text);
    if (text === BAR) return [{ text, key: BAR, prior: PRIOR.unknownSign, channel: 0 }, I];
    const id = `${text}\n${letters === 'small' ? '' : `${place.first}${place.name}`}`;
    const before = this.found.get(id);
    if (before) return before;
    const own = this.itself(text, letters);
    const others = untouchable(text, letters) ? [] : this.others(text, letters, place, own);
    const all = [own, ...others];
    this.found.set(id, all);
    return all;
  }

  /** The word as it is. */
  private itself(text: string, letters: Letters): Candidate {
    const key = text.toLowerCase();
    const entry = this.vocabulary.get(key);
    const fits = entry !== undefined && (letters !== 'small' || isWord(entry));
    if (!fits && letters !== 'small' && isGivenName(text) && !isAmbiguousName(text))
      return { text, key, prior: PRIOR.given, channel: MARGIN };
    const known = () => this.knows(text) || (letters !== 'small' && this.knows(key));
    // A compound that only the dictionary knows is as likely what a misreading made of another.
    if (!fits && !/[^\p{L}]/u.test(text) && known())
      return { text, key, prior: this.dictionaryPrior(key), channel: MARGIN - DICTIONARY_ONLY };
    const prior = fits ? this.vocabulary.logP(entry.count) : /[^\p{L}]/u.test(text) ? PRIOR.unknownSign : PRIOR.unknown;
    return { text, key, prior, channel: MARGIN + (/[åäö]/.test(key) ? -2 : 0) };
  }

  private others(text: string, letters: Letters, place: Place, own: Candidate): Candidate[] {
    const read = text.toLowerCase();
    const capital = letters === 'capital';
    const best = new Map<string, Candidate>();
    const add = (key: string, prior: number, cost: number, written = this.written(key, text, letters)): void => {
      const before = best.get(written);
      if (written === text || (before && before.prior + before.channel >= prior - cost)) return;
      best.set(written, { text: written, key, prior, channel: -cost });
    };
    this.fromVocabulary(read, letters, place, text, add);
    const likeliest = likeliestOf(best);
    const mayAsk = letters === 'small' || (place.first && !place.name);
    if (
      mayAsk &&
      own.prior <= PRIOR.dictionary + LAST_BONUS + FIRST_BONUS + OPENING_BONUS &&
      likeliest < LIKELY &&
      read.length > 2
    ) {
      // What only the dictionary vouches for must beat a word that the dictionary knows as well.
      const penalty = own.prior > PRIOR.unknown ? DICTIONARY_ONLY : 0;
      const doubted: Add = (key, prior, cost) => add(key, prior - penalty, cost);
      this.fromDictionary(read, capital, doubted);
      this.fromParts(read, capital, doubted);
    } else if (!place.name && own.prior <= PRIOR.unknown && likeliest < LIKELY && read.length > 7) {
      // A long word with a capital within a sentence is seldom a name when all its parts are words, or when the dictionary has it.
      this.fromParts(read, capital, add);
      if (!looksLikeFamilyName(text)) this.fromDictionary(read, capital, add, isMarksAlone);
    }
    const name = letters === 'small' || likeliestOf(best) > DOUBTFUL ? null : this.names.of(read);
    if (name !== null) add(name, PRIOR.name, channelCost(name, read, capital));
    return [...best.values()]
      .sort((a, b) => b.prior + b.channel - (a.prior + a.channel) || (a.text < b.text ? -1 : 1))
      .slice(0, KEPT);
  }

  private fromVocabulary(read: string, letters: Letters, place: Place, text: string, add: Add): void {
    const capital = letters === 'capital';
    for (const [stem, ending] of stems(read)) {
      const keys = new Set([channelKey(stem)]);
      // An ö read as a capital consonant leaves one more letter.
      if (capital) keys.add(channelKey(stem.slice(1)));
      for (const key of keys) {
        for (const entry of this.vocabulary.like(key)) {
          const word = entry.word + ending;
          if (Math.abs(word.length - read.length) > 3) continue;
          const asName = entry.small === 0 || entry.inner > 0;
          const asWord = isWord(entry);
          if (letters === 'small' && !asWord && !/^[^\p{L}]/u.test(read)) continue;
          if (
            capital &&
            !asName &&
            (place.name || (!place.first && read.length < 5 && entry.small === entry.count && entry.count < COMMON))
          )
            continue;
          const cost = channelCost(word, read, capital, boundOf(read, letters));
          if (cost === Number.POSITIVE_INFINITY || cost === 0) continue;
          const prior = this.vocabulary.logP(entry.count) - (ending === '' ? 0 : 2);
          // A small ö may be read as a capital; a sign may stand for either.
          const wasSmall = capital && asWord && !place.first && /^[gscq]/.test(read) && word.startsWith('ö');
          if (letters === 'small' && !asWord) add(word, prior, cost, upperFirst(word));
          else if (wasSmall) add(word, prior, cost, word);
          else add(word, prior, cost, this.written(word, text, letters));
        }
      }
    }
  }

  private fromDictionary(read: string, capital: boolean, add: Add, may = (_: Variant) => true): void {
    let first = Number.POSITIVE_INFINITY;
    for (const variant of variants(read, ASKED, capital)) {
      const { word, cost } = variant;
      if (cost > first + 3) return;
      if (!may(variant) || !this.knows(word)) continue;
      first = Math.min(first, cost);
      add(word, this.dictionaryPrior(word), cost);
    }
  }

  /** A word of two parts, each of clean text: `kultur` + `nimnden`. The first may have a linking s. */
  private fromParts(read: string, capital: boolean, add: Add): void {
    for (let cut = MIN_PART; cut <= read.length - MIN_PART; cut++) {
      const tail = this.bestPart(read.slice(cut), false);
      if (!tail) continue;
      const head = read.slice(0, cut);
      const own = this.bestPart(head, capital);
      const linked = head.endsWith('s') ? this.bestPart(head.slice(0, -1), capital) : null;
      for (const [first, link] of [
        [own, ''],
        [linked, 's'],
      ] as const) {
        if (!first || first.cost + tail.cost === 0) continue;
        const rare = 0.25 * (first.prior + tail.prior + 14);
        add(first.word + link + tail.word, PRIOR.compound + Math.min(rare, 0), first.cost + tail.cost);
      }
    }
  }

  private bestPart(read: string, capital: boolean): { word: string; prior: number; cost: number } | null {
    if (read.length < MIN_PART) return null;
    let best: { word: string; prior: number; cost: number } | null = null;
    for (const entry of this.vocabulary.like(channelKey(read))) {
      if (!isWord(entry) || entry.word.length < MIN_PART + 1 || Math.abs(entry.word.length - read.length) > 2) continue;
      const cost = channelCost(entry.word, read, capital, 8);
      const prior = this.vocabulary.logP(entry.count);
      if (cost !== Number.POSITIVE_INFINITY && (!best || prior - cost > best.prior - best.cost))
        best = { word: entry.word, prior, cost };
    }
    return best;
  }

  /** A word of the dictionary's; a compound is likelier when clean text has its last part. */
  private dictionaryPrior(key: string): number {
    if (key.length <= SHORT) return PRIOR.dictionary - SHORT_PENALTY;
    let bonus = 0;
    for (let cut = MIN_PART; cut <= key.length - MIN_PART; cut++) {
      const last = this.vocabulary.get(key.slice(cut));
      if (!last || last.small === 0) continue;
      const start = key.slice(0, cut);
      const first = Math.max(this.vocabulary.count(start), this.vocabulary.count(start.replace(/s$/u, '')));
      const sum = Math.min(Math.log(1 + last.count), LAST_BONUS) + Math.min(Math.log(1 + first) / 2, FIRST_BONUS);
      bonus = Math.max(bonus, sum);
    }
    return PRIOR.dictionary + bonus + (this.vocabulary.opensLike(key) ? OPENING_BONUS : 0);
  }

  private written(key: string, text: string, letters: Letters): string {
    if (letters === 'capitals') return key.toUpperCase();
    return letters === 'capital' || /^\p{Lu}/u.test(text) ? upperFirst(key) : key;
  }
}

const likeliestOf = (found: ReadonlyMap<string, Candidate>): number =>
  Math.max(...[...found.values()].map((c) => c.prior + c.channel));

type Add = (key: string, prior: number, cost: number, written?: string) => void;

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A word and, where it ends in s, what it is the genitive of. */
function stems(read: string): [stem: string, ending: string][] {
  return read.endsWith('s') && read.length > 4
    ? [
        [read, ''],
        [read.slice(0, -1), 's'],
      ]
    : [[read, '']];
}

/** The shorter a word, the less can be told from it, and the commoner a misreading must be to be believed. */
function boundOf(read: string, letters: Letters): number {
  if (/[^\p{L}]/u.test(read)) return MAX_COST;
  if (read.length < 3) return 4.3;
  if (read.length === 3) return letters === 'small' ? 6 : 4.3;
  return read.length === 4 ? 6 : MAX_COST;
}

/** Single letters and short codes are what they are. */
function untouchable(text: string, letters: Letters): boolean {
  const plain = text.replace(/[^\p{L}]/gu, '').length;
  if (text.length < 2) return true;
  if (plain < text.length && (letters === 'capitals' || (plain === 1 && /^\p{L}|\p{Lu}/u.test(text)))) return plain < 5;
  return letters === 'capitals' && text.length < 3;
}
