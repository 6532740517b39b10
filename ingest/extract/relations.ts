import type { RelationType } from '../../graph/records.ts';
import { type Context, type FoundOf, type FoundStatement, sentenceAround } from './context.ts';
import { numbersAt } from './decisions/protocol.ts';

/** Words between two things that say how they hang together; read from the first to the second, or the other way where `turned`. */
const BETWEEN: { words: RegExp; type: RelationType; turned?: true }[] = [
  {
    words:
      /(?:ersätts av|har ersatts av|ersattes av|efterträddes av|har uppgått i|uppgick i|har bytt namn till|bytte namn till)(?![\p{L}])/iu,
    type: 'supersedes',
    turned: true,
  },
  {
    words:
      /(?:ersätter|har ersatt|ersatte|efterträder|efterträdde|tar över efter|tog över efter|träder i stället för)(?![\p{L}])/iu,
    type: 'supersedes',
  },
  {
    words: /(?:förlänger|har förlängt|är en förlängning av|är en fortsättning på|bygger vidare på)(?![\p{L}])/iu,
    type: 'extends',
  },
  { words: /(?:finansierar|bidrar med medel till)(?![\p{L}])/iu, type: 'funds' },
  {
    words:
      /(?:(?:är|utgör|har utgjort|utgjorde|vara) (?:fortsatt )?(?:formell |politisk )?(?:styrgrupp|ledningsgrupp) för|är verksamhetens politiska ledningsgrupp)/iu,
    type: 'steers',
  },
  { words: /(?:styrs av|har som styrgrupp|leds politiskt av)(?![\p{L}])/iu, type: 'steers', turned: true },
  { words: /(?:ingår i|är en del av|är underställd|lyder under)(?![\p{L}])/iu, type: 'partOf' },
  { words: /(?:drivs av|ägs av|har som projektägare|har projektägare i)(?![\p{L}])/iu, type: 'partOf' },
  { words: /(?:återrapporterar till|rapporterar till|hänvisar till)(?![\p{L}])/iu, type: 'refersTo' },
];

/** Which kinds each samband may join. */
const LEGAL: Record<RelationType, (from: Thing, to: Thing) => boolean> = {
  supersedes: (from, to) => from.kind === to.kind && from.kind !== 'organization',
  extends: (from, to) => from.kind === to.kind && from.kind !== 'organization',
  refersTo: (from, to) => from.kind !== 'organization' && to.kind !== 'organization',
  steers: (from, to) => from.kind !== 'project' && !(from.kind === 'organization' && to.kind === 'organization'),
  funds: () => true,
  partOf: () => true,
};
type Thing = FoundOf<'arena'> | FoundOf<'organization'> | FoundOf<'project'>;

/** `se även dnr …`, `har samband med ärende …`, right before a number: the case told of refers to it. */
const REFERS =
  /(?:se (?:även|också)|hänvisas till|hänvisar till|har samband med|hör samman med|med hänvisning till|jämför)\s+(?:(?:ärende|beslut|avtal|överenskommelse)\p{L}{0,3}\s+)?(?:med\s+|i\s+)?(?:dnr\.?:?\s+|diarienummer:?\s+|\(\s?(?:dnr\.?:?\s+)?)?$/iu;
/** `förlänga överenskommelsen … (dnr …`: the case told of extends it. */
const PROLONGS =
  /förläng\p{L}*\s+(?:\p{L}+\s+){0,3}(?:\p{L}*avtalet?|överenskommelsen?)(?![\p{L}])[^.;]{0,80}?\(?\s?(?:dnr\.?:?\s+)?$/iu;

/** Cases that the case told of refers to or extends. */
function betweenCases(context: Context): FoundStatement[] {
  return context.cases.flatMap((to): FoundStatement[] => {
    const number = context.text.slice(to.start, to.end);
    const before = context.text.slice(Math.max(0, to.start - 160), to.start);
    const type: RelationType | null = REFERS.test(before) ? 'refersTo' : PROLONGS.test(before) ? 'extends' : null;
    if (type === null) return [];
    const [own, ...more] = numbersAt(context, to.start).filter((n) => n !== number);
    if (own === undefined || more.length > 0) return [];
    return [
      {
        kind: 'relation',
        ...sentenceAround(context.text, to.start, to.end),
        type,
        from: { kind: 'case', name: own },
        to: { kind: 'case', name: number },
      },
    ];
  });
}

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
    const [one, other] = found.turned ? [to, from] : [from, to];
    if (!LEGAL[found.type](one, other)) continue;
    out.push({
      kind: 'relation',
      ...sentenceAround(context.text, from.start, to.end),
      type: found.type,
      from: { kind: one.kind, name: one.name },
      to: { kind: other.kind, name: other.name },
    });
  }
  return [...out, ...replaced(context), ...betweenCases(context)];
}
