/** Reads invented pages through segmentation and extraction, as a file's pages are read. */
import type { FileFacts, MentionFact, PageFact, StatementFact, StatementOf } from '../../../graph/facts.ts';
import type { EntityKind } from '../../../graph/records.ts';
import { extract } from '../../../ingest/extract/extract.ts';
import { segment } from '../../../ingest/segment/segment.ts';
import type { Segmented } from '../../../ingest/stages.ts';

export type Facts = Segmented & Pick<FileFacts, 'mentions' | 'statements'>;

export const pagesOf = (texts: string[]): PageFact[] =>
  texts.map((text, i) => ({ page: i + 1, method: 'text', confidence: null, text }));

/** Facts of a file with these pages. */
export function read(...texts: string[]): Facts {
  const segmented = segment({ pages: pagesOf(texts) });
  return { ...segmented, ...extract(segmented) };
}

/** Text of a place on its page. */
export const quote = (facts: Facts, at: MentionFact | StatementFact): string =>
  facts.pages[at.span.page - 1]?.text.slice(at.span.start, at.span.end) ?? '';

export const mentions = <K extends EntityKind>(facts: Facts, kind: K): Extract<MentionFact, { kind: K }>[] =>
  facts.mentions.filter((m): m is Extract<MentionFact, { kind: K }> => m.kind === kind);

export const statements = <K extends StatementFact['kind']>(facts: Facts, kind: K): StatementOf<K>[] =>
  facts.statements.filter((s): s is StatementOf<K> => s.kind === kind);

/** Distinct values in the order of the text. */
export const distinct = <T>(values: T[]): T[] => [...new Set(values)];

/** A report of 2031 whose text this is: the head tells the kind, the issuer and the year. */
export const report = (text: string): Facts => read(`Region Skåne\nVerksamhetsberättelse 2031\n2032-02-11\n\n${text}`);

/** Minutes of a municipal board with these paragraphs; `head` stands above the first. */
export const minutes = (paragraphs: string, head = ''): Facts =>
  read(
    `NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09\n\n${head}\n\n${paragraphs}`,
  );
