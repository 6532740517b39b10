/**
 * An agreement whose term ended before the newest document was written, and that nothing here renews, extends or replaces. What day it
 * is today counts for nothing: the graph is a function of the documents.
 */
import type { AgreementRecord, Evidence, GraphRecord } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import { type CorpusFile, evidenceOf } from '../corpus.ts';
import { type Found, recordsOf, type WarningInput } from './finder.ts';

/** Signs of the newest document's head that are shown beside. */
const HEAD = 80;

export function agreementsLapsed({ files, records }: WarningInput): Found[] {
  const agreements = recordsOf(records, 'agreement');
  const newest = recordsOf(records, 'document')
    .filter((d) => d.date !== null && d.date.length >= 7)
    .sort((a, b) =>
      (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : a.id < b.id ? -1 : 1,
    )[0];
  if (newest === undefined || newest.date === null) return [];
  const { id, date } = newest;
  return agreements.flatMap((a): Found[] => {
    if (a.to === null || `${a.to}-99-99`.slice(0, 10) >= date || a.renewal !== null) return [];
    if (agreements.some((other) => succeeds(other, a)) || replaced(a, records)) return [];
    return [
      {
        key: [a.documentId, a.to],
        type: 'agreementLapsed',
        about: [a.id, a.documentId, id],
        detail: a.to,
        evidence: [...a.evidence, ...headOf(id, files)],
      },
    ];
  });
}

/** Another agreement of the same parties that holds longer, of the same name but for its years or begun about when this one ended. */
function succeeds(other: AgreementRecord, a: AgreementRecord): boolean {
  if (other.id === a.id || a.to === null || (other.to !== null && other.to <= a.to)) return false;
  const parties = new Set(a.parties.map(nameKey));
  const shared = new Set(other.parties.map(nameKey).filter((p) => parties.has(p))).size;
  if (shared < Math.min(2, parties.size)) return false;
  return named(other.name) === named(a.name) || (other.from !== null && other.from.slice(0, 4) >= a.to.slice(0, 4));
}

const named = (name: string): string =>
  nameKey(name)
    .replace(/[\s\d]+/gu, ' ')
    .trim();

/** Something supersedes or extends the agreement's document, or a case that the agreement bears the number of. */
function replaced(a: AgreementRecord, records: readonly GraphRecord[]): boolean {
  const cases = recordsOf(records, 'case')
    .filter((c) => a.diarienummer.some((n) => n === c.diarienummer || c.variants.includes(n)))
    .map((c) => c.id);
  const own = new Set([a.documentId, ...cases]);
  return recordsOf(records, 'relation').some((r) => (r.type === 'supersedes' || r.type === 'extends') && own.has(r.to));
}

/** First words of a document. */
function headOf(id: string, files: readonly CorpusFile[]): Evidence[] {
  const document = files.flatMap((f) => f.documents).find((d) => d.id === id);
  if (document === undefined) return [];
  const { page, offset } = document.fact.start;
  const text = document.file.pages.get(page)?.text.slice(offset) ?? '';
  const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
  const length = text.slice(lead, lead + HEAD).trimEnd().length;
  return length === 0 ? [] : [evidenceOf(document, { page, start: offset + lead, end: offset + lead + length })];
}
