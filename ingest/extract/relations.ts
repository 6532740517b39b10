import type { RelationType } from '../../graph/records.ts';
import { type Context, type FoundStatement, sentenceAround } from './context.ts';

/** Words between two things that say how they hang together; read from the first to the second. */
const BETWEEN: { words: RegExp; type: RelationType }[] = [
  { words: /(?:ersätter|har ersatt|ersatte)(?![\p{L}])/iu, type: 'supersedes' },
  { words: /(?:förlänger|har förlängt|är en förlängning av)(?![\p{L}])/iu, type: 'extends' },
  { words: /(?:finansierar|bidrar med medel till)(?![\p{L}])/iu, type: 'funds' },
  {
    words:
      /(?:(?:är|utgör|har utgjort|utgjorde|vara) (?:fortsatt )?(?:formell |politisk )?(?:styrgrupp|ledningsgrupp) för|är verksamhetens politiska ledningsgrupp)/iu,
    type: 'steers',
  },
  { words: /(?:ingår i|är en del av|är underställd|lyder under)(?![\p{L}])/iu, type: 'partOf' },
];

/** `Avtalet (…) ersätter överenskommelsen …`, up to the number of what it replaces. */
const REPLACES =
  /(?<![\p{L}])(?:detta avtal|denna överenskommelse|(?:\p{Ll}*avtalet|överenskommelsen|det|den))(?:\s\(([^)]{3,30})\))?\s+(?:ersätter|har ersatt|ersatte)\s+(?:\p{Ll}+\s+){0,4}(?:\p{Ll}*avtalet|\p{Ll}*avtal|överenskommelsen|överenskommelse)\s+(?:med\s+)?(?:dnr\.?:?\s+|\()?$/iu;

/** An agreement that replaces another: its case, where the sentence or the document tells one, supersedes the other's; so does the document. */
function replaced(context: Context): FoundStatement[] {
  const { text, fact, cases } = context;
  const agreement = fact.type === 'avtal' || fact.type === 'överenskommelse';
  return cases.flatMap((to): FoundStatement[] => {
    const from = Math.max(0, to.start - 160);
    const m = REPLACES.exec(text.slice(from, to.start));
    if (!m) return [];
    const number = (c: { start: number; end: number }): string => text.slice(c.start, c.end);
    const start = from + m.index;
    const inBracket = m[1] ? cases.find((c) => c.start >= start && c.end <= start + m[0].length) : undefined;
    if (!inBracket && !agreement) return [];
    const [only, ...more] = fact.diarienummer.filter((n) => n !== number(to));
    const own = inBracket ? number(inBracket) : more.length === 0 ? only : undefined;
    const common = { kind: 'relation', type: 'supersedes', ...sentenceAround(text, start, to.end) } as const;
    const target = { kind: 'case', name: number(to) } as const;
    return [
      ...(agreement ? [{ ...common, from: { kind: 'document', index: fact.index } as const, to: target }] : []),
      ...(own !== undefined ? [{ ...common, from: { kind: 'case', name: own } as const, to: target }] : []),
    ];
  });
}

/** Samband told in one sentence between two arenas, organisations, projects or cases. */
export function extractRelations(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const things = [...context.arenas.filter((a) => !a.generic), ...context.organizations, ...context.projects].sort(
    (a, b) => a.start - b.start,
  );
  for (const [i, from] of things.entries()) {
    const to = things[i + 1];
    if (!to || to.start < from.end || to.start - from.end > 90) continue;
    const between = context.text.slice(from.end, to.start);
    if (/[.!?]\s/u.test(between)) continue;
    const found = BETWEEN.find((b) => b.words.test(between));
    if (!found) continue;
    const legal =
      found.type === 'steers'
        ? from.kind !== 'project'
        : found.type === 'funds'
          ? true
          : found.type === 'partOf' || (from.kind === to.kind && from.kind !== 'organization');
    if (!legal) continue;
    out.push({
      kind: 'relation',
      ...sentenceAround(context.text, from.start, to.end),
      type: found.type,
      from: { kind: from.kind, name: from.name },
      to: { kind: to.kind, name: to.name },
    });
  }
  return [...out, ...replaced(context)];
}
