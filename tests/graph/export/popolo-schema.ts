/**
 * The JSON Schemas of https://www.popoloproject.com/specs/ as far as the export uses them, with what they leave open closed: no term
 * the specification does not have (the three of our own are named), an id on every object, a full URI on every link.
 */
import { z } from 'zod';

const id = z.string().min(1);
const text = z.string().min(1);
/** Imprecise dates. */
const date = z.string().regex(/^[0-9]{4}(-[0-9]{2}){0,2}$/);
/** `format: uri` of the schema: with a scheme. */
const link = z.strictObject({ url: z.url(), note: text.optional() });
const otherName = z.strictObject({
  name: text,
  note: text.optional(),
  start_date: date.optional(),
  end_date: date.optional(),
});
const sources = z.array(link).min(1);

const person = z.strictObject({ id, name: text, other_names: z.array(otherName).min(1).optional(), sources });

const organization = z.strictObject({
  id,
  name: text,
  other_names: z.array(otherName).min(1).optional(),
  identifiers: z.array(z.strictObject({ identifier: text, scheme: text.optional() })).optional(),
  classification: text,
  parent_id: id.optional(),
  description: text.optional(),
  founding_date: date.optional(),
  dissolution_date: date.optional(),
  // A party known by its letter alone is in no document under that name.
  sources: sources.optional(),
});

const membership = z.strictObject({
  id,
  label: text,
  role: text.optional(),
  person_id: id,
  organization_id: id,
  post_id: id.optional(),
  on_behalf_of_id: id.optional(),
  start_date: date.optional(),
  end_date: date.optional(),
  sources,
});

const post = z.strictObject({ id, label: text, role: text, organization_id: id });

const voteEvent = z.strictObject({
  id,
  organization_id: id.optional(),
  legislative_session_id: id.optional(),
  identifier: text.optional(),
  motion_id: id,
  result: z.enum(['pass', 'fail']).optional(),
  counts: z.array(z.strictObject({ option: z.enum(['yes', 'no', 'abstain']), value: z.int().min(0) })).length(3),
  sources,
});

const motion = z.strictObject({
  id,
  organization_id: id.optional(),
  legislative_session_id: id.optional(),
  creator_id: id.optional(),
  text,
  identifier: text.optional(),
  classification: z.enum(['beslut', 'omnämnt beslut', 'yrkande']),
  result: text.optional(),
  vote_events: z.array(voteEvent).min(1).optional(),
  sources,
  decision_date: date.optional(),
  case_identifiers: z.array(text).min(1).optional(),
  decision_id: id.optional(),
});

const event = z.strictObject({
  id,
  name: text,
  start_date: date,
  end_date: date.optional(),
  classification: text,
  organization_id: id.optional(),
  sources,
});

const Popolo = z.strictObject({
  persons: z.array(person),
  organizations: z.array(organization),
  memberships: z.array(membership),
  posts: z.array(post),
  motions: z.array(motion),
  events: z.array(event),
});
export type Popolo = z.infer<typeof Popolo>;

/** What each reference must point at. */
const POINTS_AT: Record<string, keyof Popolo> = {
  person_id: 'persons',
  creator_id: 'persons',
  organization_id: 'organizations',
  on_behalf_of_id: 'organizations',
  parent_id: 'organizations',
  post_id: 'posts',
  legislative_session_id: 'events',
  motion_id: 'motions',
  decision_id: 'motions',
};

/**
 * Reads a Popolo document, refusing what the schemas refuse, ids that are not unique, and references to nothing.
 * @throws Error naming the place
 */
export function readPopolo(json: string): Popolo {
  const document = Popolo.parse(JSON.parse(json));
  const ids = new Map<string, Set<string>>();
  for (const [section, objects] of Object.entries(document)) {
    const own = new Set(objects.map((object) => object.id));
    if (own.size < objects.length) throw new Error(`${section} has an id twice`);
    ids.set(section, own);
  }
  const check = (object: object): void => {
    for (const [term, value] of Object.entries(object)) {
      const section = POINTS_AT[term];
      if (section !== undefined && !ids.get(section)?.has(value as string))
        throw new Error(`${term} ${value} is nobody`);
      if (term === 'vote_events') for (const vote of value as object[]) check(vote);
    }
  };
  for (const objects of Object.values(document)) for (const object of objects) check(object);
  return document;
}
