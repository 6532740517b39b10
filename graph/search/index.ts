/** Builds the full-text index and the table of names from the records of a generation. Pure. */
import type { CaseRecord, DocumentRecord, EntityRecord, GraphRecord, PageRecord, PassageRecord } from '../records.ts';
import type { IndexedPassage, IndexField, NameEntry } from '../store.ts';
import { ANALYSER_VERSION, analyse, parts } from '../text/analyse.ts';
import { caseTerm } from '../text/diarienummer.ts';
import { documentTerm, entityTerm, statesTerm, typeTerm, yearTerm } from './facet-terms.ts';
import { nameEntries, namesOf } from './names.ts';
import { repairedSlice } from './repaired.ts';
import { statedIn } from './stating.ts';

export interface BuiltIndex {
  /** In the order of the passages given. */
  index: IndexedPassage[];
  names: NameEntry[];
  analyserVersion: string;
}

/** Names of a mentioned thing that enter the index beside the text: its own and the first few it also goes by. */
const NAMES_PER_ENTITY = 4;

interface Lookup {
  documents: Map<string, DocumentRecord>;
  pages: Map<string, PageRecord>;
  entities: Map<string, EntityRecord>;
  /** Cases by every spelling; a spelling two cases share stands for neither. */
  cases: Map<string, CaseRecord | null>;
  /** Terms of titles, headings and names, which recur from passage to passage. */
  short: (text: string) => string[];
}

const pageKey = (source: string, page: number): string => `${page}\u0000${source}`;

function lookupOf(records: readonly GraphRecord[]): Lookup {
  const found: Lookup = {
    documents: new Map(),
    pages: new Map(),
    entities: new Map(),
    cases: new Map(),
    short: remembered(termsOf),
  };
  for (const r of records) {
    if (r.kind === 'document') found.documents.set(r.id, r);
    else if (r.kind === 'page' && r.repairedText !== null) found.pages.set(pageKey(r.source, r.page), r);
    else if (r.kind === 'person' || r.kind === 'arena' || r.kind === 'organization' || r.kind === 'project')
      found.entities.set(r.id, r);
    else if (r.kind === 'case') {
      found.entities.set(r.id, r);
      for (const spelling of new Set([r.diarienummer, ...r.variants])) {
        const other = found.cases.get(spelling);
        found.cases.set(spelling, other === undefined || other?.id === r.id ? r : null);
      }
    }
  }
  return found;
}

/** The index of every passage among the records, and the names of every thing. */
export function buildIndex(records: readonly GraphRecord[]): BuiltIndex {
  const lookup = lookupOf(records);
  const passages = records.filter((r) => r.kind === 'passage');
  const inSection = sectionCases(passages, lookup);
  const stated = statedIn(records, lookup);
  const index = passages.map((p) =>
    indexPassage(p, lookup, inSection.get(sectionOf(p)) ?? [], stated.get(p.id) ?? NOTHING_STATED),
  );
  return { index, names: nameEntries(records), analyserVersion: ANALYSER_VERSION };
}

const NOTHING_STATED: ReadonlySet<string> = new Set();

const termsOf = (text: string): string[] => analyse(text).map((t) => t.term);

function remembered(f: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const made = known.get(text) ?? f(text);
    known.set(text, made);
    return made;
  };
}

/** More cases than this in one § are a list of them: none of its passages is about each. */
const CASES_OF_SECTION = 3;

const sectionOf = (p: PassageRecord): string => (p.paragraph === null ? '' : `${p.document}|${p.paragraph}`);

/** Cases named anywhere in a §: its other passages are about them too. */
function sectionCases(passages: readonly PassageRecord[], lookup: Lookup): Map<string, CaseRecord[]> {
  const found = new Map<string, Set<CaseRecord>>();
  for (const p of passages) {
    const key = sectionOf(p);
    if (key === '') continue;
    const cases = found.get(key) ?? new Set<CaseRecord>();
    for (const id of p.entities) {
      const thing = lookup.entities.get(id);
      if (thing?.kind === 'case') cases.add(thing);
    }
    found.set(key, cases);
  }
  return new Map([...found].flatMap(([key, cases]) => (cases.size <= CASES_OF_SECTION ? [[key, [...cases]]] : [])));
}

function indexPassage(
  passage: PassageRecord,
  lookup: Lookup,
  ofSection: readonly CaseRecord[],
  stated: ReadonlySet<string>,
): IndexedPassage {
  const document = lookup.documents.get(passage.document);
  const mentioned = passage.entities.flatMap((id) => lookup.entities.get(id) ?? []);
  const headCases = passage.diarienummer.flatMap((d) => lookup.cases.get(d) ?? []);
  const cases = [...mentioned.filter((e) => e.kind === 'case'), ...headCases, ...ofSection];
  const page = lookup.pages.get(pageKey(passage.source, passage.page));
  const repaired = page?.repairedText ? repairedSlice(page.text, page.repairedText, passage.start, passage.end) : '';
  const text = repaired || passage.text;

  const terms: Record<IndexField, string[]> = {
    title: lookup.short(document ? headOf(document) : ''),
    heading: lookup.short([...passage.headings, passage.paragraph ?? ''].join('\n')),
    case: [...new Set([...cases.map((c) => caseTerm(c)), ...passage.diarienummer.flatMap(lookup.short)])],
    entity: mentioned
      .filter((e) => e.kind !== 'case')
      .flatMap((e) => [...new Set(namesOf(e).slice(0, NAMES_PER_ENTITY).flatMap(lookup.short))]),
    text: termsOf(text),
    parts: partTerms(text, passage.text),
  };
  return { passage, terms, facets: facetsOf(passage, document, [...mentioned, ...headCases], stated) };
}

/** What a person would say a document is: its title, and what of its kind, year and issuer the title leaves out. */
function headOf({ title, type, date, issuer }: DocumentRecord): string {
  const said = title.toLowerCase();
  const beside = [type, date?.slice(0, 4) ?? '', issuer ?? ''].filter((part) => !said.includes(part.toLowerCase()));
  return [title, ...beside].join('\n');
}

/** Part terms of what is read, and of what was misread where repair changed it: both can be searched. */
function partTerms(text: string, original: string): string[] {
  if (text === original) return parts(text);
  return [...new Set([...parts(text), ...termsOf(original), ...parts(original)])];
}

function facetsOf(
  passage: PassageRecord,
  document: DocumentRecord | undefined,
  things: EntityRecord[],
  stated: ReadonlySet<string>,
): string[] {
  const out = new Set([documentTerm(passage.document)]);
  if (document) {
    out.add(typeTerm(document.type));
    const year = /^\d{4}/u.exec(document.date ?? '')?.[0];
    if (year !== undefined) out.add(yearTerm(Number(year)));
  }
  for (const thing of things) out.add(entityTerm(thing.kind, thing.id));
  for (const id of stated) out.add(statesTerm(id));
  return [...out].sort();
}
