import { describe, expect, it } from 'vitest';
import { anySpace, looksMisread, noisyRegex, pick, rule, skeleton } from '../../../ingest/text/noise.ts';

const CLEAN =
  'Nämnden ställer sig bakom förslaget och överlämnar ärendet till styrelsen för fortsatt handläggning. ' +
  'Förvaltningen får även i uppdrag att återkomma med en åtgärdsplan före årets slut.';
/** The same as an English model reads it: the rings and dots are gone. */
const MISREAD = CLEAN.replace(/[åä]/g, 'a').replace(/ö/g, 'o');

describe('is a text read as Swedish?', () => {
  it.each<[string, string, boolean]>([
    ['clean text', CLEAN, false],
    ['text without a single å, ä or ö', MISREAD, true],
    ['one dot that survived by chance', MISREAD.replace('bakom', 'bäkom'), true],
    ['too little text to tell', MISREAD.slice(0, 120), false],
    ['nothing', '', false],
    ['numbers and capitals', 'KS 2031/14 '.repeat(60), false],
    ['a table of figures with Swedish headings', `${CLEAN}\n${'1 205 tkr\t845 tkr\n'.repeat(10)}`, false],
  ])('%s', (_, text, expected) => {
    expect(looksMisread(text)).toBe(expected);
  });
});

describe('rules on misread text', () => {
  it.each([
    ['nämnd', 'namnd'],
    ['nämnd', 'nimnd'],
    ['nämnd', 'niimnd'],
    ['nämnd', 'némnd'],
    ['råd', 'rad'],
    ['råd', 'r&d'],
    ['överenskommelse', 'Overenskommelse'],
    ['överenskommelse', '6verenskommelse'],
    ['förslag', 'forslag'],
    ['förslag', 'f6rslag'],
    ['Ärende', 'Arende'],
    ['Östra', 'Ostra'],
  ])('%s is found in %s', (word, written) => {
    expect(noisyRegex(`^${word}$`).test(written)).toBe(true);
    expect(noisyRegex(`^${word}$`).test(word)).toBe(true);
  });

  it('the clean compilation takes letters at their word', () => {
    const r = rule('råd');
    expect(pick(r, false).test('rad')).toBe(false);
    expect(pick(r, true).test('rad')).toBe(true);
    expect(pick(r, false).test('RÅD')).toBe(true);
  });

  it('a picked rule starts from the beginning each time', () => {
    const r = rule('råd');
    expect(pick(r, false).test('ett råd')).toBe(true);
    expect(pick(r, false).test('ett råd')).toBe(true);
  });
});

describe('skeletons of names', () => {
  it.each([
    ['Hällefors', 'Hillefors'],
    ['Hällefors', 'Hiillefors'],
    ['Norrgård', 'Norrgard'],
    ['Norrgård', 'Norrg&rd'],
    ['Väster Länge', 'Vaster Linge'],
    ['Sjöåkra', 'Sjo&kra'],
  ])('%s and %s have the same', (proper, misread) => {
    expect(skeleton(misread)).toBe(skeleton(proper));
    expect(skeleton(proper)).not.toBe('');
  });

  it.each([
    ['Hällefors', 'Hallstavik'],
    ['Norrgård', 'Norrköping'],
    ['Västra', 'Östra'],
  ])('%s and %s differ', (a, b) => {
    expect(skeleton(a)).not.toBe(skeleton(b));
  });

  it('words keep their bounds, and what has no consonant is nothing', () => {
    expect(skeleton('Region Väst').split(' ')).toHaveLength(2);
    expect(skeleton('Å')).toBe('');
  });
});

it('words stand for themselves in a pattern, over a line break too', () => {
  const regex = new RegExp(`^${anySpace('Rådet (nord) & Co.')}$`, 'u');
  expect(regex.test('Rådet\n(nord) &  Co.')).toBe(true);
  expect(regex.test('Rådet nord & Co.')).toBe(false);
  expect(regex.test('Rådet (nord) & Cox')).toBe(false);
});
