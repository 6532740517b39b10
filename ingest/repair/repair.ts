import { isFamilyName, isGivenName, looksLikeFamilyName } from '../lexicon/lexicon.ts';
import { type Candidate, Candidates } from './candidates.ts';
import { decode } from './decode.ts';
import type { Knows } from './dictionary.ts';
import { NameReadings } from './name-readings.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type WordEdit, WordMap } from './word-map.ts';

/** A page with the stretches of it that were misread; nothing outside them is touched. */
export interface MisreadPage {
  id: string;
  text: string;
  misread: readonly { start: number; end: number }[];
}

export interface RepairedPage {
  text: string;
  map: WordMap;
}

/**
 * Puts misread words right, by what clean text and the dictionary know: a noisy channel (candidates by what a misreading makes of
 * their letters) decoded with neighbouring words. Pure: the same pages, vocabulary and dictionary give the same text.
 * Figures, addresses and diarienummer stay, names go only towards names of clean text, and no white space is changed, so the repaired
 * text has the words of the original one for one.
 * @param knows whether the dictionary has a word; without it only the words of clean text are known.
 * @returns the repaired pages by id; pages where nothing changed are left out.
 */
export function repairPages(
  pages: readonly MisreadPage[],
  vocabulary: Vocabulary,
  knows: Knows = () => false,
): Map<string, RepairedPage> {
  const read = pages.map((page) => ({ page, own: tokensOf(page.text) }));
  const misread = read.flatMap(({ page, own }) => own.filter((token) => isMisread(token, page)));
  const capitals = misread.filter((t) => t.kind === 'word' && /^\p{Lu}/u.test(t.text)).map((t) => t.text);
  const candidates = new Candidates(vocabulary, knows, new NameReadings(capitals, vocabulary, knows));
  const tokens: { token: Token; page: MisreadPage }[] = [];
  const columns: Candidate[][] = [];
  for (const { page, own } of read) {
    for (const [i, token] of own.entries()) {
      if (!isMisread(token, page)) continue;
      tokens.push({ token, page });
      columns.push(
        token.kind === 'word'
          ? candidates.of(token.text, { first: token.first, name: amongNames(own, i, page.text) })
          : [{ text: token.text, key: token.key, prior: vocabulary.logP(vocabulary.count(token.key)), channel: 0 }],
      );
    }
  }
  const chosen = decode(columns, vocabulary);
  const changes = new Map<string, { token: Token; text: string }[]>();
  for (const [i, { token, page }] of tokens.entries()) {
    const text = chosen[i]?.text ?? token.text;
    if (text !== token.text) changes.set(page.id, [...(changes.get(page.id) ?? []), { token, text }]);
  }
  return new Map(pages.flatMap((p) => (changes.has(p.id) ? [[p.id, apply(p.text, changes.get(p.id) ?? [])]] : [])));
}

const isMisread = (token: Token, { misread }: MisreadPage): boolean =>
  misread.some((s) => token.start >= s.start && token.end <= s.end);

function apply(text: string, changes: { token: Token; text: string }[]): RepairedPage {
  const edits: WordEdit[] = [];
  let out = '';
  let reached = 0;
  for (const { token, text: word } of changes) {
    out += text.slice(reached, token.start);
    edits.push({
      start: token.start,
      end: token.end,
      repairedStart: out.length,
      repairedEnd: out.length + word.length,
    });
    out += word;
    reached = token.end;
  }
  return { text: out + text.slice(reached), map: new WordMap(edits) };
}

/** A word with a capital beside a given or family name belongs to a person's name. */
function amongNames(tokens: Token[], i: number, text: string): boolean {
  const token = tokens[i];
  if (!token || !/^\p{Lu}/u.test(token.text)) return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before && isNamePart(before) && isGivenName(before.text) && /^[ -]$/u.test(text.slice(before.end, token.start)))
    return true;
  if (after && isNamePart(after) && /^[ -]$/u.test(text.slice(token.end, after.start)))
    return isFamilyName(after.text) || looksLikeFamilyName(after.text) || isGivenName(token.text);
  return false;
}

const isNamePart = (t: Token): boolean => t.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(t.text);
