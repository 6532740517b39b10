/**
 * The derived graph's records as schemas. Each is checked against its interface in `graph/records.ts` by the compiler,
 * so the published description cannot drift from what the store gives.
 */
import { z } from 'zod';
import type * as R from '../../graph/records.ts';
import { CLASSIFICATIONS, DOCUMENT_TYPES, OUTCOMES, WARNING_TYPES } from '../../graph/records.ts';

const text = z.string();
const maybe = z.string().nullable();
const partialDate = z.string().nullable().describe('Partial ISO date: YYYY, YYYY-MM or YYYY-MM-DD');
const page = z.int().min(1);
const offset = z.int().min(0);

export const mentionSchema = z
  .strictObject({
    source: text,
    document: text,
    page,
    start: offset,
    end: offset,
    text,
    confidence: z
      .number()
      .min(0)
      .max(1)
      .exactOptional()
      .describe('Absent where a rule found it; else a language model’s'),
  })
  .meta({
    id: 'Mention',
    description: 'A place in a page; offsets in UTF-16 units of the page’s text',
  }) satisfies z.ZodType<R.Mention>;

export const evidenceSchema = z
  .strictObject({ source: text, document: text, passage: maybe, page, start: offset, end: offset, quote: text })
  .meta({ id: 'Evidence', description: 'A verbatim quote that carries a statement' }) satisfies z.ZodType<R.Evidence>;

const evidence = z.array(evidenceSchema);
const mentions = z.array(mentionSchema);
const names = z.array(text);

export const documentSchema = z
  .strictObject({
    kind: z.literal('document'),
    id: text,
    source: text,
    title: text,
    type: z.enum(DOCUMENT_TYPES),
    date: partialDate,
    issuer: maybe,
    diarienummer: names,
    authors: names,
    partOf: maybe,
    pages: z.tuple([page, page]),
    startsWith: text,
    alsoAt: names,
  })
  .meta({ id: 'Document' }) satisfies z.ZodType<R.DocumentRecord>;

export const pageSchema = z.strictObject({
  kind: z.literal('page'),
  id: text,
  source: text,
  page,
  method: z.enum(['text', 'ocr', 'repaired']),
  confidence: z.number().min(0).max(1).nullable(),
  text,
  repairedText: maybe,
}) satisfies z.ZodType<R.PageRecord>;

export const passageSchema = z
  .strictObject({
    kind: z.literal('passage'),
    id: text,
    source: text,
    document: text,
    page,
    start: offset,
    end: offset,
    text,
    headings: names,
    paragraph: maybe,
    diarienummer: names,
    entities: names,
  })
  .meta({ id: 'Passage' }) satisfies z.ZodType<R.PassageRecord>;

export const caseSchema = z
  .strictObject({
    kind: z.literal('case'),
    id: text,
    authority: maybe,
    diarienummer: text,
    diarium: maybe,
    number: z.int(),
    year: z.int(),
    title: maybe,
    variants: names,
    mentions,
  })
  .meta({ id: 'Case' }) satisfies z.ZodType<R.CaseRecord>;

export const personSchema = z
  .strictObject({ kind: z.literal('person'), id: text, name: text, party: maybe, aliases: names, mentions })
  .meta({ id: 'Person' }) satisfies z.ZodType<R.PersonRecord>;

export const arenaSchema = z
  .strictObject({
    kind: z.literal('arena'),
    id: text,
    name: text,
    fullName: maybe,
    aliases: names,
    arenaKind: z.enum(['politisk', 'tjänsteperson', 'blandad']).nullable(),
    level: z.enum(['kommunal', 'kommun-region', 'regional', 'nationell', 'EU']).nullable(),
    description: z.strictObject({ quote: text, source: text, page }).nullable(),
    mentions,
  })
  .meta({ id: 'Arena' }) satisfies z.ZodType<R.ArenaRecord>;

export const organizationSchema = z
  .strictObject({
    kind: z.literal('organization'),
    id: text,
    name: text,
    classification: z.enum(CLASSIFICATIONS),
    aliases: names,
    mentions,
  })
  .meta({ id: 'Organization' }) satisfies z.ZodType<R.OrganizationRecord>;

export const projectSchema = z
  .strictObject({
    kind: z.literal('project'),
    id: text,
    name: text,
    code: maybe,
    aliases: names,
    period: z.tuple([maybe, maybe]).nullable(),
    funder: maybe,
    mentions,
  })
  .meta({ id: 'Project' }) satisfies z.ZodType<R.ProjectRecord>;

export const membershipSchema = z
  .strictObject({
    kind: z.literal('membership'),
    id: text,
    person: text,
    personId: text,
    role: text,
    organization: text,
    organizationId: text,
    onBehalfOf: maybe,
    onBehalfOfId: maybe,
    inPlaceOf: maybe,
    inPlaceOfId: maybe,
    from: partialDate,
    to: partialDate,
    asOf: partialDate,
    confidence: z.number().min(0).max(1),
    evidence,
  })
  .meta({ id: 'Membership', description: 'Popolo’s Membership' }) satisfies z.ZodType<R.MembershipRecord>;

const motion = z.strictObject({ person: maybe, party: maybe, motion: maybe });
const stance = z.strictObject({ person: maybe, party: maybe });
const votes = z.int().min(0);

export const decisionSchema = z
  .strictObject({
    kind: z.literal('decision'),
    id: text,
    body: text,
    bodyId: maybe,
    date: partialDate,
    paragraph: maybe,
    title: text,
    diarienummer: names,
    points: names,
    outcome: z.enum(OUTCOMES).nullable(),
    formal: z.boolean(),
    proposers: z.array(motion),
    reservations: z.array(stance),
    notes: z.array(stance),
    vote: z.strictObject({ ja: votes, nej: votes, avstår: votes }).nullable(),
    meetingId: maybe,
    evidence,
  })
  .meta({ id: 'Decision' }) satisfies z.ZodType<R.DecisionRecord>;

export const meetingSchema = z
  .strictObject({
    kind: z.literal('meeting'),
    id: text,
    arena: text,
    arenaId: maybe,
    date: text,
    dateTo: maybe,
    evidence,
  })
  .meta({ id: 'Meeting' }) satisfies z.ZodType<R.MeetingRecord>;

export const agendaItemSchema = z
  .strictObject({
    kind: z.literal('agendaItem'),
    id: text,
    meetingId: maybe,
    number: text,
    title: text,
    diarienummer: names,
    presenters: names,
    decisionId: maybe,
    evidence,
  })
  .meta({ id: 'AgendaItem' }) satisfies z.ZodType<R.AgendaItemRecord>;

export const meetingCountSchema = z
  .strictObject({
    kind: z.literal('meetingCount'),
    id: text,
    arena: text,
    arenaId: maybe,
    year: z.int(),
    count: z.int().min(0),
    evidence,
  })
  .meta({ id: 'MeetingCount' }) satisfies z.ZodType<R.MeetingCountRecord>;

export const agreementSchema = z
  .strictObject({
    kind: z.literal('agreement'),
    id: text,
    name: text,
    diarienummer: names,
    parties: names,
    from: partialDate,
    to: partialDate,
    renewal: maybe,
    notice: maybe,
    compensationSek: z.number().nullable(),
    contacts: names,
    documentId: text,
    evidence,
  })
  .meta({ id: 'Agreement' }) satisfies z.ZodType<R.AgreementRecord>;

export const assignmentSchema = z
  .strictObject({
    kind: z.literal('assignment'),
    id: text,
    to: text,
    by: maybe,
    what: text,
    due: partialDate,
    diarienummer: names,
    reportedBack: maybe,
    evidence,
  })
  .meta({ id: 'Assignment', description: 'A task given' }) satisfies z.ZodType<R.AssignmentRecord>;

export const amountSchema = z
  .strictObject({
    kind: z.literal('amount'),
    id: text,
    what: text,
    valueSek: z.number(),
    year: z.int().nullable(),
    evidence,
  })
  .meta({ id: 'Amount' }) satisfies z.ZodType<R.AmountRecord>;

export const deadlineSchema = z
  .strictObject({ kind: z.literal('deadline'), id: text, date: text, what: text, evidence })
  .meta({ id: 'Deadline' }) satisfies z.ZodType<R.DeadlineRecord>;

export const abbreviationSchema = z
  .strictObject({ kind: z.literal('abbreviation'), id: text, short: text, long: text, evidence })
  .meta({ id: 'Abbreviation' }) satisfies z.ZodType<R.AbbreviationRecord>;

export const warningSchema = z
  .strictObject({
    kind: z.literal('warning'),
    id: text,
    type: z.enum(WARNING_TYPES),
    about: z.array(text),
    detail: text,
    evidence,
  })
  .meta({ id: 'Warning' }) satisfies z.ZodType<R.WarningRecord>;
