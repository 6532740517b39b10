import type { NameRef } from '../../../graph/facts.ts';
import type { Outcome } from '../../../graph/records.ts';
import { pick, type Rule, rule } from '../../text/noise.ts';
import { bodyNamed } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, oneLine } from '../context.ts';
import type { Block } from './blocks.ts';
import { dayRightBehind } from './cited-day.ts';
import { dissentsOf, remarksOf } from './dissents.ts';
import { motionsOf } from './motions.ts';
import { isOwnOrgan, type Paragraph, paragraphsOf } from './protocol.ts';

type Decision = Extract<FoundStatement, { kind: 'decision' }>;

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
const VOTE =
  /(\d{1,3})\s*ja(?![\p{L}])[^.]{0,60}?(\d{1,3})\s*nej(?![\p{L}])(?:[^.]{0,80}?\.?\s*(?:(\d{1,3})|(en|ett|två|tre|fyra|fem))\s*(?:ledam\p{L}+\s*)?(?:avst\p{L}+|som avst))?/iu;
/** `3 ja-röster: Anna Ek (S), … ⏎ 2 nej-röster: …`: who voted stands between. */
const VOTE_LISTED =
  /(?:^|\n)[ \t]*(\d{1,3}) ja-?röst\p{L}*\s?:(?:(?!nej)[\s\S]){0,2500}?\n[ \t]*(\d{1,3}) nej-?röst\p{L}*(?:\s?:(?:(?!avst)[\s\S]){0,2500}?\n[ \t]*(\d{1,3}) (?:avst\p{L}+|som avst))?/iu;
/** `31 röstar ja, 9 röstar nej och 1 avstår`. */
const VOTE_SAID =
  /(\d{1,3})\s+röst(?:ar|ade)\s+ja[^.]{0,40}?(\d{1,3})\s+röst(?:ar|ade)\s+nej(?:[^.]{0,40}?(\d{1,3})\s+avst)?/iu;
const VOTE_FOR =
  /(\d{1,3}) (?:röster|ledamöter) (?:för|röstar ja)[^.]{0,80}?(\d{1,3}) (?:röster|ledamöter)? ?(?:för|emot|mot|röstar nej|nej)/iu;

/** Decisions that the minutes themselves hold, one per block headed Beslut; earlier organs' blocks are kept apart. */
export function extractFormalDecisions(context: Context): FoundStatement[] {
  return paragraphsOf(context).flatMap((p) => decisionsOf(context, p));
}

function decisionsOf(context: Context, p: Paragraph): Decision[] {
  const own: NameRef | null = context.organ ? { kind: 'arena', name: context.organ } : null;
  const held = p.blocks.filter((b) => b.kind === 'beslut' && context.text.slice(b.start, b.end).trim() !== '');
  // What a board itself proposes is its decision in the case, if no other stands under a heading of its own.
  const proposed = p.blocks.filter((b) => b.kind === 'förslag' && b.organ !== null && sameBody(context, b, own));
  const headed = held.filter((b) => !b.unheaded);
  const blocks = headed.length > 0 ? headed : proposed.length > 0 ? proposed.slice(-1) : held;
  const motions = motionsOf(context, p);
  const dissents = dissentsOf(context, p);
  const remarks = remarksOf(context, p);
  const several = blocks.some((b) => b.organ !== null && !sameBody(context, b, own)) && blocks.length > 1;
  return blocks.flatMap((block, i) => {
    const body = bodyOfBlock(context, block, own);
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

/** The body of a block: that of its heading; `Arbetsutskottet` in the minutes of a board's arbetsutskott is that one. */
function bodyOfBlock(context: Context, block: Block, own: NameRef | null): NameRef | null {
  if (block.organ === null) return own;
  if (own && isOwnOrgan(context, block.organ)) return own;
  return bodyNamed(context, block.organ);
}

function sameBody(context: Context, block: Block, own: NameRef | null): boolean {
  const body = bodyOfBlock(context, block, own);
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
    const tail = context.text.slice(a.end, a.end + 70);
    const day = dayRightBehind(tail, context.fact.year);
    const number = day ? /^[\d\s-]*,?\s*§\s?(\d+)/u.exec(tail.slice(day.end))?.[1] : undefined;
    if (day && number) return { date: day.iso, paragraph: `§ ${number}` };
  }
  return null;
}

/** Numbered or bulleted points of a decision; else its paragraphs. */
export function pointsOf(text: string): string[] {
  const items = text.split(/\n\s*(?:\d{1,2}[.)]|[·-]|att(?=\s))\s+/u);
  const parts = items.length > 2 || /^\s*(?:1[.)]|·)\s/u.test(text) ? items : text.split(/\n\s*\n/u);
  return parts
    .map((t) => oneLine(t.replace(/^\s*(?:\d{1,2}[.)]|·)\s+/u, '')))
    .filter((t) => t.length > 5)
    .map((t) => t.slice(0, 600));
}

function outcomeOf(text: string, misread: boolean): Outcome | null {
  if (text.trim() === '') return null;
  return OUTCOMES.find((o) => pick(o.words, misread).test(text))?.outcome ?? 'annat';
}

const SMALL: Record<string, number> = { en: 1, ett: 1, två: 2, tre: 3, fyra: 4, fem: 5 };

/** Counts of a vote: `40 Ja mot 29 Nej. 12 ledamöter avstår`. */
export function voteOf(text: string): { ja: number; nej: number; avstår: number } | null {
  const m = VOTE.exec(text) ?? VOTE_LISTED.exec(text);
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
