import type { NameRef } from '../../graph/facts.ts';
import type { Outcome } from '../../graph/records.ts';
import { partyCode } from '../lexicon/parties.ts';
import { linesOf } from '../text/lines.ts';
import { pick, type Rule, rule } from '../text/noise.ts';
import { bodyNamed } from './bodies.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from './context.ts';
import { type Block, type Paragraph, paragraphsOf } from './protocol.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;
type Motion = Decision['proposers'][number];
type Dissent = Decision['reservations'][number];

/** Outcomes by the words of the decision; the first that holds. */
const OUTCOMES: { outcome: Outcome; words: Rule }[] = [
  { outcome: 'återremiss', words: rule('återremit', 'iu') },
  { outcome: 'bordläggning', words: rule('bordlägg|bordlagd', 'iu') },
  { outcome: 'avslag', words: rule('avslå|avslag|avslås|avslagit', 'iu') },
  { outcome: 'anteckning', words: rule('anteckna|noter(?:ar|as)|till handlingarna|tar del av|till protokollet', 'iu') },
  {
    outcome: 'bifall',
    words: rule('bifall|godkänn|ant(?:ar|as|a|agit)\\b|fastställ|besvarad|bevilja|utse|tillstyrk|välj', 'iu'),
  },
];
const MOVES = rule('\\s(?:yrkar|yrkade|yrkat|föreslår|instämmer|instämde)(?![\\p{L}])', 'giu');
const DISSENTS = rule(
  'reserverar? sig|reservera|(?:lämnar|anmäler|inger)\\s(?:\\p{L}+\\s){0,3}reservation(?:er)?(?![\\p{L}])',
  'giu',
);
/** In a block headed so the verb may be left out: `Anna Ek (M) och Bo Alm (M) mot punkt 2.` */
const AGAINST = /(?:(?<=\))|(?<=grupp(?:en)?))\s+mot\s/giu;
const VOTE =
  /(\d{1,3})\s*ja(?![\p{L}])[^.]{0,60}?(\d{1,3})\s*nej(?![\p{L}])(?:[^.]{0,80}?\.?\s*(?:(\d{1,3})|(en|ett|två|tre|fyra|fem))\s*(?:ledam\p{L}+\s*)?(?:avst\p{L}+|som avst))?/iu;
/** `31 röstar ja, 9 röstar nej och 1 avstår`. */
const VOTE_SAID =
  /(\d{1,3})\s+röst(?:ar|ade)\s+ja[^.]{0,40}?(\d{1,3})\s+röst(?:ar|ade)\s+nej(?:[^.]{0,40}?(\d{1,3})\s+avst)?/iu;
const VOTE_FOR =
  /(\d{1,3}) (?:röster|ledamöter) (?:för|röstar ja)[^.]{0,80}?(\d{1,3}) (?:röster|ledamöter)? ?(?:för|emot|mot|röstar nej|nej)/iu;

/** A board's proposal to the council is its decision in the case. */
const TO_COUNCIL = /förslag till \p{L}*fullmäktige/iu;

/** Decisions that the minutes themselves hold, one per block headed Beslut; earlier organs' blocks are kept apart. */
export function extractFormalDecisions(context: Context): FoundStatement[] {
  return paragraphsOf(context).flatMap((p) => decisionsOf(context, p));
}

function decisionsOf(context: Context, p: Paragraph): Decision[] {
  const own: NameRef | null = context.organ ? { kind: 'arena', name: context.organ } : null;
  const held = p.blocks.filter((b) => b.kind === 'beslut' && context.text.slice(b.start, b.end).trim() !== '');
  const blocks =
    held.length > 0
      ? held
      : p.blocks.filter((b) => TO_COUNCIL.test(b.heading) && b.organ !== null && sameBody(context, b, own));
  const motions = motionsOf(context, p);
  const dissents = dissentsOf(context, p);
  const remarks = remarksOf(context, p);
  const several = blocks.some((b) => b.organ !== null && !sameBody(context, b, own)) && blocks.length > 1;
  return blocks.flatMap((block, i) => {
    const body = block.organ ? bodyNamed(context, block.organ) : own;
    if (!body) return [];
    const formal = !several || own === null || body.name === own.name || i === blocks.length - 1;
    const from = several ? (blocks[i - 1]?.end ?? p.start) : p.start;
    const to = several ? (blocks[i + 1]?.from ?? p.end) : p.end;
    const cited = formal ? null : citedAbove(context, p, body);
    const span = { start: block.start, end: Math.min(block.end, block.start + 700) };
    const within = (at: number): boolean =>
      several ? at >= from && at < (i === blocks.length - 1 ? p.end : block.end) : true;
    return [
      {
        kind: 'decision',
        ...span,
        body,
        date: formal ? context.fact.date : (cited?.date ?? null),
        paragraph: formal ? p.number : (cited?.paragraph ?? null),
        title: p.title || oneLine(context.text.slice(block.start, block.start + 120)),
        diarienummer: p.diarienummer,
        points: pointsOf(context.text.slice(block.start, block.end)),
        outcome: outcomeOf(context.text.slice(block.start, block.end), context.misread),
        formal,
        proposers: motions.filter((m) => within(m.at)).map(({ at: _at, ...m }) => m),
        reservations: dissents
          .filter((d) => (several ? d.at >= block.from && d.at < to : true))
          .map(({ at: _at, ...d }) => d),
        notes: remarks.filter((d) => (several ? d.at >= block.from && d.at < to : true)).map(({ at: _at, ...d }) => d),
        vote: formal ? voteOf(context.text.slice(several ? from : p.start, to)) : null,
      } satisfies Decision,
    ];
  });
}

function sameBody(context: Context, block: Block, own: NameRef | null): boolean {
  const body = block.organ ? bodyNamed(context, block.organ) : own;
  return body?.name === own?.name;
}

/** Date and § of an earlier organ's decision, cited above its block: `Protokollsutdrag regionstyrelsen 2015-05-26, § 161`. */
function citedAbove(context: Context, p: Paragraph, body: NameRef): { date: string; paragraph: string } | null {
  for (const a of context.arenas) {
    if (
      a.start < p.start ||
      a.end > p.end ||
      !(a.name === body.name || body.name.endsWith(a.name) || a.name.endsWith(body.name))
    )
      continue;
    const m = /^\s*((?:19|20)\d\d-\d\d-\d\d)[\d\s–—-]*,?\s*§\s?(\d+)/u.exec(context.text.slice(a.end, a.end + 60));
    if (m?.[1] && m[2]) return { date: m[1], paragraph: `§ ${m[2]}` };
  }
  return null;
}

/** Numbered or bulleted points of a decision; else its paragraphs. */
export function pointsOf(text: string): string[] {
  const items = text.split(/\n\s*(?:\d{1,2}[.)]|[•▪●–-]|att(?=\s))\s+/u);
  const parts = items.length > 2 || /^\s*(?:1[.)]|[•▪●])\s/u.test(text) ? items : text.split(/\n\s*\n/u);
  return parts
    .map((t) => oneLine(t.replace(/^\s*(?:\d{1,2}[.)]|[•▪●])\s+/u, '')))
    .filter((t) => t.length > 5)
    .map((t) => t.slice(0, 600));
}

function outcomeOf(text: string, misread: boolean): Outcome | null {
  if (text.trim() === '') return null;
  return OUTCOMES.find((o) => pick(o.words, misread).test(text))?.outcome ?? 'annat';
}

/** Who moved what: persons before the verb in its sentence. */
function motionsOf(context: Context, p: Paragraph): (Motion & { at: number })[] {
  const out: (Motion & { at: number })[] = [];
  const scope = p.blocks.filter(
    (b) =>
      b.kind === 'yrkanden' ||
      b.kind === 'ärende' ||
      b.kind === 'proposition' ||
      b.kind === 'förslag' ||
      b.kind === 'beslut',
  );
  for (const block of scope) {
    const text = context.text.slice(block.start, block.end);
    for (const m of text.matchAll(pick(MOVES, context.misread))) {
      const at = block.start + m.index;
      const sentence = sentenceAround(context.text, at, at + m[0].length);
      const start = Math.max(sentence.start, block.start);
      const motion = oneLine(context.text.slice(at, sentence.end)).slice(0, 300);
      for (const who of context.persons.filter((x) => x.start >= start && x.end <= at + 1)) {
        if (!out.some((o) => o.person === who.name && o.motion === motion))
          out.push({ person: who.name, party: who.party, motion, at });
      }
    }
  }
  for (const block of scope)
    if (block.kind === 'yrkanden' || block.kind === 'förslag') out.push(...listedMotions(context, block, out));
  const seen = new Set<string>();
  return out.filter((m) => !seen.has(`${m.person}|${m.at}`) && seen.add(`${m.person}|${m.at}`));
}

/** Motions as a list: `Anna Ek (S), Bo Alm (C): Återremiss.`, `Anna Ek (S) – bifall till …`. */
function listedMotions(context: Context, block: Block, known: Motion[]): (Motion & { at: number })[] {
  const lines = linesOf(context.text.slice(block.start, block.end), block.start);
  return context.persons.flatMap((last) => {
    if (last.start < block.start || last.end > block.end) return [];
    const tail = /^\s?\([^)]{1,5}\)\s?[:–-]\s*(?=\p{L})/u.exec(context.text.slice(last.end, block.end));
    const who = tail ? namesBefore(context, last, block.start) : [];
    if (!tail || !lines.some((line) => line.start === who[0]?.start)) return [];
    const motion = oneLine(
      context.text.slice(
        last.end + tail[0].length,
        sentenceAround(context.text, last.end, last.end + tail[0].length).end,
      ),
    ).slice(0, 300);
    return who
      .filter((p) => !known.some((k) => k.person === p.name))
      .map((p) => ({ person: p.name, party: p.party, motion, at: p.start }));
  });
}

/** The names of a list that ends with this one, over lines too: `Anna Ek (S), Bo Alm (C) ⏎ och Siv Ros (L)`. */
function namesBefore(context: Context, last: Context['persons'][number], from: number): Context['persons'] {
  const all = context.persons.filter((p) => p.start >= from && p.end <= last.end);
  let i = all.length - 1;
  const joins = (a: { end: number }, b: { start: number }): boolean =>
    /^(?:\s?\([^)]{1,5}\))?\s*(?:,|och|samt)\s+(?:och\s+)?$/u.test(context.text.slice(a.end, b.start));
  for (;;) {
    const [before, here] = [all[i - 1], all[i]];
    if (!before || !here || !joins(before, here)) return all.slice(i);
    i--;
  }
}

/** `S-gruppen`, `gruppen för SD`. */
const PARTY_GROUP = /(?<![\p{L}-])(\p{Lu}{1,3})-(?:gruppen|partiets grupp)/gu;
const PARTY_LIST =
  /(?:ledam\p{L}+ (?:från|för|i)|företrädare för|partierna|från|för)\s+((?:\(?\p{Lu}{1,3}\)?(?:,\s*|\s+(?:och|samt)\s+)?){1,8})(?![\p{L}])/giu;
const PARTY_NAMES =
  /(?<![\p{L}])(Socialdemokraterna|Moderaterna|Centerpartiet|Sverigedemokraterna|Vänsterpartiet|Liberalerna|Kristdemokraterna|Miljöpartiet|Folkpartiet)s?(?![\p{L}])/gu;

/** Persons, or whole parties, of a stretch of text. */
function people(context: Context, start: number, end: number, parties: boolean): (Dissent & { at: number })[] {
  const out: (Dissent & { at: number })[] = context.persons
    .filter((x) => x.start >= start && x.end <= end)
    .map((x) => ({ person: x.name, party: x.party, at: x.start }));
  if (!parties || out.length > 0) return dedupe(out);
  const text = context.text.slice(start, end);
  for (const m of text.matchAll(PARTY_LIST)) {
    for (const code of (m[1] ?? '').matchAll(/\p{Lu}{1,3}(?![\p{L}])/gu))
      out.push({ person: null, party: code[0], at: start + m.index });
  }
  for (const m of text.matchAll(PARTY_GROUP)) out.push({ person: null, party: m[1] ?? null, at: start + m.index });
  for (const m of text.matchAll(PARTY_NAMES))
    out.push({ person: null, party: partyCode(m[1] ?? '') ?? m[1] ?? null, at: start + m.index });
  return dedupe(out);
}

function dedupe(list: (Dissent & { at: number })[]): (Dissent & { at: number })[] {
  return list.filter((d, i) => list.findIndex((e) => e.person === d.person && e.party === d.party) === i);
}

/** Who reserved: named before the verb, else the parties of the sentence. */
function dissentsOf(context: Context, p: Paragraph): (Dissent & { at: number })[] {
  const out: (Dissent & { at: number })[] = [];
  const text = context.text.slice(p.start, p.end);
  const headed = p.blocks.filter((b) => b.kind === 'reservation');
  const against = [...text.matchAll(AGAINST)].filter((m) =>
    headed.some((b) => p.start + m.index >= b.start && p.start + m.index < b.end),
  );
  for (const m of [...text.matchAll(pick(DISSENTS, context.misread)), ...against]) {
    const at = p.start + m.index;
    const sentence = sentenceAround(context.text, at, at + m[0].length);
    const block = p.blocks.find((b) => at >= b.start && at < b.end);
    const before = people(context, Math.max(sentence.start, block?.start ?? p.start), at, true);
    const behind = /(?:till förmån|mot beslut)/iu.exec(context.text.slice(at, sentence.end));
    const until = behind ? at + behind.index : sentence.end;
    out.push(...(before.length > 0 ? before : people(context, at + m[0].length, until, true)));
  }
  return dedupe(out);
}

/** Notes to the minutes: persons and parties of the block. */
function remarksOf(context: Context, p: Paragraph): (Dissent & { at: number })[] {
  return p.blocks
    .filter((b) => b.kind === 'anteckning')
    .flatMap((b) => people(context, b.start, Math.min(b.end, b.start + 600), true));
}

const SMALL: Record<string, number> = { en: 1, ett: 1, två: 2, tre: 3, fyra: 4, fem: 5 };

/** Counts of a vote: `40 Ja mot 29 Nej. 12 ledamöter avstår`. */
export function voteOf(text: string): { ja: number; nej: number; avstår: number } | null {
  const m = VOTE.exec(text);
  if (m)
    return {
      ja: Number(m[1]),
      nej: Number(m[2]),
      avstår: m[3] ? Number(m[3]) : (SMALL[(m[4] ?? '').toLowerCase()] ?? 0),
    };
  const said = VOTE_SAID.exec(text);
  if (said) return { ja: Number(said[1]), nej: Number(said[2]), avstår: Number(said[3] ?? 0) };
  const n = VOTE_FOR.exec(text);
  return n ? { ja: Number(n[1]), nej: Number(n[2]), avstår: 0 } : null;
}
