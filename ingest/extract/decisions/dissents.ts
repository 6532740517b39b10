/** Who reserved against a decision, and who had a note put to the minutes: persons, or whole parties. */
import { partyCode } from '../../lexicon/parties.ts';
import { pick, rule } from '../../text/noise.ts';
import { type Context, type FoundStatement, sentenceAround } from '../context.ts';
import type { Paragraph } from './protocol.ts';

type Dissent = Extract<FoundStatement, { kind: 'decision' }>['reservations'][number] & { at: number };

const DISSENTS = rule(
  '(?:anmäler|anmälde|lämnar|lämnade|har)\\s(?:en\\s)?(?:\\p{Ll}+\\s)?(?:avvikande|skiljaktig)\\smening|reserverar? sig|reserverade sig|reservera|(?:lämnar|lämnade|anmäler|anmälde|inger|ingav|avger|avgav|avlämnar|inkommer med)\\s(?:\\p{L}+\\s){0,3}reservation(?:er)?(?![\\p{L}])|är\\sav\\s(?:en\\s)?(?:avvikande|skiljaktig)\\smening|(?:låter|lät)\\santeckna\\s(?:sin\\s)?reservation|reservation(?:er)?\\s(?:\\p{L}+\\s){0,4}(?:av|från)(?=\\s)',
  'giu',
);
/** In a block headed so the verb may be left out: `Anna Ek (M) och Bo Alm (M) mot punkt 2.` */
const AGAINST = /(?:(?<=\))|(?<=grupp(?:en)?))\s+mot\s/giu;
/** Verbs that say that nobody did. */
const NOBODY = /(?:ingen|inga)\s+(?:\p{L}+\s+){0,2}reserv|reserv\p{L}*\s+(?:sig\s+)?inte/iu;

/** `S-gruppen`, `M-, KD- och L-grupperna`, `SD-ledamöterna`. */
const PARTY_GROUP =
  /(?<![\p{L}-])(\p{Lu}{1,3})-(?=gruppen|grupperna|gruppens|partiets? grupp|ledam|ledamöterna|,|\s(?:och|samt)\s\p{Lu}{1,3}-)/gu;
const PARTY_LIST =
  /(?:ledam\p{L}+ (?:från|för|i)|företrädare för|partierna|partigrupperna|grupperna|från|för|av)\s+((?:\(?\p{Lu}{1,3}\)?(?:,\s*|\s+(?:och|samt)\s+)?){1,8})(?![\p{L}])/gu;
/** Codes alone before the verb: `S, V och MP reserverar sig`, `(SD) reserverar sig`. */
const BARE_LIST = /(?:^|[\n.:])\s*((?:\(?\p{Lu}{1,3}\)?(?:,\s*|\s+(?:och|samt)\s+)?){1,8})[\s.]*$/u;
const PARTY_NAMES =
  /(?<![\p{L}])(Socialdemokraterna|Moderaterna|Centerpartiet|Sverigedemokraterna|Vänsterpartiet|Liberalerna|Kristdemokraterna|Miljöpartiet|Folkpartiet)s?(?![\p{L}])/gu;

/** Members told by their party's name: `samtliga moderater`, `de socialdemokratiska ledamöterna`, `Moderata gruppen`. */
const PARTY_PEOPLE: { words: RegExp; code: string }[] = [
  ['S', 'socialdemokrat'],
  ['M', 'moderat'],
  ['SD', 'sverigedemokrat'],
  ['KD', 'kristdemokrat'],
  ['L', 'liberal'],
  ['C', 'centerpartist'],
  ['V', 'vänsterpartist'],
  ['MP', 'miljöpartist'],
].map(([code = '', stem = '']) => ({
  code,
  words: new RegExp(
    `(?<![\\p{L}])(?:(?:samtliga|alla|övriga|närvarande|de)\\s${stem}er(?:na)?|${stem}(?:a|erna|ernas|iska)s?\\s(?:parti)?(?:grupp(?:en)?|ledamöter(?:na)?))(?![\\p{L}])(?!\\s(?:genom|\\p{Lu}))`,
    'giu',
  ),
}));

const peopleOfParties = (text: string): { code: string; index: number }[] =>
  /demokrat|moderat|liberal|partist/iu.test(text)
    ? PARTY_PEOPLE.flatMap(({ words, code }) => [...text.matchAll(words)].map((m) => ({ code, index: m.index })))
    : [];
/** A whole party beside persons: `samtliga ledamöter från Vänsterpartiet samt Anna Ek (MP)`. */
const PARTY_BESIDE =
  /(?:ledamöter(?:na)?\s(?:från|i|för)\s|(?:^|\n)\s*)(Socialdemokraterna|Moderaterna|Centerpartiet|Sverigedemokraterna|Vänsterpartiet|Liberalerna|Kristdemokraterna|Miljöpartiet)(?=,|\s(?:och|samt)\s)/gu;

/** Persons, or whole parties, of a stretch of text. */
function people(context: Context, start: number, end: number): Dissent[] {
  const out: Dissent[] = context.persons
    .filter((x) => x.start >= start && x.end <= end)
    .map((x) => ({ person: x.name, party: x.party, at: x.start }));
  const text = context.text.slice(start, end);
  if (out.length > 0) {
    for (const m of text.matchAll(PARTY_GROUP))
      if (!/^gruppen\s(?:genom|,)/u.test(text.slice(m.index + m[0].length)))
        out.push({ person: null, party: m[1] ?? null, at: start + m.index });
    for (const m of text.matchAll(PARTY_BESIDE))
      out.push({ person: null, party: partyCode(m[1] ?? ''), at: start + m.index });
    for (const { code, index } of peopleOfParties(text)) out.push({ person: null, party: code, at: start + index });
    return dedupe(out);
  }
  const bare = BARE_LIST.exec(text);
  for (const m of [...text.matchAll(PARTY_LIST), ...(bare ? [bare] : [])])
    for (const code of (m[1] ?? '').matchAll(/\p{Lu}{1,3}(?![\p{L}])/gu))
      out.push({ person: null, party: code[0], at: start + m.index });
  for (const m of text.matchAll(PARTY_GROUP)) out.push({ person: null, party: m[1] ?? null, at: start + m.index });
  for (const m of text.matchAll(PARTY_NAMES))
    out.push({ person: null, party: partyCode(m[1] ?? '') ?? m[1] ?? null, at: start + m.index });
  for (const { code, index } of peopleOfParties(text)) out.push({ person: null, party: code, at: start + index });
  return dedupe(out);
}

/** One entry a person, or a party as a whole. */
const dedupe = (list: Dissent[]): Dissent[] =>
  list.filter(
    (d, i) => list.findIndex((e) => e.person === d.person && (d.person !== null || e.party === d.party)) === i,
  );

/** Letters under a heading within which those who reserved are named: as many as a council's opposition takes. */
const BLOCK = 1600;

/** Who reserved: named before the verb, else behind it; under a heading of its own the names alone do. */
export function dissentsOf(context: Context, p: Paragraph): Dissent[] {
  const out: Dissent[] = [];
  const text = context.text.slice(p.start, p.end);
  const headed = p.blocks.filter((b) => b.kind === 'reservation');
  const against = [...text.matchAll(AGAINST)].filter((m) =>
    headed.some((b) => p.start + m.index >= b.start && p.start + m.index < b.end),
  );
  for (const m of [...text.matchAll(pick(DISSENTS, context.misread)), ...against]) {
    const at = p.start + m.index;
    const sentence = sentenceAround(context.text, at, at + m[0].length);
    if (NOBODY.test(context.text.slice(sentence.start, sentence.end))) continue;
    const block = p.blocks.find((b) => at >= b.start && at < b.end);
    const noun = /^reservation/iu.test(m[0]);
    const before = noun ? [] : people(context, Math.max(sentence.start, block?.start ?? p.start), at);
    const behind = /(?:till förmån|mot beslut|mot punkt)/iu.exec(context.text.slice(at, sentence.end));
    const until = behind && behind.index > m[0].length ? at + behind.index : sentence.end;
    out.push(...(before.length > 0 ? before : people(context, noun ? at + m[0].length - 4 : at + m[0].length, until)));
    out.push(...likewise(context, sentence.end, block?.end ?? p.end));
  }
  for (const b of headed) {
    const told = out.some((d) => d.at >= b.from && d.at < b.end);
    const said = context.text.slice(b.from, b.end);
    if (told || NOBODY.test(said)) continue;
    const until = Math.min(b.end, b.from + BLOCK);
    const beside = named(context, b.from, until);
    // A blank line may part the heading from the names.
    const below = b.start + (/^\s*/u.exec(context.text.slice(b.start, until))?.[0].length ?? 0);
    out.push(...(beside.length > 0 ? beside : named(context, below, until)));
  }
  return dedupe(out);
}

/** Who the sentence around a place says reserved. */
export function dissentsIn(context: Context, place: { start: number; end: number }): Omit<Dissent, 'at'>[] {
  const sentence = sentenceAround(context.text, place.start, place.end);
  const said = [...context.text.slice(sentence.start, place.end).matchAll(pick(DISSENTS, context.misread))].at(-1);
  if (!said || NOBODY.test(context.text.slice(sentence.start, sentence.end))) return [];
  return people(context, sentence.start, sentence.start + said.index).map(({ at: _at, ...d }) => d);
}

/** `Anna Ek gör detsamma` in the sentence behind a reservation. */
const LIKEWISE =
  /(?<![\p{L}])(?:(?:gör|gjorde)\s(?:detsamma|likaså|(?:det|så)\s(?:också|även)|också\sdet)|likaså|instämm(?:er|de)\si\sreservationen|ansluter\ssig\still\sreservationen)(?![\p{L}])/iu;

/** `Det gör även Anna Ek`. */
const SO_DOES = /^\s*(?:Det|Så)\s(?:gör|gjorde)\s(?:även|också)\s/u;

function likewise(context: Context, from: number, until: number): Dissent[] {
  const next = sentenceAround(context.text, Math.min(from + 2, until), Math.min(from + 2, until));
  if (next.start > from + 2 || next.end > until + 1) return [];
  const text = context.text.slice(from, next.end);
  if (SO_DOES.test(text)) return people(context, from, next.end);
  const said = LIKEWISE.exec(text);
  return said ? people(context, from, from + said.index) : [];
}

/** Names, or parties in brackets, of a block without a verb: `Reservation (SD)`, `Reservationer: Anna Ek (S), Bo Alm (V)`. */
function named(context: Context, start: number, end: number): Dissent[] {
  const text = context.text.slice(start, end);
  const stop = /\n[ \t]*\n|till förmån|mot beslut|eftersom|[.](?=\s|$)/iu.exec(text);
  const until = start + (stop?.index ?? text.length);
  const found = people(context, start, until);
  if (found.length > 0) return found;
  return [...context.text.slice(start, until).matchAll(/\((\p{Lu}{1,3})\)/gu)].map((m) => ({
    person: null,
    party: m[1] ?? null,
    at: start + m.index,
  }));
}

/** Notes to the minutes: persons and parties of the block. */
export function remarksOf(context: Context, p: Paragraph): Dissent[] {
  return p.blocks
    .filter((b) => b.kind === 'anteckning')
    .flatMap((b) => people(context, b.start, Math.min(b.end, b.start + 600)));
}
