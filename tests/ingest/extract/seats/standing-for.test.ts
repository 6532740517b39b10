import { describe, expect, it } from 'vitest';
import { report, statements } from '../reading.ts';

const seats = (text: string): string[] =>
  statements(report(text), 'membership')
    .filter((m) => m.onBehalfOf !== null)
    .map((m) => `${m.person} | ${m.body.name} | ${m.onBehalfOf?.name}`);

describe('whom somebody stands for, in other words', () => {
  it.each([
    ['Karin Ek företräder regionen i Folkhälsorådet.', ['Karin Ek | Folkhälsorådet | Region Skåne']],
    ['Karin Ek sitter för regionens räkning i Folkhälsorådet.', ['Karin Ek | Folkhälsorådet | Region Skåne']],
    ['Karin Ek deltar på uppdrag av Lunds kommun i Folkhälsorådet.', ['Karin Ek | Folkhälsorådet | Lunds kommun']],
    ['Karin Ek är utsedd av regionen till ledamot i Folkhälsorådet.', ['Karin Ek | Folkhälsorådet | Region Skåne']],
  ])('%s', (text, expected) => {
    expect(seats(text)).toEqual(expected);
  });

  it.each([
    ['Bo Alm företräder regionen i styrelsen.'],
    ['Bo Alm sitter för regionens räkning i styrelsen.'],
    ['Bo Alm är utsedd av regionen till ledamot i styrelsen.'],
  ])('in the board of what the text speaks of: %s', (text) => {
    expect(seats(`Energikontoret Sydkusten AB ägs av länets kommuner. ${text}`)).toEqual([
      'Bo Alm | Energikontoret Sydkusten AB styrelse | Region Skåne',
    ]);
  });

  it('the body behind goes before one that the sentence named for another', () => {
    const text = 'Karin Ek är regionens ledamot i Folkhälsorådet, och Bo Alm företräder regionen i styrelsen.';
    expect(seats(text)).toEqual(['Karin Ek | Folkhälsorådet | Region Skåne']);
  });
});

describe('the members of an appointed group, in whatever order the line has', () => {
  const told =
    'Folkhälsorådet utsåg i mars en arbetsgrupp med företrädare för Lunds och Ystads kommun.\n\nArbetsgruppen har tagit fram ett förslag.\n\n';

  it.each([
    ['Karin Ek, Lunds kommun\nBo Alm, Ystads kommun'],
    ['Lunds kommun, Karin Ek\nYstads kommun, Bo Alm'],
    ['Lunds kommun: Karin Ek\nYstads kommun: Bo Alm'],
    ['Karin Ek – Lunds kommun\nBo Alm – Ystads kommun'],
    ['Karin Ek (Lunds kommun)\nBo Alm (Ystads kommun)'],
  ])('%j', (list) => {
    expect(seats(told + list)).toEqual([
      'Karin Ek | Folkhälsorådets arbetsgrupp | Lunds kommun',
      'Bo Alm | Folkhälsorådets arbetsgrupp | Ystads kommun',
    ]);
  });
});

describe('those of one office in all municipalities, who meet', () => {
  it.each([
    ['Kommuncheferna har träffats åtta gånger under året.', 'Kommuncheferna', 8],
    ['Kommundirektörerna höll 6 möten under året.', 'Kommundirektörerna', 6],
    ['Skolcheferna möttes vid fyra tillfällen under 2031.', 'Skolcheferna', 4],
  ])('%s', (text, body, count) => {
    expect(statements(report(text), 'meetingCount').map((c) => [c.body.name, c.count])).toEqual([[body, count]]);
  });
});
