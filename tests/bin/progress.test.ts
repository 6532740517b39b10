import { describe, expect, it } from 'vitest';
import { progressTo } from '../../bin/progress.ts';
import type { FileResult, IngestEvent } from '../../ingest/pipeline/events.ts';

const result: FileResult = {
  source: 'a.pdf',
  path: '/x/a.pdf',
  sha256: null,
  status: 'ingested',
  documents: 1,
  pages: 3,
  ocrPages: 2,
  passages: 9,
  ms: 12,
  error: null,
};
const failed: FileResult = {
  ...result,
  source: 'b.pdf',
  status: 'failed',
  error: { code: 'DAMAGED', message: 'Filen är skadad.', page: 2 },
};
const RUN: IngestEvent[] = [
  { type: 'plan', files: 2, ignored: 1 },
  { type: 'page', source: 'a.pdf', done: 1, pages: 3 },
  { type: 'file', result, done: 1, files: 2 },
  { type: 'file', result: failed, done: 2, files: 2 },
  { type: 'derive', contents: 1 },
  { type: 'derived', records: 5 },
];

function shown(screen: { isTTY?: boolean; columns?: number }): string {
  let text = '';
  const onEvent = progressTo({ ...screen, write: (piece) => (text += piece) });
  for (const event of RUN) onEvent(event);
  return text;
}

describe('progress', () => {
  it('is plain lines where there is no terminal', () => {
    expect(shown({}).split('\n')).toEqual([
      '2 filer att läsa. 1 fil av annat slag lämnas utanför.',
      '[1/2] a.pdf: 3 sidor, varav 2 bildtolkade, 1 handling',
      '[2/2] b.pdf, sida 2: FEL DAMAGED: Filen är skadad.',
      'Sammanställer 1 fil …',
      '',
    ]);
  });

  it('is one line drawn over on a terminal, with failures left standing above it', () => {
    const text = shown({ isTTY: true, columns: 60 });
    const standing = text
      .split('\n')
      .slice(0, -1)
      .map((line) => line.slice(line.lastIndexOf('\u001b[2K') + 4));
    expect(standing).toEqual([
      '2 filer att läsa. 1 fil av annat slag lämnas utanför.',
      'b.pdf, sida 2: FEL DAMAGED: Filen är skadad.',
    ]);
    expect(text).toContain('[████████████████████████] 2/2 ');
    expect(text.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('never draws wider than the terminal', () => {
    let widest = 0;
    const onEvent = progressTo({
      isTTY: true,
      columns: 50,
      write: (piece) => {
        widest = Math.max(widest, piece.replace('\r\u001b[2K', '').length);
      },
    });
    onEvent({ type: 'page', source: `${'mapp/'.repeat(40)}a.pdf`, done: 1, pages: 3 });
    expect(widest).toBe(49);
  });
});
