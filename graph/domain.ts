/**
 * The single source of the graph's labels, relationship types and their legal end points.
 * Stores make their constraints and indexes from it, the API and the UI their captions; nothing else names an edge.
 * Terms: Popolo (Person, Organization, Membership, Post), OParl (Meeting, AgendaItem, Paper), Noark (Saksmappe ≈ Case).
 */
import type { RecordKind } from './records.ts';

/** Kinds in the order of the export; a node's label is `LABELS[kind]`. */
export const LABELS = {
  document: 'Document',
  page: 'Page',
  passage: 'Passage',
  case: 'Case',
  person: 'Person',
  arena: 'Arena',
  organization: 'Organization',
  project: 'Project',
  membership: 'Membership',
  decision: 'Decision',
  meeting: 'Meeting',
  agendaItem: 'AgendaItem',
  meetingCount: 'MeetingCount',
  agreement: 'Agreement',
  assignment: 'Assignment',
  relation: 'Relation',
  amount: 'Amount',
  deadline: 'Deadline',
  abbreviation: 'Abbreviation',
  warning: 'Warning',
} as const satisfies Record<RecordKind, string>;

/** Every kind, in export order. */
export const RECORD_KINDS = Object.keys(LABELS) as RecordKind[];

/** Swedish words for the kinds, singular and plural, for the UI and for messages. */
export const KIND_WORDS: Record<RecordKind, { one: string; many: string }> = {
  document: { one: 'handling', many: 'handlingar' },
  page: { one: 'sida', many: 'sidor' },
  passage: { one: 'textavsnitt', many: 'textavsnitt' },
  case: { one: 'ärende', many: 'ärenden' },
  person: { one: 'person', many: 'personer' },
  arena: { one: 'organ eller arena', many: 'organ och arenor' },
  organization: { one: 'organisation', many: 'organisationer' },
  project: { one: 'projekt', many: 'projekt' },
  membership: { one: 'uppdrag', many: 'uppdrag' },
  decision: { one: 'beslut', many: 'beslut' },
  meeting: { one: 'sammanträde', many: 'sammanträden' },
  agendaItem: { one: 'ärendepunkt', many: 'ärendepunkter' },
  meetingCount: { one: 'antal möten', many: 'antal möten' },
  agreement: { one: 'avtal', many: 'avtal' },
  assignment: { one: 'uppgift', many: 'uppgifter' },
  relation: { one: 'samband', many: 'samband' },
  amount: { one: 'belopp', many: 'belopp' },
  deadline: { one: 'datum att hålla reda på', many: 'datum att hålla reda på' },
  abbreviation: { one: 'förkortning', many: 'förkortningar' },
  warning: { one: 'sak att kontrollera', many: 'saker att kontrollera' },
};

interface EdgeType {
  from: readonly RecordKind[];
  to: readonly RecordKind[];
  /** Swedish caption, read from `from` to `to`. */
  caption: string;
}

const BODY = ['arena', 'organization', 'project'] as const;

/** Relationship types with their legal end points. */
export const EDGES = {
  IN_DOCUMENT: { from: ['page', 'passage'], to: ['document'], caption: 'i' },
  PART_OF: { from: ['document'], to: ['document'], caption: 'del av' },
  MENTIONED_IN: {
    from: ['case', 'person', 'arena', 'organization', 'project'],
    to: ['document'],
    caption: 'nämns i',
  },
  CONCERNS: {
    from: ['document', 'decision', 'agendaItem', 'agreement', 'assignment'],
    to: ['case'],
    caption: 'gäller',
  },
  AUTHORED: { from: ['person'], to: ['document'], caption: 'handläggare av' },
  ISSUED: { from: ['organization', 'arena'], to: ['document'], caption: 'utgav' },
  HOLDS: { from: ['person'], to: ['membership'], caption: 'har uppdraget' },
  IN_BODY: { from: ['membership'], to: BODY, caption: 'i' },
  ON_BEHALF_OF: { from: ['membership'], to: ['organization', 'arena'], caption: 'företräder' },
  IN_PLACE_OF: { from: ['membership'], to: ['person'], caption: 'i stället för' },
  DECIDED_BY: { from: ['decision'], to: ['arena', 'organization'], caption: 'beslutat av' },
  PROPOSED: { from: ['person'], to: ['decision'], caption: 'yrkade' },
  RESERVED: { from: ['person'], to: ['decision'], caption: 'reserverade sig mot' },
  NOTED: { from: ['person'], to: ['decision'], caption: 'lämnade anteckning till' },
  AT_MEETING: { from: ['decision', 'agendaItem'], to: ['meeting'], caption: 'vid' },
  LED_TO: { from: ['agendaItem'], to: ['decision'], caption: 'ledde till' },
  PRESENTED: { from: ['person'], to: ['agendaItem'], caption: 'föredrog' },
  MEETING_OF: { from: ['meeting'], to: ['arena', 'organization'], caption: 'sammanträde med' },
  COUNTED_FOR: { from: ['meetingCount'], to: ['arena', 'organization'], caption: 'antal möten i' },
  AGREED_IN: { from: ['agreement'], to: ['document'], caption: 'står i' },
  PARTY_TO: { from: ['organization', 'arena'], to: ['agreement'], caption: 'part i' },
  CONTACT_FOR: { from: ['person'], to: ['agreement'], caption: 'kontaktperson för' },
  ASSIGNED_TO: { from: ['assignment'], to: ['person', 'arena', 'organization'], caption: 'uppgift för' },
  REPORTED_IN: { from: ['assignment'], to: ['document'], caption: 'återrapporterad i' },
  FUNDED_BY: { from: ['project'], to: ['organization'], caption: 'finansieras av' },
  SUPERSEDES: {
    from: ['case', 'document', 'arena', 'project'],
    to: ['case', 'document', 'arena', 'project'],
    caption: 'ersätter',
  },
  EXTENDS: {
    from: ['case', 'document', 'arena', 'project'],
    to: ['case', 'document', 'arena', 'project'],
    caption: 'förlänger',
  },
  REFERS_TO: {
    from: ['case', 'document', 'arena', 'project', 'agendaItem'],
    to: ['case', 'document', 'arena', 'project'],
    caption: 'hänvisar till',
  },
  BELONGS_TO: {
    from: ['case', 'document', 'arena', 'project', 'organization'],
    to: ['case', 'document', 'arena', 'project', 'organization'],
    caption: 'ingår i',
  },
  FUNDS: {
    from: ['organization', 'arena', 'project'],
    to: ['organization', 'arena', 'project'],
    caption: 'finansierar',
  },
  WARNS_OF: {
    from: ['warning'],
    to: ['document', 'case', 'person', 'arena', 'organization', 'membership', 'decision', 'agreement', 'meetingCount'],
    caption: 'gäller',
  },
  STEERS: { from: ['arena', 'organization'], to: ['arena', 'organization', 'project'], caption: 'styr' },
} as const satisfies Record<string, EdgeType>;

export type EdgeName = keyof typeof EDGES;

/** A directed edge of the derived graph. `record` is the record whose evidence carries it. */
export interface Edge {
  from: string;
  type: EdgeName;
  to: string;
  record: string;
}
