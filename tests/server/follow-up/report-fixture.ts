/** The invented region with minutes in which the region's director reports back, and an agreement with a last day of notice. */
import { recordId } from '../../../graph/ids.ts';
import type { GraphRecord } from '../../../graph/records.ts';
import { buildIndex } from '../../../graph/search/index.ts';
import type { NaiveStore } from '../../contract/naive-store.ts';
import { fixtureGraph, fixtureStore, ids } from '../fixture.ts';

const SOURCE = 'protokoll/havsmark-rs-2024-12-10.pdf';
export const REPORT = 'Regiondirektör Torsten Vik redovisade resultatet av satsningen på Kuststråket.';
export const REPORT_DOCUMENT = recordId('document', 'återrapport');
export const NOTICE = 'sägs upp senast sex månader före avtalstidens utgång';

export function reportedStore(): Promise<NaiveStore> {
  const graph = fixtureGraph();
  const text = `§ 112 Dnr RS 2023/118\nUppföljning av Kuststråket\n${REPORT}`;
  const added: GraphRecord[] = [
    {
      kind: 'document',
      id: REPORT_DOCUMENT,
      source: SOURCE,
      title: 'Protokoll regionstyrelsen 10 december 2024',
      type: 'protokoll',
      date: '2024-12-10',
      issuer: 'Region Havsmark',
      diarienummer: [],
      authors: [],
      partOf: null,
      pages: [1, 1],
      startsWith: text,
      alsoAt: [],
    },
    {
      kind: 'page',
      id: recordId('page', SOURCE, 1),
      source: SOURCE,
      page: 1,
      method: 'text',
      confidence: null,
      text,
      repairedText: null,
    },
    {
      kind: 'passage',
      id: recordId('passage', SOURCE, 1, 0),
      source: SOURCE,
      document: REPORT_DOCUMENT,
      page: 1,
      start: 0,
      end: text.length,
      text,
      headings: [],
      paragraph: '§ 112',
      diarienummer: ['RS 2023/118'],
      entities: [ids.entity('person', 'Torsten Vik')],
    },
  ];
  const records = [
    ...graph.records.map(
      (record): GraphRecord => (record.kind === 'agreement' ? { ...record, notice: NOTICE } : record),
    ),
    ...added,
  ];
  return fixtureStore({ ...graph, records, ...buildIndex(records) });
}
