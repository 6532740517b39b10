import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../ingest/text/contents.ts';
import { linesOf } from '../../../ingest/text/lines.ts';

const found = (text: string): string[] => contentsOf(linesOf(text)).map((s) => text.slice(s.start, s.end));
const TEXT = 'Frågan har beretts under våren och flera parter har hörts om förslaget.';

describe('a table of contents', () => {
  it.each([
    ['with leader dots under its heading', 'Innehåll\nBakgrund ........ 2\nEkonomi ........ 4'],
    ['with leader dots and no heading', '1 Bakgrund......... 2\n2 Ekonomi......... 4\n3 Slutsatser......... 9'],
    ['with spaces instead of dots', 'Innehållsförteckning\nBakgrund    2\nEkonomi    4\nSlutsatser    11'],
    ['whose dots were lost with the layout', 'INNEHÅLL\nBakgrund 2\nEkonomi 4\nBilaga 1 Karta 11'],
    [
      'of minutes, with titles wrapped over lines',
      'Innehåll\n\n§ 12 Dnr VN-2031-00037\nYttrande över en promemoria om\nstöd åt väljare ........... 4\n\n§ 13 Dnr VN-2031-00015\nDelegeringsbeslut ........... 5',
    ],
    [
      'that begins with a wrapped title, without heading',
      '§ 12 Yttrande över en promemoria om\nstöd åt väljare ........... 4\n§ 13 Slut ........ 5\n§ 14 Mer ......... 5',
    ],
    [
      'whose dots OCR read as letters',
      'Innehallsforteckning\nBakgrund ..coo.ceeoc..oeen. 2\nEkonomi ..c..oseeo..c..... 4',
    ],
    ['whose dots are ellipses', 'Innehåll\nBakgrund………… 2\nEkonomi………… 4'],
    ['whose page numbers OCR read as letters', 'Innehåll\nBakgrund ........ l\nEkonomi ........ 4\nSlut ........ IO'],
  ])('%s', (_, contents) => {
    expect(found(`Rapport\n\n${contents}\n\nSyfte\n${TEXT}\n${TEXT}`)).toEqual([contents]);
  });

  it.each([
    ['a heading of that name over text', `Innehåll\n${TEXT}\n${TEXT}`],
    ['a heading of that name over a list', 'Innehåll\n• Samordning av skolor\n• Stöd till råd'],
    ['blanks of a form', 'Namn ................\nAdress ................\nDatum ................'],
    ['a column of figures', 'Antal röster    12\nAntal möten    4\nAntal ledamöter    9'],
    ['a line that ends in a number', `${TEXT}\nResultatet framgår av bilaga 2\n${TEXT}`],
    ['dots before a signature', 'Norrlida den 3 maj 2031\n......................\nAnna Holmqvist'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('ends where the text begins', () => {
    const text = `Innehåll\nBakgrund ........ 2\nEkonomi ........ 4\n\nBakgrund\n${TEXT}\nUnder 2030 hölls möten 12`;
    expect(found(text)).toEqual(['Innehåll\nBakgrund ........ 2\nEkonomi ........ 4']);
  });
});
