/** The reading list with what it takes to read it. */
import type { DocumentRecord, Mention } from '../../../graph/records.ts';
import type { ReadingStep } from '../../contract/course.ts';
import type { Room } from '../room.ts';
import { minutesFor, type Readable, readingOrder, wordsIn } from './reading-list.ts';

export interface ReadInput {
  /** Documents that name the body. */
  documents: DocumentRecord[];
  mentions: Mention[];
  /** Document whose sentence says best what it is. */
  defining: string | null;
  /** Documents of its own meetings and decisions. */
  own: Set<string>;
}

/** The steps, and the texts a reader then meets. */
export async function readingList(
  room: Room,
  { documents, mentions, defining, own }: ReadInput,
): Promise<{ steps: ReadingStep[]; texts: string[] }> {
  const candidates = documents.map((document): Readable => {
    const naming = mentions.filter((m) => m.document === document.id);
    return {
      document,
      mentions: naming.length,
      pages: [...new Set(naming.map((m) => m.page))].sort((a, b) => a - b),
      defines: document.id === defining,
      own: own.has(document.id),
    };
  });
  return withTexts(room, readingOrder(candidates, { own: true }));
}

/** Word counts are of the passages: running headers and tables are not read line by line. */
export async function withTexts(
  room: Room,
  order: ReturnType<typeof readingOrder>,
): Promise<{ steps: ReadingStep[]; texts: string[] }> {
  const texts: string[] = [];
  const steps: ReadingStep[] = [];
  for (const { reason, candidate } of order) {
    const own = (await room.reader.passagesOf(candidate.document.id)).map((p) => p.text);
    const words = wordsIn(own);
    texts.push(...own);
    const { document, pages, mentions } = candidate;
    steps.push({ document, reason, words, minutes: minutesFor(words), pages, mentions });
  }
  return { steps, texts };
}
