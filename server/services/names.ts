/** What a record is called where only its name is shown, and the line beside it. */
import type { GraphRecord, Mention } from '../../graph/records.ts';
import type { Candidate, Involved, Place } from '../contract/common.ts';

type Name = (record: never) => string;

const NAMES = {
  document: (r: { title: string }) => r.title,
  page: (r: { source: string; page: number }) => `${r.source}, s. ${r.page}`,
  passage: (r: { text: string }) => clip(r.text, 80),
  case: (r: { diarienummer: string }) => r.diarienummer,
  person: (r: { name: string }) => r.name,
  arena: (r: { name: string }) => r.name,
  organization: (r: { name: string }) => r.name,
  project: (r: { name: string }) => r.name,
  membership: (r: { person: string; role: string; organization: string }) =>
    `${r.person}, ${r.role}, ${r.organization}`,
  decision: (r: { title: string; paragraph: string | null }) =>
    // A heading may have been read with its paragraph.
    [r.title.startsWith(r.paragraph ?? '') ? null : r.paragraph, r.title].filter(Boolean).join(' '),
  meeting: (r: { arena: string; date: string }) => `${r.arena} ${r.date}`,
  agendaItem: (r: { number: string; title: string }) =>
    `${/^\d+$/.test(r.number) ? `${r.number}.` : r.number} ${r.title}`,
  meetingCount: (r: { arena: string; year: number; count: number }) => `${r.arena} ${r.year}: ${r.count}`,
  agreement: (r: { name: string }) => r.name,
  assignment: (r: { what: string }) => clip(r.what, 120),
  relation: (r: { type: string }) => r.type,
  amount: (r: { what: string }) => clip(r.what, 120),
  deadline: (r: { what: string }) => clip(r.what, 120),
  abbreviation: (r: { short: string }) => r.short,
  warning: (r: { detail: string }) => clip(r.detail, 120),
} satisfies Record<GraphRecord['kind'], Name>;

export function nameOf(record: GraphRecord): string {
  return (NAMES[record.kind] as (r: GraphRecord) => string)(record);
}

/** Party, full name, title, date: what tells two of one name apart. */
export function detailOf(record: GraphRecord): string | null {
  switch (record.kind) {
    case 'person':
      return record.party;
    case 'arena':
      return record.fullName;
    case 'organization':
      return record.classification === 'annan' ? null : record.classification;
    case 'case':
      return record.title ?? record.authority;
    case 'project':
      return record.code;
    case 'document':
      return [record.type, record.date].filter(Boolean).join(', ');
    case 'decision':
      return [record.body, record.date].filter(Boolean).join(', ');
    case 'abbreviation':
      return record.long;
    default:
      return null;
  }
}

export function candidateOf(record: GraphRecord): Candidate {
  return { kind: record.kind, id: record.id, name: nameOf(record), detail: detailOf(record) };
}

export function involve(record: GraphRecord, count: number, place: Place | null = null): Involved {
  return { ...candidateOf(record), count, place: place ?? firstPlace(record) };
}

/** Where a record is first seen: its first evidence, mention or page. */
export function firstPlace(record: GraphRecord): Place | null {
  if ('evidence' in record) {
    const first = record.evidence[0];
    if (!first) return null;
    const { document, page, passage, quote, start, end } = first;
    return { document, page, passage, quote, start, end };
  }
  if ('mentions' in record) {
    const first = record.mentions[0];
    return first ? mentioned(first) : null;
  }
  if (record.kind === 'document') return wholePage(record.id, record.pages[0]);
  if (record.kind === 'passage')
    return { ...wholePage(record.document, record.page), passage: record.id, quote: record.text };
  return null;
}

export function wholePage(document: string, page: number): Place {
  return { document, page, passage: null, quote: null, start: null, end: null };
}

/** The place of a name; its sentence is not known. */
export function mentioned({ document, page, start, end }: Mention): Place {
  return { ...wholePage(document, page), start, end };
}

/** On one line, without the bullet it began with, cut at a word. */
function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').replace(/^[•●▪–—*-] /, '');
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 1);
  return `${line.slice(0, space > length / 2 ? space : length - 1).replace(/[\s,.;:–-]+$/, '')}…`;
}
