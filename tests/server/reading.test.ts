import { describe, expect, it } from 'vitest';
import type { PageFile } from '../../server/contract/things.ts';
import { partOf, readingBlocks } from '../../server/services/documents/reading.ts';
import { record } from '../contract/fixtures.ts';

const TEXT = 'Forsta stycket om rnedel.\nSista stycket om arende.';
const CUT = TEXT.indexOf('\n');

function page(repairedText: string | null): PageFile {
  const passage = (id: string, start: number, end: number) =>
    record('passage', id, { document: 'doc-1', page: 1, start, end, text: TEXT.slice(start, end) });
  const passages = [passage('psg-1', 0, CUT), passage('psg-2', CUT + 1, TEXT.length)];
  return {
    ...record('page', 'page-1', { text: TEXT, repairedText }),
    words: null,
    passages,
    mentions: [],
    pages: [1, 1],
  };
}

describe('a page laid out for reading', () => {
  it.each([
    ['as it was read', null],
    ['where repair made it shorter', 'Första stycket om medel.\nSista stycket om ärende.'],
    ['where repair made it longer', 'Första stycket om rnedeltal.\nSista stycket om ärendena.'],
  ])('has a place for every passage, the last one too, %s', (_how, repaired) => {
    const one = page(repaired);
    const blocks = readingBlocks(one, { hits: [], cited: null, part: partOf(one, 'doc-1') });
    expect(blocks.map(({ passage }) => passage)).toEqual(['psg-1', 'psg-2']);
    expect(blocks.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n')).toBe(repaired ?? TEXT);
  });
});
