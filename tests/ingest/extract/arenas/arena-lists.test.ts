import { describe, expect, it } from 'vitest';
import { distinct, mentions, report } from '../reading.ts';

const arenas = (text: string) => mentions(report(text), 'arena').filter((a) => !a.generic);
const read = (text: string): string[] => distinct(arenas(text).map((a) => a.name)).sort();

describe('arenas counted up', () => {
  it.each([
    [
      'Berörda samverkansorgan är Folkhälsorådet, TrygSam (trygghet), VO-chefer samt skolchefer.',
      ['Folkhälsorådet', 'Skolchefer', 'TrygSam', 'VO-chefer'],
    ],
    ['Kommunala arenor är: MusikNet och chefsarenor för kulturchefer.', ['Kulturchefer', 'MusikNet']],
    ['Politiska arenor är KOSAM samt LOREK.', ['KOSAM', 'LOREK']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes kind and level from the words before', () => {
    expect(arenas('Politiska arenor är KOSAM samt LOREK.')[0]).toMatchObject({ name: 'KOSAM', arenaKind: 'politisk' });
    expect(arenas('Kommunala arenor är: MusikNet och KOSAM.')[0]).toMatchObject({ level: 'kommunal' });
  });

  it.each([
    'Nya arenor är dyra att bygga, och kommunen saknar pengar.',
    'Lokala arenor är till för idrott, kultur och föreningar.',
    'Arenor är viktiga.',
    'Kommunens arenor omfattar 3 ishallar, 12 planer och en simhall.',
  ])('%j names none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('an abbreviation explained in a sentence that calls it a network is an arena', () => {
  expect(
    read('Nordic Rural Towns (NRT) är ett nätverk. Samarbetsorganen Baltic Towns Forum (BTF) och andra möts.'),
  ).toContain('BTF');
  expect(read('Nordic Rural Towns (NRT) har 12 invånare.')).toEqual([]);
});

describe('chiefs who meet', () => {
  it.each([
    ['Frågan togs upp på kommunchefsmöte i maj.', ['Kommunchefsmötet']],
    ['Frågan togs upp på skolchefsmötena.', ['Skolchefsmötet']],
    ['Svar samordnas via kommunchefer i länet.', ['Kommuncheferna']],
    ['Vid enhetschefsmötet och avdelningschefsmöten togs frågan upp.', []],
    ['En ny kommunchef anställs.', []],
    ['Kontakta oss via chefer i linjen.', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('networks without an article', () => {
  it.each([
    ['Hon deltar i nationellt nätverk för mätning.', ['Nationellt nätverk för mätning']],
    ['De bildar ett nationellt nätverk för mätning.', []],
    ['Flera regionala nätverk för mätning finns.', []],
    ['Sverigedemokraternas grupp lämnar salen.', []],
    ['Nordhavskommitten och Nordhavskommittén är en.', ['Nordhavskommittén']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
