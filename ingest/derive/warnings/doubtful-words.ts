/**
 * Words that look like slips of a fluent reading: a model that reads a page writes what sounds right, so its errors are whole words, and
 * nothing in their letters tells. What tells is that the corpus writes a word next to it often, and this one hardly ever. Nothing is
 * changed: a reader decides, with the page beside.
 *
 * Pages that were misread letter by letter are left to repair, other languages and persons' names to themselves.
 */
import type { DocumentRecord, Evidence, GraphRecord } from '../../../graph/records.ts';
import {
  isFamilyName,
  isGivenName,
  looksLikeFamilyName,
  MUNICIPALITIES,
  ORGANIZATIONS,
  REGIONS,
} from '../../lexicon/lexicon.ts';
import type { Knows } from '../../repair/dictionary.ts';
import { isForeign } from '../../repair/gate.ts';
import { areForms, isSwap, MIN_LENGTH, NearWords } from '../../repair/near-words.ts';
import { lettersOf, type Token, tokensOf } from '../../repair/tokens.ts';
import { looksMisread } from '../../text/noise.ts';
import { type CorpusDocument, type CorpusFile, evidenceOf } from '../corpus.ts';
import type { Found, WarningInput } from './finder.ts';

/** A word that stands more often than this is a word of the corpus, whatever the dictionary says. */
const RARE = 2;
/** A word the corpus has so often is well enough known to be what a slip was meant to be. */
const FREQUENT = 3;
/** And so many times as often as the slip. */
const TIMES = 3;
/** Names with a capital are often spelt like words: only a near word this frequent is believed to be meant. */
const FREQUENT_FOR_NAME = 5;
/** Letters that a compound's last part must have in common with the other's. */
const SHARED_TAIL = 6;
/** Signs either side of the word that the evidence shows, to the next word's end. */
const SHOWN = 70;

/** A place of a rare word. */
interface Place {
  file: CorpusFile;
  page: number;
  token: Token;
  before: string;
  after: string;
  name: boolean;
}

interface Seen {
  count: number;
  /** As long as it is rare. */
  places: Place[];
}

export function doubtfulWords({ files, records, knows }: WarningInput): Found[] {
  if (knows === undefined) return [];
  const corpus = readWords(files);
  const persons = personWords(records);
  const terms = termWords();
  const frequent = [...corpus.words].flatMap(([word, { count }]) => (count >= FREQUENT ? [word] : []));
  const near = new NearWords(new Set([...frequent, ...terms]));
  const found: Found[] = [];
  for (const [word, { count, places }] of corpus.words) {
    if (count > RARE || word.length < MIN_LENGTH || persons.has(word) || terms.has(word)) continue;
    // The dictionary, which is slow, is asked only of words that have a likely word beside them.
    const likely = near
      .of(word)
      .filter((other) => !areForms(word, other.word) && times(corpus, other.word) >= count * TIMES)
      .find((other) => isSlip(word, other, places, corpus, terms, knows));
    if (likely !== undefined) found.push(...told(word, likely.word, places));
  }
  return found;
}

interface Corpus {
  words: Map<string, Seen>;
  /** `before word after` of every three neighbours. */
  company: (before: string, word: string, after: string) => boolean;
}

/** Terms of the lexicon count as frequent. */
const times = (corpus: Corpus, word: string): number => corpus.words.get(word)?.count ?? Number.POSITIVE_INFINITY;

/** All words of the clean Swedish pages with their counts; those that are rare with their places. */
function readWords(files: readonly CorpusFile[]): Corpus {
  const words = new Map<string, Seen>();
  const texts: string[] = [];
  for (const file of files) {
    for (const { page, text } of file.facts.pages) {
      if (file.repaired.has(page) || isMisread(file, page) || looksMisread(text) || isForeign(text)) continue;
      texts.push(text);
      const tokens = tokensOf(text);
      for (const [i, token] of tokens.entries()) {
        if (token.kind !== 'word') continue;
        const seen = words.get(token.key) ?? { count: 0, places: [] };
        if (seen.count === 0) words.set(token.key, seen);
        seen.count++;
        if (seen.count > RARE) seen.places = [];
        else seen.places.push(placeOf(file, page, text, tokens, i, token));
      }
    }
  }
  return { words, company: companyOf(texts) };
}

function isMisread(file: CorpusFile, page: number): boolean {
  return file.documents.some(({ misread, fact }) => misread && page >= fact.start.page && page <= fact.end.page);
}

function placeOf(
  file: CorpusFile,
  page: number,
  text: string,
  tokens: readonly Token[],
  i: number,
  token: Token,
): Place {
  const neighbour = (at: number) => (tokens[at]?.kind === 'word' ? (tokens[at]?.key ?? '') : '');
  return { file, page, token, before: neighbour(i - 1), after: neighbour(i + 1), name: amongNames(tokens, i, text) };
}

/** Part of a person's name, a code, an address or a word with a hyphen: what stands there is spelt as its owner spells it. */
function amongNames(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i];
  if (token === undefined || !/^[\p{L}]+$/u.test(token.text)) return true;
  if (/[\p{L}\d@_/’'.-]/u.test(text.charAt(token.start - 1)) || /[\d@_/’'-]/u.test(text.charAt(token.end))) return true;
  if (/^\.\p{L}/u.test(text.slice(token.end, token.end + 2))) return true;
  if (lettersOf(token.text) === 'capitals') return true;
  if (!/^\p{Lu}/u.test(token.text)) return /\p{Lu}/u.test(token.text);
  const near = [tokens[i - 1], tokens[i + 1]].filter((t) => t?.kind === 'word' && /^\p{Lu}/u.test(t.text));
  return (
    isGivenName(token.text) ||
    isFamilyName(token.text) ||
    looksLikeFamilyName(token.text) ||
    near.some((t) => t !== undefined && (isGivenName(t.text) || isFamilyName(t.text)))
  );
}

/** Looks neighbours up when they are first asked for: most derivations have nothing to ask. */
function companyOf(texts: readonly string[]): Corpus['company'] {
  let known: Map<string, Set<string>> | null = null;
  return (before, word, after) => {
    if (known === null) {
      known = new Map();
      for (const text of texts) {
        const tokens = tokensOf(text);
        for (let i = 1; i + 1 < tokens.length; i++) {
          const [a, b, c] = [tokens[i - 1], tokens[i], tokens[i + 1]];
          if (a?.kind !== 'word' || b?.kind !== 'word' || c?.kind !== 'word' || b.key.length < MIN_LENGTH) continue;
          known.set(b.key, (known.get(b.key) ?? new Set()).add(`${a.key} ${c.key}`));
        }
      }
    }
    return known.get(word)?.has(`${before} ${after}`) === true;
  };
}

function personWords(records: readonly GraphRecord[]): Set<string> {
  const words = new Set<string>();
  for (const record of records)
    if (record.kind === 'person')
      for (const name of [record.name, ...record.aliases])
        for (const word of name.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(word);
  return words;
}

/** Words of the names of public bodies and places. */
function termWords(): Set<string> {
  const names = [
    ...MUNICIPALITIES.flatMap((m) => [m.name, m.county]),
    ...REGIONS.map((r) => r.officialName),
    ...ORGANIZATIONS.map((o) => o.name),
  ];
  return new Set(
    names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []).filter((w) => w.length >= MIN_LENGTH),
  );
}

/** Whether a rare word is likely a slip for its frequent neighbour. */
function isSlip(
  word: string,
  likely: { word: string; edits: 1 | 2 },
  places: readonly Place[],
  corpus: Corpus,
  terms: ReadonlySet<string>,
  knows: Knows,
): boolean {
  if (places.some(({ name }) => name)) return false;
  const capital = places.some(({ token }) => /^\p{Lu}/u.test(token.text) && !token.first);
  if (capital && (likely.edits > 1 || times(corpus, likely.word) < FREQUENT_FOR_NAME)) return false;
  const meant = () => knows(likely.word) || terms.has(likely.word);
  if (!isKnown(word, knows)) return meant() && isAlone(places, knows);
  // A word of the dictionary is believed, but for two ways to tell that another was meant.
  if (!meant()) return false;
  if (isSwap(word, likely.word)) return true;
  return (
    likely.edits === 2 &&
    word.slice(-SHARED_TAIL) === likely.word.slice(-SHARED_TAIL) &&
    places.every(
      ({ before, after }) =>
        Math.max(before.length, after.length) >= MIN_LENGTH && corpus.company(before, likely.word, after),
    )
  );
}

/** A name is a word, too, and so is the genitive of one. */
function isKnown(word: string, knows: Knows): boolean {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return (
    knows(word) || knows(capital) || (word.endsWith('s') && (knows(word.slice(0, -1)) || knows(capital.slice(0, -1))))
  );
}

/** Words the dictionary lacks come together in titles and names of other languages: one among them is no slip. */
function isAlone(places: readonly Place[], knows: Knows): boolean {
  return places.every(({ before, after }) =>
    [before, after].every((word) => word.length < MIN_LENGTH || isKnown(word, knows)),
  );
}

/** One warning for each document the word stands in. */
function told(word: string, likely: string, places: readonly Place[]): Found[] {
  const byDocument = new Map<string, { document: CorpusDocument; evidence: Evidence[]; written: string }>();
  for (const place of places) {
    const document = documentAt(place);
    if (document === undefined) continue;
    const own = byDocument.get(document.id) ?? { document, evidence: [], written: place.token.text };
    own.evidence.push(evidenceOf(document, { page: place.page, ...lineOf(place) }));
    byDocument.set(document.id, own);
  }
  return [...byDocument.values()].map(({ document, evidence, written }) => ({
    key: [document.id, word],
    type: 'doubtfulWord' as const,
    about: [document.id satisfies DocumentRecord['id']],
    detail: `${written} → ${/^\p{Lu}/u.test(written) ? likely.charAt(0).toUpperCase() + likely.slice(1) : likely}`,
    evidence,
  }));
}

function documentAt({ file, page, token }: Place): CorpusDocument | undefined {
  return file.documents.findLast(
    ({ fact }) => fact.start.page < page || (fact.start.page === page && fact.start.offset <= token.start),
  );
}

/** The word in its line; of a long line, the words around it. */
function lineOf({ file, page, token }: Place): { start: number; end: number } {
  const text = file.pages.get(page)?.text ?? '';
  const lineStart = text.lastIndexOf('\n', token.start - 1) + 1;
  const lineEnd = text.indexOf('\n', token.end);
  const whole = { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd };
  const before = text.slice(whole.start, token.start);
  const after = text.slice(token.end, whole.end);
  const from = before.length <= SHOWN ? before : before.slice(-SHOWN).replace(/^\S*\s/u, '');
  const to = after.length <= SHOWN ? after : after.slice(0, SHOWN).replace(/\s\S*$/u, '');
  return { start: token.start - from.trimStart().length, end: token.end + to.trimEnd().length };
}
