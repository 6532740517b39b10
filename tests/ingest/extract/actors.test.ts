import { describe, expect, it } from 'vitest';
import { read, statements } from './reading.ts';

const summons = (items: string): string[] =>
  statements(read(`Region Skåne\nKallelse\nFolkhälsorådet\n2031-05-09\n\n${items}`), 'membership')
    .filter((m) => m.role === 'föredragande')
    .map((m) => `${m.person} | ${m.onBehalfOf?.name ?? '-'}`);

describe('presenters of a summons, each for whom the item tells', () => {
  it.each([
    ['1. Läget i länet Karin Ek, Lunds kommun 13.00', ['Karin Ek | Lunds kommun']],
    ['1. Läget i länet Karin Ek (Lunds kommun) 13.00', ['Karin Ek | Lunds kommun']],
    ['1. Läget i länet\nLunds kommun: Karin Ek, Bo Alm 13.00', ['Karin Ek | Lunds kommun', 'Bo Alm | Lunds kommun']],
    ['1. Läget i länet Karin Ek, Bo Alm, Lunds kommun 13.00', ['Karin Ek | Lunds kommun', 'Bo Alm | Lunds kommun']],
    [
      '1. Läget i länet Karin Ek, Lunds kommun, Bo Alm, Ystads kommun 13.00',
      ['Karin Ek | Lunds kommun', 'Bo Alm | Ystads kommun'],
    ],
    ['13.00 1. Mötet öppnas Karin Ek\n13.10 2. Läget i länet Bo Alm', ['Karin Ek | -', 'Bo Alm | -']],
  ])('%j', (items, expected) => {
    expect(summons(items)).toEqual(expected);
  });
});
