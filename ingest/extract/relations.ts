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
  return out;
}
