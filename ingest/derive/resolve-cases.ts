import { recordId } from '../../graph/ids.ts';
import type { CaseRecord, DocumentType } from '../../graph/records.ts';
import { formatCaseNumber } from '../../graph/text/diarienummer.ts';
import { mostUsedFirst } from '../text/uses.ts';
import { byPlace, type CorpusDocument, type CorpusFile, mentionOf } from './corpus.ts';
import { groupBy, type Seen } from './groups.ts';

/** Issuer of a document as an organisation's display name. */
export type IssuerOf = (d: CorpusDocument) => string | null;

export interface ResolvedCases {
  records: CaseRecord[];
  /** Case of each number as written in a document. */
  of: Map<string, CaseRecord>;
}

/**
 * Cases: one for each (diarium, number, year), kept apart where the diaries' owners are known to differ. A document tells the owner of
 * a diary when its own letterhead or paragraphs carry a number of it; of a diary that no document tells, `registered` (by diarium
 * in small letters) does.
 */
export function resolveCases(
  files: CorpusFile[],
  issuerOf: IssuerOf,
  ownerOf: IssuerOf,
  registered: ReadonlyMap<string, string> = new Map(),
): ResolvedCases {
  const diaries = ownDiaries(files);
  const records: CaseRecord[] = [];
  const of = new Map<string, CaseRecord>();
  for (const group of groupBy(
    files,
    'case',
    (m) => `${(m.diarium ?? '').toLowerCase()}|${String(m.number).padStart(6, '0')}|${m.year}`,
  )) {
    for (const [authority, seen] of byAuthority(group.seen, diaries, ownerOf, registered)) {
      const record = caseRecord(authority, seen, authority ?? guessedAuthority(seen, diaries, issuerOf));
      records.push(record);
      for (const s of seen) of.set(`${s.document.id}|${s.fact.text}`, record);
    }
  }
  return { records, of };
}

/** Diaries (small letters) that each document's own numbers belong to. */
function ownDiaries(files: CorpusFile[]): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>();
  for (const file of files) {
    const texts = new Map<number, Set<string>>();
    const add = (document: number, written: string[]): void => {
      const set = texts.get(document) ?? new Set<string>();
      for (const w of written) set.add(w);
      texts.set(document, set);
    };
    for (const d of file.documents) add(d.fact.index, d.fact.diarienummer);
    for (const s of file.facts.statements)
      if ((s.kind === 'decision' && s.formal) || s.kind === 'agendaItem') add(s.document, s.diarienummer);
    for (const m of file.facts.mentions) {
      const d = file.documents[m.document];
      if (m.kind !== 'case' || !d || !texts.get(m.document)?.has(m.text)) continue;
      const set = own.get(d.id) ?? new Set<string>();
      set.add((m.diarium ?? '').toLowerCase());
      own.set(d.id, set);
    }
  }
  return own;
}

function byAuthority(
  seen: Seen<'case'>[],
  diaries: Map<string, Set<string>>,
  issuerOf: IssuerOf,
  registered: ReadonlyMap<string, string>,
): [string | null, Seen<'case'>[]][] {
  const told = registered.get((seen[0]?.fact.diarium ?? '').toLowerCase()) ?? null;
  const known = new Map<string, Seen<'case'>[]>();
  const open: Seen<'case'>[] = [];
  for (const s of seen) {
    const issuer = diaries.get(s.document.id)?.has((s.fact.diarium ?? '').toLowerCase()) ? issuerOf(s.document) : null;
    if (issuer === null) open.push(s);
    else known.set(issuer, [...(known.get(issuer) ?? []), s]);
  }
  const owners = [...known.keys()].sort();
  if (owners.length === 0) return [[told, open]];
  for (const s of open) {
    const issuer = issuerOf(s.document);
    const owner = issuer !== null && known.has(issuer) ? issuer : told !== null && known.has(told) ? told : owners[0];
    if (owner !== undefined) known.get(owner)?.push(s);
  }
  return owners.map((o) => [o, known.get(o) ?? []]);
}

/** Whose diary it seems to be, where no head names the owner: shown, but it keeps nothing apart and makes no id. */
function guessedAuthority(seen: Seen<'case'>[], diaries: Map<string, Set<string>>, issuerOf: IssuerOf): string | null {
  const uses = new Map<string, number>();
  for (const s of seen) {
    const issuer = diaries.get(s.document.id)?.has((s.fact.diarium ?? '').toLowerCase()) ? issuerOf(s.document) : null;
    if (issuer !== null) uses.set(issuer, (uses.get(issuer) ?? 0) + 1);
  }
  return mostUsedFirst(uses)[0]?.[0] ?? null;
}

function caseRecord(owner: string | null, seen: Seen<'case'>[], authority: string | null): CaseRecord {
  const first = seen[0]?.fact;
  const number = { diarium: first?.diarium ?? null, number: first?.number ?? 0, year: first?.year ?? 0 };
  const uses = new Map<string, number>();
  for (const { fact } of seen) uses.set(fact.text, (uses.get(fact.text) ?? 0) + 1);
  const ofCase = new Map<string, number>();
  for (const { fact } of seen) if (fact.act === null) ofCase.set(fact.text, (ofCase.get(fact.text) ?? 0) + 1);
  const plain = mostUsedFirst(ofCase).filter(([t]) => !/\s{2}|\n|</u.test(t) && !/O(?=\d)|\dO/u.test(t));
  const titles = new Map<string, number>();
  for (const { fact, document } of seen)
    if (fact.title)
      titles.set(fact.title, (titles.get(fact.title) ?? 0) + (document.misread ? 1 : 1000) + fact.title.length / 1000);
  const title = mostUsedFirst(titles)[0]?.[0] ?? ownTitle(seen);
  return {
    kind: 'case',
    id: recordId('case', (number.diarium ?? '').toLowerCase(), number.number, number.year, owner),
    authority,
    diarienummer: plain[0]?.[0] ?? formatCaseNumber(number),
    ...number,
    title,
    variants: [...uses.keys()].sort(),
    mentions: seen.map((s) => mentionOf(s.document, s.fact)).sort(byPlace),
  };
}

/** Kinds of documents that say less of what their case is about than the others do: an annex, a yearly report on it. */
const SAYS_LESS: Partial<Record<DocumentType, number>> = { bilaga: 2, verksamhetsberättelse: 4 };

/** Title of a document whose own number this is, of the kind that says most of the case, clean text before misread. */
function ownTitle(seen: Seen<'case'>[]): string | null {
  const rank = ({ document }: Seen<'case'>): number => (SAYS_LESS[document.fact.type] ?? 0) + Number(document.misread);
  const own = seen.filter((s) => s.document.fact.diarienummer.includes(s.fact.text)).sort((a, b) => rank(a) - rank(b));
  return own[0]?.document.fact.title?.replace(/^Bilaga \d+[\s:.–-]+/iu, '') ?? null;
}
