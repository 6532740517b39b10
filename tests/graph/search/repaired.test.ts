import { describe, expect, it } from 'vitest';
import { repairedSlice } from '../../../graph/search/repaired.ts';

const READ = 'Radet har haft tre sammantriden under aret och vi motena deltog alla';
const MENDED = 'Rådet har haft tre sammanträden under året och vid mötena deltog alla';
const slice = (words: string) => {
  const start = READ.indexOf(words);
  return repairedSlice(READ, MENDED, start, start + words.length);
};

describe('a stretch of the repaired text', () => {
  it('stands for the same words, whole ones', () => {
    expect(slice('tre sammantriden')).toBe('tre sammanträden');
    expect(slice('antriden under a')).toBe('sammanträden under året');
    expect(repairedSlice(READ, MENDED, 0, READ.length)).toBe(MENDED);
  });

  it('is empty where there are no words', () => {
    expect(slice(' ')).toBe('');
    expect(repairedSlice('', '', 0, 0)).toBe('');
    expect(repairedSlice('ord', '', 0, 3)).toBe('');
    expect(repairedSlice(READ, MENDED, READ.length, READ.length + 9)).toBe('');
  });

  it('finds its way after words joined by the repair', () => {
    const [read, mended] = ['sam verkan mellan lanet', 'samverkan mellan länet'];
    expect(repairedSlice(read, mended, read.indexOf('lanet'), read.length)).toBe('länet');
  });

  it('keeps pages apart, however they are mixed', () => {
    for (let i = 0; i < 12; i += 1) {
      const [read, mended] = [`sida ${i} ar kort`, `sida ${i} är kort`];
      expect(repairedSlice(read, mended, 0, read.length)).toBe(mended);
      expect(slice('Radet')).toBe('Rådet');
    }
  });
});
