/** Sentences of the room that report something, found by the index and split out of their passages. */
import type { DocumentRecord, PassageRecord } from '../../../graph/records.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { type CaseKeys, caseKeys } from './case-keys.ts';
import { indexReports, isReport, REPORT_STEMS, type Report, type ReportIndex } from './reported-back.ts';

/** Passages read at most; of an archive with more the later ones are left out, and then nothing is claimed of them. */
const MOST = 20_000;
/** Longest sentence taken: a table read as one sentence tells nothing certain. */
const LONGEST = 600;

export function reportsOf(room: Room): Promise<ReportIndex> {
  return room.once('reports', async (reader) => {
    const [documents, keys] = await Promise.all([documentsById(room), caseKeys(room)]);
    const found = await reader.candidates({ anyOf: [...REPORT_STEMS], facets: [], limit: MOST });
    return indexReports(
      found.flatMap(({ passage }) => {
        const document = documents.get(passage.document);
        return document === undefined ? [] : reportsIn(passage, document, keys);
      }),
    );
  });
}

/** What a passage reports, a sentence at a time. Documents without a date are left out: nobody knows what they are later than. */
export function reportsIn(passage: PassageRecord, document: DocumentRecord, keys: CaseKeys): Report[] {
  const { id, date, title, diarienummer } = document;
  if (date === null) return [];
  const numbers = passage.diarienummer.length > 0 ? passage.diarienummer : diarienummer;
  const cases = [...keys(numbers, document.issuer).keys()];
  return sentences(passage.text)
    .filter(({ text }) => text.length <= LONGEST && isReport(text))
    .map(({ text, start }) => ({
      text,
      about: [title, ...passage.headings].join(' '),
      date,
      cases,
      evidence: {
        source: passage.source,
        document: id,
        passage: passage.id,
        page: passage.page,
        start: passage.start + start,
        end: passage.start + start + text.length,
        quote: text,
      },
    }));
}

/** Where a piece of a text ends: at a stop before a capital, at a blank line, before a point of a list, after a short line that is a heading. */
const ENDS =
  /[.!?](?=\s+\p{Lu})|\n\s*\n|\n(?=\s*(?:[•▪–-]|§|\d{1,2}[.)])\s)|(?<=^[^\n]{1,60}[^\n.,;:–-])\n(?=\s*\p{Lu})/gmu;

function sentences(text: string): { text: string; start: number }[] {
  const out: { text: string; start: number }[] = [];
  const take = (start: number, end: number) => {
    const raw = text.slice(start, end);
    const piece = raw.trim();
    if (piece !== '') out.push({ text: piece, start: start + raw.indexOf(piece) });
  };
  let from = 0;
  for (const found of text.matchAll(ENDS)) {
    const end = found.index + (found[0].startsWith('\n') ? 0 : 1);
    take(from, end);
    from = end;
  }
  take(from, text.length);
  return out;
}
