import { describe, expect, test } from 'vitest';
import { swedishDictionary } from '../../../ingest/repair/dictionary.ts';
import { NameReadings } from '../../../ingest/repair/name-readings.ts';
import { NameParts } from '../../../ingest/repair/place-parts.ts';
import { repairPages } from '../../../ingest/repair/repair.ts';
import { Vocabulary } from '../../../ingest/repair/vocabulary.ts';

const knows = await swedishDictionary();
const vocabulary = new Vocabulary([]);
const written = (...words: string[]): (string | null)[] => {
  const readings = new NameReadings(words, vocabulary, knows);
  return words.map((w) => readings.of(w.toLowerCase()));
};

describe('names read in several ways', () => {
  test.each([
    // Only one word can be read as both.
    [['Hornäs', 'Horn&s', 'Hornds'], 'hornäs'],
    [['Bergsliitten', 'Bergslétten', 'Bergslitten'], 'bergslätten'],
    [['Skogsr&det', 'Skogsrddet', 'Skogsradet'], 'skogsrådet'],
    [['Hiradsby', 'Hdradsby', 'Haradsby'], 'häradsby'],
    [['Ldvtorp', 'L6vtorp', 'Lovtorp'], 'lövtorp'],
    [['STR6MHULT', 'Strémhult'], 'strömhult'],
  ])('%j', (reads, name) => {
    expect(written(...reads).map((w, i) => w ?? reads[i]?.toLowerCase())).toEqual(reads.map(() => name));
  });

  test('the genitive goes with the name', () => {
    const readings = new NameReadings(['Lillsjd', 'Lillsj6'], vocabulary, knows);
    expect(readings.of('lillsjds')).toBe('lillsjös');
  });

  test('names that no single word can be read as stay apart', () => {
    expect(written('Lindal', 'Lundal', 'Linddal')).toEqual([null, null, null]);
  });
});

describe('names with a single reading', () => {
  test.each([
    ['Rdnnhamn', 'rönnhamn'],
    ['Bickeby', 'bäckeby'],
    ['Kvarnsj6', 'kvarnsjö'],
    ['Sandakra', 'sandåkra'],
    ['Gsterhed', 'österhed'],
    ['Marsta', 'märsta'],
    // The dictionary makes it up.
    ['Fjirrvdrmenätet', null],
    ['Niringslivsbyran', 'näringslivsbyrån'],
  ])('%s → %s', (read, name) => {
    expect(written(read)).toEqual([name]);
  });

  test.each([
    // Built of words as they stand, known as names, or nothing tells what they were.
    'Sandberga',
    'Hallvik',
    'Lindersson',
    'Brattland',
    'Novartis',
    'Oskarsborg',
    'Vallinder',
    'Kontorab',
    'Lidmar',
    'Maltesholm',
    'Frasvik',
  ])('%s is let be', (read) => {
    expect(written(read)).toEqual([null]);
  });
});

test('what a name is built of', () => {
  const parts = new NameParts(knows, (w) => vocabulary.get(w)?.small ?? 0);
  const order = ['kvarnsjö', 'kontorshus', 'fjällbygdsrådet', 'tvorviken', 'tvdrviken', 'xyzab'].map((n) =>
    parts.worth(n),
  );
  expect(order).toEqual([...order].sort((a, b) => b - a));
  expect(parts.worth('kvarnsjö')).toBe(5);
  // What cannot be said is no beginning of a name.
  expect(parts.worth('tvdrviken')).toBe(0);
  expect(parts.worth('tvorviken')).toBeGreaterThan(0);
});

describe('in a page', () => {
  const repaired = (text: string, clean = ''): string =>
    repairPages([{ id: 'a', text, misread: [{ start: 0, end: text.length }] }], new Vocabulary([clean]), knows).get('a')
      ?.text ?? text;

  test('all readings of a name become one', () => {
    expect(repaired('Enligt Kvarnskdrs kommun och i Kvarnskér. Se Kvarnskars sida, tillsammans med Kvarnsk&r.')).toBe(
      'Enligt Kvarnskärs kommun och i Kvarnskär. Se Kvarnskärs sida, tillsammans med Kvarnskär.',
    );
  });

  test('long words with a capital within a sentence are what the dictionary has', () => {
    expect(repaired('enligt Raddningsforum och Likemedelsnétverket')).toBe(
      'enligt Räddningsforum och Läkemedelsnätverket',
    );
  });

  test('given names stay', () => {
    expect(repaired('enligt Tora och Svea', 'Föra vidare. Föra. Föra fram.')).toBe('enligt Tora och Svea');
  });

  test('what clean text knows goes before', () => {
    expect(repaired('i Storhojd och Storh6jd', 'Berget Storhojd är högt. Storhojd syns.')).toBe(
      'i Storhojd och Storhojd',
    );
  });
});
