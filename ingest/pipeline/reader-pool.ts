import type { WordBox } from '../../graph/facts.ts';
import { ReaderChild, type ReaderChildOptions } from './reader-child.ts';
import type { Answer, DrawRequest, FactsReader, OnPage, Request } from './reader-protocol.ts';

export interface ReaderPool extends FactsReader {
  /** A page's picture as PNG: of a PDF, PNG, JPEG or TIFF. Rejects with a FileError. */
  draw(request: DrawRequest): Promise<Uint8Array>;
  /** The words of a PDF page's text layer, boxes in pixels of the picture that `draw` makes. Rejects with a FileError. */
  words(request: DrawRequest): Promise<WordBox[]>;
  /** Ends all readers; requests under way fail. */
  close(): void;
}

/**
 * Reads files in processes of their own: as many as there are requests at a time, started when first needed. A file that
 * crashes its reader, eats its memory or never ends costs that file alone: the reader is killed and the next file gets a new one.
 */
export function createReaderPool(options: ReaderChildOptions): ReaderPool {
  const all = new Set<ReaderChild>();
  const idle: ReaderChild[] = [];

  async function ask(request: Request, onPage: OnPage, stop?: AbortSignal): Promise<Answer> {
    const reader = idle.find((one) => one.usable) ?? new ReaderChild(options);
    const place = idle.indexOf(reader);
    if (place >= 0) idle.splice(place, 1);
    all.add(reader);
    try {
      return await reader.ask(request, onPage, stop);
    } finally {
      if (reader.usable) idle.push(reader);
      else all.delete(reader);
    }
  }

  return {
    async read(request, onPage, stop) {
      const answer = await ask({ type: 'read', request }, onPage, stop);
      if (answer.type !== 'facts') throw new TypeError(`a reader answered a read with ${answer.type}`);
      return answer.facts;
    },
    async draw(request) {
      const answer = await ask({ type: 'draw', request }, () => {});
      if (answer.type !== 'picture') throw new TypeError(`a reader answered a draw with ${answer.type}`);
      return answer.png;
    },
    async words(request) {
      const answer = await ask({ type: 'words', request }, () => {});
      if (answer.type !== 'words') throw new TypeError(`a reader was asked for words and answered with ${answer.type}`);
      return answer.words;
    },
    close() {
      for (const reader of all) reader.kill();
      all.clear();
      idle.length = 0;
    },
  };
}
