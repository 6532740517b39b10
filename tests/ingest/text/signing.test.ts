import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../ingest/text/lines.ts';
import { signingOf } from '../../../ingest/text/signing.ts';

const found = (text: string): string[] => signingOf(linesOf(text)).map((s) => text.slice(s.start, s.end));

describe('marks of signing', () => {
  it.each([
    ['a line to write on', 'Beslut\nAntas.\nJusterandes sign\nMer text.', ['Justerandes sign']],
    [
      "a signing service's account",
      'Antas.\nUndertecknat av följande personer\nANNA HOLMQVIST\nDatum: 2031-05-12 08:14:05\n\n§ 2 Slut',
      ['Undertecknat av följande personer\nANNA HOLMQVIST\nDatum: 2031-05-12 08:14:05'],
    ],
    [
      'what a system says of the signed document',
      'Dokumentet är signerat av Exempelsystemet\nOrganisationsnr: 212000-9991',
      ['Dokumentet är signerat av Exempelsystemet\nOrganisationsnr: 212000-9991'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    [
      'a heading over text',
      'Underskrifter\nAvtalet undertecknas av båda parter i två likalydande exemplar som var sin part tar.',
    ],
    ['names under place and day', 'Norrlida den 3 maj 2031\nAnna Holmqvist\nAvdelningschef'],
    ['a sentence', 'Avtalet är undertecknat av parterna.'],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
