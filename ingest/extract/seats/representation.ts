import type { NameRef } from '../../../graph/facts.ts';
import { pick, rule } from '../../text/noise.ts';
import { antecedent } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, sentenceAround } from '../context.ts';
import { type Membership, type Person, partyMeant, projectLed, type Stretch } from './membership.ts';

/** `Kommunerna har företrätts av …`: those named after it sit in the body the text speaks of. */
const REPRESENTED_BY = rule(
  '(?:har |hade )?(?:företrätts|företräddes|företräds|representerats|representerades|representeras)(?:\\s+(kommunen|regionen))?(?:\\s+till och med \\p{L}+)?\\s+av\\s',
  'giu',
);
/** `X företräder Y`. */
const REPRESENTS = rule(
  '^(?:\\s?\\([^)]{1,4}\\))?,?\\s+(?:företräder|företrädde|representerar|representerade|har företrätt)\\s',
  'iu',
);
/** `Ordförande har varit X`, `vice ordförande Y`, `Sammankallande är Z`. */
const OFFICE =
  '(?:(?:förste |andre |vice )?ordförande(?:n)?|sammankallande|sekreterare(?:n)?|processledare(?:n)?|projektledare(?:n)?|samordnare(?:n)?)';
const HELD_BY = rule(
  `(?<![\\p{L}])(?:(${OFFICE})(?:\\s+(?:för|i) \\p{L}+)?\\s+(?:har varit|är|var|under året har varit)|(?:och|samt|,)\\s+(${OFFICE}))\\s+$`,
  'iu',
);
/** `X, Y kommun, är sammankallande`. */
const HOLDS = rule(
  `^(?:\\s?\\([^)]{1,4}\\))?(?:,\\s[^.,;:()]{4,40},)?\\s+(?:är|var|har varit|blev|tog över som|valdes till|utsågs till)\\s+(${OFFICE})(?![\\p{L}])(?:\\s+(?:i|för)\\s)?`,
  'iu',
);
/** `tog X, Y kommun, över som ordförande`. */
const TOOK_OVER = rule(
  `^(?:\\s?\\([^)]{1,4}\\))?(?:,\\s[^.,;:()]{4,40},)?\\s+över\\s+som\\s+(${OFFICE})(?![\\p{L}])`,
  'iu',
);
/** `leds av X`. */
const LED_BY = rule('(?:leds|leddes|har letts|samordnas)\\s+av\\s+$', 'iu');
/** `X (C) utses till ledamot i Y`, `utse X till ersättare i Y`. */
const ELECTED = rule(
  '^(?:\\s?\\([^)]{1,4}\\))?\\s+(?:utses|utsågs|väljs|valdes|som)?\\s?(?:till\\s+)?(?:ny\\s+|som\\s+)?(ledamot|ersättare|representant|ombud|ordförande)\\s+i\\s',
  'iu',
);

/** `med X som ersättare`: for the one named before. */
const SUBSTITUTE = rule(
  '^(?:\\s?\\([^)]{1,4}\\))?\\s+som\\s+(?:personlig\\s+)?(?:ersättare|suppleant)(?![\\p{L}])',
  'iu',
);

/** Who sits in a body and for whom, told in running text. */
export function extractRepresentation(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  for (const person of context.persons) {
    const sentence = sentenceAround(context.text, person.start, person.end);
    const before = context.text.slice(sentence.start, person.start);
    const after = context.text.slice(person.end, sentence.end);
    const span = { start: Math.max(sentence.start, person.start - 200), end: Math.min(sentence.end, person.end + 160) };
    const body = bodySpoken(context, person, sentence);
    const make = (role: string, onBehalfOf: NameRef | null, to = body): void => {
      if (to) out.push(membership(context, person, role, to, onBehalfOf, span));
    };
    const elected = pick(ELECTED, context.misread).exec(after);
    const instead = pick(SUBSTITUTE, context.misread).test(after) && /(?:med|och)\s+(?:\p{Ll}+\s+){0,2}$/u.test(before);
    const principal = instead
      ? out.filter((m) => m.start >= sentence.start - 200 && m.end >= person.start).at(-1)
      : null;
    const held =
      officeBefore(context, before) ??
      pick(HOLDS, context.misread).exec(after)?.[1] ??
      (/(?<![\p{L}])tog\s+$/u.test(before) ? pick(TOOK_OVER, context.misread).exec(after)?.[1] : undefined);
    if (elected?.[1])
      make(elected[1].toLowerCase(), null, bodyFrom(context, person.end + elected[0].length, sentence.end));
    else if (principal) make('ersättare', principal.onBehalfOf, principal.body);
    else if (held)
      make(
        held.toLowerCase().replace(/(?<=e)n$/u, ''),
        behind(context, person),
        namedAfter(context, person, after) ?? projectLed(context, held, person) ?? body,
      );
    else if (pick(LED_BY, context.misread).test(before))
      make('ledare', behind(context, person), body ?? groupOfProject(context, sentence, person));
    else if (pick(REPRESENTS, context.misread).test(after)) {
      if (!inOwnBody(context, person.end, sentence.end))
        make('ledamot', nextOrganization(context, person.end, sentence.end));
    } else {
      const by = [...before.matchAll(pick(REPRESENTED_BY, context.misread))].at(-1);
      if (by && !/(?<![\p{L}])av\s/iu.test(before.slice(by.index + by[0].length)))
        make(
          'ledamot',
          behind(context, person) ??
            (by[1]
              ? partyMeant(context, by[1])
              : (lastOrganization(context, sentence.start, sentence.start + by.index) ??
                organizationMeant(context, sentence.start, sentence.start + by.index))),
          bodySpoken(context, { start: sentence.start + by.index }, sentence),
        );
    }
  }
  return out;
}

/** The office told before a name; behind `och` or a comma only where the sentence has told of one already. */
function officeBefore(context: Context, before: string): string | undefined {
  const m = pick(HELD_BY, context.misread).exec(before);
  return m?.[1] ?? (m && /(?:har varit|är|var)\s/u.test(before.slice(0, m.index)) ? m[2] : undefined);
}

/** The body behind `är sammankallande i …`. */
function namedAfter(context: Context, person: Person, after: string): NameRef | null {
  const m = pick(HOLDS, context.misread).exec(after);
  const end = person.end + (m?.[0].length ?? 0);
  return m && /\s(?:i|för)\s$/u.test(m[0]) ? bodyFrom(context, end, end + 60) : null;
}

function membership(
  context: Context,
  person: Person,
  role: string,
  body: NameRef,
  onBehalfOf: NameRef | null,
  span: Stretch,
): Membership {
  return {
    kind: 'membership',
    ...span,
    person: person.name,
    party: person.party,
    role,
    body,
    onBehalfOf,
    inPlaceOf: null,
    from: null,
    to: null,
    asOf: context.fact.year === null ? null : String(context.fact.year),
    confidence: 0.85,
  };
}

const reference = (o: { kind: 'arena' | 'organization'; name: string }): NameRef => ({ kind: o.kind, name: o.name });

/** The body a passage speaks of: named in the sentence before the person, else the last one named in the same paragraph. */
function bodySpoken(context: Context, person: { start: number }, sentence: Stretch): NameRef | null {
  const paragraph = Math.max(context.text.lastIndexOf('\n\n', sentence.start), person.start - 900);
  const before = context.arenas.filter((a) => a.start >= paragraph && a.end <= person.start);
  const inSentence = before.filter((a) => a.start >= sentence.start).at(-1);
  const chosen = inSentence ?? before.filter((a) => !a.generic).at(-1) ?? before.at(-1);
  if (!chosen) return null;
  return chosen.generic ? antecedent(context, chosen) : reference(chosen);
}

/** Letters back within which the project is named whose group a text speaks of. */
const PROJECT_WITHIN = 500;

/** `Styrgruppen leds av …` after a project is told of: that project's group. Names the mention so. */
function groupOfProject(context: Context, sentence: Stretch, person: Person): NameRef | null {
  const group = context.arenas.find(
    (a) =>
      a.generic &&
      a.start >= sentence.start &&
      a.end <= person.start &&
      /^(?:styr|projekt|arbets|referens)gruppen$/iu.test(context.text.slice(a.start, a.end)),
  );
  const project = context.projects
    .filter((p) => p.end <= sentence.start && sentence.start - p.end < PROJECT_WITHIN)
    .at(-1);
  const paragraph = project ? context.text.slice(project.end, sentence.start) : '';
  if (!group || !project || /\n[ \t]*\n/u.test(paragraph)) return null;
  const name = `${group.name} för ${project.name}`;
  Object.assign(group, { name, generic: false });
  return { kind: 'arena', name };
}

/** `företräder regionen i styrelsen`: the body stands behind, and is not the one named before. */
function inOwnBody(context: Context, start: number, end: number): boolean {
  const body = context.arenas.find((a) => a.start >= start && a.end <= end);
  return body !== undefined && body.start - start < 60 && /\si\s$/u.test(context.text.slice(start, body.start));
}

/** The body named first in a stretch. */
function bodyFrom(context: Context, start: number, end: number): NameRef | null {
  const arena = context.arenas.find((a) => !a.generic && a.start >= start - 1 && a.start < Math.min(end, start + 60));
  return arena ? reference(arena) : null;
}

/** The organisation right behind a name: `Marit Ek, Granviks kommun`. */
function behind(context: Context, person: Person): NameRef | null {
  const org = context.organizations.find(
    (o) =>
      o.start >= person.end &&
      o.start - person.end <= 8 &&
      /^(?:\s?\([^)]{1,4}\))?,?\s+$/u.test(context.text.slice(person.end, o.start)),
  );
  return org ? reference(org) : null;
}

/** `Högskolan företräds av …`: the organisation named last before that has such a head. */
function organizationMeant(context: Context, start: number, end: number): NameRef | null {
  const head =
    /(?<![\p{L}])(högskolan|universitetet|länsstyrelsen|myndigheten|bolaget|föreningen|förbundet|stiftelsen)\s+$/iu
      .exec(context.text.slice(start, end))?.[1]
      ?.toLowerCase()
      .replace(/(?:en|et|n)$/u, '');
  if (head === undefined) return null;
  const org = context.organizations.filter((o) => o.end <= start && o.name.toLowerCase().includes(head)).at(-1);
  return org ? reference(org) : null;
}

function nextOrganization(context: Context, start: number, end: number): NameRef | null {
  const org = context.organizations.find((o) => o.start >= start && o.end <= end);
  return org ? reference(org) : null;
}

function lastOrganization(context: Context, start: number, end: number): NameRef | null {
  const org = context.organizations.filter((o) => o.start >= start && o.end <= end).at(-1);
  return org ? reference(org) : null;
}
