import type { NameRef } from '../../../graph/facts.ts';
import { noisyRegex } from '../../text/noise.ts';
import type { Context, FoundOf, FoundStatement } from '../context.ts';

export type Membership = Extract<FoundStatement, { kind: 'membership' }>;
export type Person = FoundOf<'person'>;

/** A place in a document's text. */
export interface Stretch {
  start: number;
  end: number;
}

/** Words of roles that a misreading spells in its own way. */
const ROLE_WORDS =
  'ordförande ersättare tjänstgörande företrädare föredragande närvarande handläggare förste kommundirektör regiondirektör direktör kommunalråd regionråd råd nämndsekreterare undertecknare rådgivare förvaltningschef förbundschef förbundsdirektör'
    .split(' ')
    .map((word) => ({ word, form: noisyRegex(`^${word}$`, 'u') }));

/** `vice ordf6rande` → `vice ordförande`. */
const properRole = (role: string): string =>
  role
    .split(' ')
    .map((w) => ROLE_WORDS.find((r) => r.form.test(w))?.word ?? w)
    .join(' ');

/** What every membership of a document shares. */
export function membershipIn(context: Context, person: Person, role: string, body: NameRef, span: Stretch): Membership {
  return {
    kind: 'membership',
    start: span.start,
    end: span.end,
    person: person.name,
    party: person.party,
    role: context.misread ? properRole(role.toLowerCase()) : role.toLowerCase(),
    body,
    onBehalfOf: null,
    inPlaceOf: null,
    from: null,
    to: null,
    asOf: context.fact.year === null ? null : String(context.fact.year),
    confidence: 0.9,
  };
}

/** The organisation that issued the document, as a body to hold office in. */
export const issuerOf = (context: Context): NameRef | null =>
  context.issuer === null ? null : { kind: 'organization', name: context.issuer };

/** The organ whose minutes or summons the document is. */
export const organOf = (context: Context): NameRef | null =>
  context.organ ? { kind: 'arena', name: context.organ } : null;

/** The party of an agreement that a word stands for: `regionen`, `kommunens`; null where several are of that kind. */
export function partyMeant(context: Context, word: string): NameRef | null {
  const kind = /^(?:region|landsting)/iu.test(word) ? 'region' : /^(?:kommun|stad)/iu.test(word) ? 'kommun' : null;
  const names = new Set(context.organizations.filter((o) => o.classification === kind).map((o) => o.name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? { kind: 'organization', name: only } : null;
}

/** A project's leader leads the project named last before the person, else the only one of the document. */
export function projectLed(context: Context, role: string, person: { start: number }): NameRef | null {
  if (!/^(?:projekt|process)ledare/iu.test(role)) return null;
  const near = context.projects.filter((p) => p.end <= person.start && person.start - p.end < 600).at(-1);
  const names = new Set(context.projects.map((p) => p.name));
  const name = near?.name ?? (names.size === 1 ? [...names][0] : undefined) ?? titleSlide(context, person);
  return name === undefined ? null : { kind: 'project', name };
}

/** Letters of a presentation in which its first slide stands. */
const FIRST_SLIDE = 200;

/** `X, projektledare` on the first slide of a presentation leads what the slide's first line names; the name counts only where the file has it as a project. */
function titleSlide(context: Context, person: { start: number }): string | undefined {
  if (context.fact.type !== 'presentation' || person.start > FIRST_SLIDE) return undefined;
  const line = context.text.trimStart().split('\n')[0]?.trim() ?? '';
  return /^\p{Lu}/u.test(line) && line.length <= 60 && line.split(' ').length <= 6 ? line : undefined;
}
