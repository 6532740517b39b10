/**
 * Our records as Popolo's classes. Terms of our own stand only where Popolo has none: `decision_date` (Popolo's `date` is when a
 * motion was put, and wants a time of day), `case_identifiers` (diarienummer) and `decision_id` (the decision a motion led to).
 */
import { sha256 } from '../ids.ts';
import type {
  ArenaRecord,
  DecisionRecord,
  MeetingRecord,
  MembershipRecord,
  OrganizationRecord,
  Outcome,
  PersonRecord,
  ProjectRecord,
} from '../records.ts';
import type { People, Sources } from './popolo-references.ts';

/** An object of any of Popolo's classes. Terms that are undefined are not written. */
export interface PopoloObject {
  id: string;
  [term: string]: unknown;
}

/**
 * Roles that are a seat of their own, there also when nobody holds it: these become Posts. Of members there are many, and movers,
 * presenters and signatories are what somebody did once.
 */
const POSTS: readonly string[] = [
  'ordförande',
  'vice ordförande',
  'förste vice ordförande',
  'andre vice ordförande',
  'tredje vice ordförande',
  'sammankallande',
  'sekreterare',
  'kommunsekreterare',
  'regionsekreterare',
  'kommunchef',
  'kommundirektör',
  'regiondirektör',
  'förbundsdirektör',
  'generaldirektör',
  'verkställande direktör',
  'landshövding',
];

/** Popolo's words for a result where it has them. */
const RESULTS: Record<Outcome, string | undefined> = {
  bifall: 'pass',
  avslag: 'fail',
  återremiss: 'återremiss',
  bordläggning: 'bordläggning',
  anteckning: 'anteckning',
  annat: undefined,
};

/** Imprecise dates as Popolo takes them. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;
const date = (value: string | null | undefined): string | undefined =>
  value !== null && value !== undefined && DATE.test(value) ? value : undefined;
const known = <T>(value: T | null): T | undefined => value ?? undefined;
const some = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);

const otherNames = (names: readonly string[], name: string) =>
  some([...new Set(names)].filter((other) => other !== name).map((other) => ({ name: other })));

export function personOf({ id, name, aliases, mentions }: PersonRecord, sources: Sources): PopoloObject {
  return { id, name, other_names: otherNames(aliases, name), sources: sources.ofMentions(mentions) };
}

/** `arena (politisk)`, the legal form of an organisation, or `projekt`. */
function classificationOf(body: ArenaRecord | OrganizationRecord | ProjectRecord): string {
  if (body.kind === 'organization') return body.classification;
  if (body.kind === 'project') return 'projekt';
  return body.arenaKind === null ? 'arena' : `arena (${body.arenaKind})`;
}

export function organizationOf(
  body: ArenaRecord | OrganizationRecord | ProjectRecord,
  parent: string | undefined,
  sources: Sources,
): PopoloObject {
  const { id, name, aliases, mentions } = body;
  const [arena, project] = [body.kind === 'arena' ? body : null, body.kind === 'project' ? body : null];
  const names = arena?.fullName ? [arena.fullName, ...aliases] : aliases;
  return {
    id,
    name,
    other_names: otherNames(names, name),
    identifiers: project?.code ? [{ scheme: 'projektnummer', identifier: project.code }] : undefined,
    classification: classificationOf(body),
    parent_id: parent,
    description: arena?.description?.quote,
    founding_date: date(project?.period?.[0]),
    dissolution_date: date(project?.period?.[1]),
    sources: sources.ofMentions(mentions),
  };
}

/** A party known only by the letter after a person's name. */
export function partyOf(letter: string): PopoloObject {
  return { id: `party-${sha256(letter).slice(0, 12)}`, name: letter, classification: 'parti' };
}

/** Popolo tells a person's party as a membership of it. */
export function partyMembershipOf(person: PersonRecord, party: string, sources: Sources): PopoloObject {
  return {
    id: `${person.id}-${party}`,
    label: `${person.name} (${person.party})`,
    person_id: person.id,
    organization_id: party,
    sources: sources.ofMentions(person.mentions),
  };
}

/** The post a membership is a holding of; null when its role is none. */
export function postOf({ role, organization, organizationId }: MembershipRecord): PopoloObject | null {
  if (!POSTS.includes(role.toLowerCase())) return null;
  const id = `post-${sha256(JSON.stringify([organizationId, role.toLowerCase()])).slice(0, 12)}`;
  return { id, label: `${role}, ${organization}`, role, organization_id: organizationId };
}

/** What Popolo has no term for, yet must not be lost: in whose place, and when it was so. */
function labelOf({ role, organization, inPlaceOf, asOf }: MembershipRecord): string {
  const place = inPlaceOf === null ? '' : ` i stället för ${inPlaceOf}`;
  return `${role}, ${organization}${place}${asOf === null ? '' : ` (uppgift från ${asOf})`}`;
}

export function membershipOf(
  membership: MembershipRecord,
  post: string | undefined,
  sources: Sources,
): PopoloObject & { person_id: string } {
  return {
    id: membership.id,
    label: labelOf(membership),
    role: membership.role,
    person_id: membership.personId,
    organization_id: membership.organizationId,
    post_id: post,
    on_behalf_of_id: known(membership.onBehalfOfId),
    start_date: date(membership.from),
    end_date: date(membership.to),
    sources: sources.ofEvidence(membership.evidence),
  };
}

/** A recorded vote: `pass` means that the ja side had most votes. */
function voteOf(decision: DecisionRecord, sources: Sources): PopoloObject[] | undefined {
  const { id, vote, bodyId, meetingId, paragraph, evidence } = decision;
  if (vote === null) return undefined;
  const { ja, nej, avstår } = vote;
  return [
    {
      id: `${id}-omrostning`,
      organization_id: known(bodyId),
      legislative_session_id: known(meetingId),
      identifier: known(paragraph),
      motion_id: id,
      result: ja === nej ? undefined : ja > nej ? 'pass' : 'fail',
      counts: [
        { option: 'yes', value: ja },
        { option: 'no', value: nej },
        { option: 'abstain', value: avstår },
      ],
      sources: sources.ofEvidence(evidence),
    },
  ];
}

/**
 * The decision as a motion with its vote, and after it each motion that was moved (yrkande) with its mover as `creator_id`.
 * The result belongs to the decision: how each moved motion fared is not told in words one can trust.
 */
export function motionsOf(decision: DecisionRecord, people: People, sources: Sources): PopoloObject[] {
  const { id, bodyId, meetingId, paragraph, title, points, outcome, formal, proposers } = decision;
  const both = {
    organization_id: known(bodyId),
    legislative_session_id: known(meetingId),
    identifier: known(paragraph),
    decision_date: known(decision.date),
    case_identifiers: some(decision.diarienummer),
    sources: sources.ofEvidence(decision.evidence),
  };
  const main: PopoloObject = {
    id,
    ...both,
    text: [title, ...points].join('\n'),
    classification: formal ? 'beslut' : 'omnämnt beslut',
    result: outcome === null ? undefined : RESULTS[outcome],
    vote_events: voteOf(decision, sources),
  };
  const moved = proposers.map(({ person, party, motion }, at): PopoloObject => {
    const who = person ?? party ?? '';
    return {
      id: `${id}-yrkande-${at + 1}`,
      ...both,
      creator_id: people.named(person),
      text: motion === null ? who : `${who}: ${motion}`,
      classification: 'yrkande',
      decision_id: id,
    };
  });
  return [main, ...moved];
}

export function eventOf(
  { id, arena, arenaId, date: on, dateTo, evidence }: MeetingRecord,
  sources: Sources,
): PopoloObject {
  return {
    id,
    name: `${arena} ${on}`,
    classification: 'sammanträde',
    start_date: date(on),
    end_date: date(dateTo),
    organization_id: known(arenaId),
    sources: sources.ofEvidence(evidence),
  };
}
