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
  { type: 'plan', files: 2, ignored: 1, bytes: 30 },
  { type: 'page', source: 'a.pdf', done: 1, pages: 3, bytes: 20 },
  { type: 'file', result, done: 1, files: 2, bytes: 20 },
  { type: 'file', result: failed, done: 2, files: 2, bytes: 10 },
  { type: 'derive', contents: 1 },
  { type: 'derived', records: 5 },
];

function shown(screen: { isTTY?: boolean; columns?: number }): string {
  let text = '';
  const onEvent = progressTo({ ...screen, write: (piece) => (text += piece) });
  for (const event of RUN) onEvent(event);
  return text;
}

/** Two files read at 2.5 pages a second, up to a third of the second. */
function aWhile(screen: { isTTY?: boolean; columns?: number }): { text: string } {
  let text = '';
  let now = 0;
  const onEvent = progressTo({ ...screen, write: (piece) => (text += piece) }, 'läsa', () => now);
  onEvent({ type: 'plan', files: 2, ignored: 0, bytes: 2500 });
  const read = (source: string, bytes: number, from: number, to: number, pages: number) => {
    for (let done = from; done <= to; done++) {
      now += 400;
      onEvent({ type: 'page', source, done, pages, bytes });
    }
  };
  read('a.pdf', 1000, 1, 100, 100);
  onEvent({ type: 'file', result: { ...result, pages: 100 }, done: 1, files: 2, bytes: 1000 });
  read('b.pdf', 1500, 1, 50, 150);
  return { text };
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
    expect(text).toContain('[████████████] 2/2 · 3 sidor b.pdf');
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
    onEvent({ type: 'page', source: `${'mapp/'.repeat(40)}a.pdf`, done: 1, pages: 3, bytes: 1 });
    expect(widest).toBe(49);
  });

  it('tells pages, pages per second, time left and the current file', () => {
    const { text } = aWhile({ isTTY: true, columns: 100 });
    expect(text).toContain('[██████░░░░░░] 1/2 · 150 sidor · 2,5 sidor/s · ca 40 s kvar b.pdf, sida 50 av 150');
  });

  it('tells them every ten seconds where there is no terminal, however long a file takes', () => {
    const { text } = aWhile({});
    expect(text.split('\n').filter((line) => line.startsWith('Hittills'))).toEqual([
      'Hittills 0 av 2 filer, 25 sidor, 2,5 sidor/s, ca 2 min kvar. Läser a.pdf, sida 25 av 100.',
      'Hittills 0 av 2 filer, 50 sidor, 2,5 sidor/s, ca 1 min kvar. Läser a.pdf, sida 50 av 100.',
      'Hittills 0 av 2 filer, 75 sidor, 2,5 sidor/s, ca 1 min kvar. Läser a.pdf, sida 75 av 100.',
      'Hittills 0 av 2 filer, 100 sidor, 2,5 sidor/s, ca 1 min kvar. Läser a.pdf, sida 100 av 100.',
      'Hittills 1 av 2 filer, 125 sidor, 2,5 sidor/s, ca 50 s kvar. Läser b.pdf, sida 25 av 150.',
      'Hittills 1 av 2 filer, 150 sidor, 2,5 sidor/s, ca 40 s kvar. Läser b.pdf, sida 50 av 150.',
    ]);
  });

  it('shows a name with line breaks and terminal codes on one harmless line', () => {
    const onEvent = progressTo({ write: (piece) => (text += piece) });
    let text = '';
    onEvent({
      type: 'file',
      result: { ...result, source: 'a\nb\u001b[2J.pdf' },
      done: 1,
      files: 1,
      bytes: 1,
    });
    expect(text).toBe('[1/1] a␊b␛[2J.pdf: 3 sidor, varav 2 bildtolkade, 1 handling\n');
  });
});
