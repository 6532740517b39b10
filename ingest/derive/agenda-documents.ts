/**
 * The papers of each item of a summons: what its list of papers names among the documents that came with the summons, by
 * annex number, by kind and day, by the number of the case, or by title.
 */
import { recordId } from '../../graph/ids.ts';
import type { AgendaItemRecord, DocumentRecord, Evidence, GraphRecord, RelationRecord } from '../../graph/records.ts';
import { annexLine } from '../segment/annex.ts';
import { linesOf } from '../text/lines.ts';
import { byPlace, type CorpusDocument, type CorpusFile, evidenceOf } from './corpus.ts';
import { sharedWords, wordsOf } from './title-words.ts';

/** How sure each way is that a line and a document are the same paper's. */
const SURE = { annex: 1, kindAndDay: 0.95, title: 0.8, case: 0.7, kind: 0.6 } as const;
/** Share of the words of the shorter title that both must have. */
const SAME_TITLE = 0.6;
/** Longer lines are text and list nothing. */
const LONGEST_LINE = 200;

interface Item {
  record: AgendaItemRecord;
  evidence: Evidence;
  lines: { text: string; start: number; end: number; page: number }[];
}

interface Link {
  item: Item;
  score: number;
  line: Item['lines'][number];
}

/** The items of a summons in order, each with its lines up to the next. */
function itemsOf(summons: CorpusDocument, items: readonly AgendaItemRecord[]): Item[] {
  const placed = items
    .flatMap((record) =>
      record.evidence.filter((e) => e.document === summons.id).map((evidence) => ({ record, evidence })),
    )
    .sort((a, b) => byPlace(a.evidence, b.evidence));
  const { end } = summons.fact;
  return placed.map(({ record, evidence }, i) => {
    const next = placed[i + 1]?.evidence ?? { page: end.page, start: end.offset };
    const lines: Item['lines'] = [];
    for (let page = evidence.page; page <= next.page; page++) {
      const text = summons.file.pages.get(page)?.text ?? '';
      const from = page === evidence.page ? evidence.start : 0;
      const to = page === next.page ? next.start : text.length;
      for (const l of linesOf(text.slice(from, to), 0))
        lines.push({ text: l.text, start: from + l.start, end: from + l.end, page });
    }
    return { record, evidence, lines: lines.filter((l) => l.text.length <= LONGEST_LINE) };
  });
}

/** The number of the annex that a document is. */
function annexNumber(d: CorpusDocument): string | null {
  const head = [d.fact.title, ...d.fact.startsWith.split(/[\n\t]/u).slice(0, 6)];
  return head.flatMap((line) => annexLine(line.trim())?.number ?? []).at(0) ?? null;
}

/** Annexes that a line names, anywhere in it. */
const annexesIn = (line: string): string[] =>
  [...line.matchAll(/Bilaga\s+(?:nr\s+)?(\d{1,2}\s?[a-z]?|\p{Lu})(?![\p{L}\d])/gu)].map((m) =>
    (m[1] ?? '').replace(/\s/gu, '').toLowerCase(),
  );

function sameTitle(line: string, title: string): boolean {
  const [a, b] = [wordsOf(line), wordsOf(title)];
  const least = Math.min(a.size, b.size);
  return least >= 2 && sharedWords(a, b) / least >= SAME_TITLE;
}

/** How sure a line names a document; 0 where it does not. */
function lineScore(line: string, d: CorpusDocument, onlyOfKind: boolean): number {
  const annex = annexNumber(d);
  if (annex !== null && annexesIn(line).includes(annex)) return SURE.annex;
  const kind = new RegExp(`(?<!\\p{L})${d.fact.type}(?!\\p{L})`, 'iu').test(line) && d.fact.type !== 'annat';
  if (kind && d.fact.date !== null && line.includes(d.fact.date)) return SURE.kindAndDay;
  if (sameTitle(line, d.fact.title)) return SURE.title;
  return kind && onlyOfKind ? SURE.kind : 0;
}

/** The item that a document belongs to, and the line that says so. */
function itemOf(
  d: CorpusDocument,
  record: DocumentRecord | undefined,
  items: readonly Item[],
  onlyOfKind: boolean,
): Link | null {
  const links = items.flatMap((item): Link[] =>
    item.lines.map((line) => ({ item, line, score: lineScore(line.text, d, onlyOfKind) })),
  );
  // The number of the case tells only where one item alone bears it.
  const ofCase = items.filter((i) => i.record.diarienummer.some((n) => record?.diarienummer.includes(n)));
  const [only] = ofCase;
  const first = only?.lines[0];
  if (only && first && ofCase.length === 1) links.push({ item: only, line: first, score: SURE.case });
  const best = links.filter((l) => l.score > 0).sort((a, b) => b.score - a.score)[0];
  if (!best) return null;
  // Two items that name it as surely leave it open.
  return links.some((l) => l.score === best.score && l.item !== best.item) ? null : best;
}

function linksOf(
  file: CorpusFile,
  items: readonly AgendaItemRecord[],
  documents: ReadonlyMap<string, DocumentRecord>,
): RelationRecord[] {
  return file.documents.flatMap((summons): RelationRecord[] => {
    if (summons.fact.type !== 'kallelse') return [];
    const own = itemsOf(summons, items);
    const papers = file.documents.filter((d) => d.fact.partOf === summons.fact.index);
    return papers.flatMap((d): RelationRecord[] => {
      const onlyOfKind = papers.filter((p) => p.fact.type === d.fact.type).length === 1;
      const link = itemOf(d, documents.get(d.id), own, onlyOfKind);
      if (link === null) return [];
      const { page, start, end } = link.line;
      const [from, to] = [link.item.record.id, d.id];
      return [
        {
          kind: 'relation',
          id: recordId('relation', 'refersTo', from, to),
          type: 'refersTo',
          from,
          to,
          evidence: [evidenceOf(summons, { page, start, end })],
        },
      ];
    });
  });
}

/** Relations from items of summonses to the documents that came with them. Pure. */
export function agendaDocuments(files: readonly CorpusFile[], records: readonly GraphRecord[]): RelationRecord[] {
  const items = records.filter((r): r is AgendaItemRecord => r.kind === 'agendaItem');
  const documents = new Map(records.flatMap((r) => (r.kind === 'document' ? [[r.id, r] as const] : [])));
  return files.flatMap((file) => linksOf(file, items, documents));
}
