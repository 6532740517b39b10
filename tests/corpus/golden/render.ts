/** A derived graph as text for people: a line a record, without ids and offsets, sorted within its kind. */
import { RECORD_KINDS } from '../../../graph/domain.ts';
import type { GraphRecord } from '../../../graph/records.ts';
import type { DerivedGraph } from '../../../graph/store.ts';

type Names = Map<string, string>;

const short = (source: string): string => source.slice(0, 2);
const cut = (text: string, length = 90): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const list = (values: string[], mark = ', '): string => (values.length === 0 ? '–' : values.join(mark));
const who = (people: { person: string | null; party: string | null }[]): string =>
  list(people.map((p) => [p.person, p.party && `(${p.party})`].filter(Boolean).join(' ')));

/** Where it is told: documents by the first two figures of their name, with how many places. */
function places(r: { mentions: { source: string }[] } | { evidence: { source: string }[] }): string {
  const at = 'mentions' in r ? r.mentions : r.evidence;
  const sources = [...new Set(at.map((m) => short(m.source)))].sort();
  return `${'mentions' in r ? 'mentions' : 'evidence'} ${at.length} in ${sources.join(' ')}`;
}

/** The key facts of a record; null for pages and passages, which are text. */
function facts(r: GraphRecord, names: Names): (string | number | null)[] | null {
  switch (r.kind) {
    case 'page':
    case 'passage':
      return null;
    case 'document':
      return [
        `${short(r.source)} pages ${r.pages.join('–')}`,
        r.type,
        cut(r.title),
        r.date,
        r.issuer,
        list(r.diarienummer),
        list(r.authors),
        r.partOf === null ? null : 'annex',
      ];
    case 'case':
      return [r.diarienummer, r.authority, r.title && cut(r.title), list(r.variants), places(r)];
    case 'person':
      return [r.name, r.party, list(r.aliases), places(r)];
    case 'arena':
      return [r.name, r.fullName, r.arenaKind, r.level, r.description && 'explained', list(r.aliases), places(r)];
    case 'organization':
      return [r.name, r.classification, list(r.aliases), places(r)];
    case 'project':
      return [r.name, r.code, r.period?.join('–') ?? null, r.funder, list(r.aliases), places(r)];
    case 'membership':
      return [
        r.person,
        r.role,
        r.organization,
        r.onBehalfOf && `for ${r.onBehalfOf}`,
        r.inPlaceOf && `in place of ${r.inPlaceOf}`,
        r.asOf,
        places(r),
      ];
    case 'decision':
      return [
        r.body,
        r.date,
        r.paragraph,
        cut(r.title),
        r.formal ? 'minuted' : 'told',
        r.outcome,
        `${r.points.length} points`,
        `moved ${who(r.proposers)}`,
        `reserved ${who(r.reservations)}`,
        `noted ${who(r.notes)}`,
        r.vote && `vote ${r.vote.ja}–${r.vote.nej}–${r.vote.avstår}`,
        list(r.diarienummer),
        places(r),
      ];
    case 'meeting':
      return [r.arena, r.date, r.dateTo, places(r)];
    case 'agendaItem':
      return [
        r.number,
        cut(r.title),
        list(r.diarienummer),
        list(r.presenters),
        r.decisionId && `led to ${names.get(r.decisionId)}`,
        places(r),
      ];
    case 'meetingCount':
      return [r.arena, r.year, r.count, places(r)];
    case 'agreement':
      return [
        cut(r.name),
        list(r.parties),
        `${r.from}–${r.to}`,
        r.renewal && 'renewal',
        r.notice && 'notice',
        r.compensationSek,
        list(r.contacts),
        places(r),
      ];
    case 'assignment':
      return [r.to, r.by && `by ${r.by}`, cut(r.what), r.due, places(r)];
    case 'relation':
      return [names.get(r.from) ?? r.from, r.type, names.get(r.to) ?? r.to, places(r)];
    case 'amount':
      return [r.valueSek, r.year, cut(r.what), places(r)];
    case 'deadline':
      return [r.date, cut(r.what), places(r)];
    case 'warning':
      return [r.type, r.detail, places(r)];
    case 'abbreviation':
      return [r.short, r.long, places(r)];
  }
}

const nameOf = (r: GraphRecord): string | null =>
  'name' in r ? r.name : r.kind === 'case' ? r.diarienummer : 'title' in r ? r.title : null;

/** The whole graph: counts, records by kind, and edges by type. */
export function rendered({ records, edges }: DerivedGraph): string {
  const names: Names = new Map(records.map((r) => [r.id, nameOf(r) ?? r.id]));
  const out: string[] = [];
  for (const kind of RECORD_KINDS) {
    const all = records.filter((r) => r.kind === kind);
    out.push(`# ${kind}: ${all.length}`);
    const lines = all.flatMap((r) => {
      const told = facts(r, names);
      return told === null ? [] : [told.map((f) => (f === null ? '–' : String(f).replace(/\s+/gu, ' '))).join(' | ')];
    });
    out.push(...lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), '');
  }
  const types = new Map<string, number>();
  for (const e of edges) types.set(e.type, (types.get(e.type) ?? 0) + 1);
  out.push('# edges', ...[...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, n]) => `${type} ${n}`), '');
  return out.join('\n');
}
