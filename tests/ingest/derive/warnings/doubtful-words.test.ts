import { beforeAll, describe, expect, it } from 'vitest';
import { derive } from '../../../../ingest/derive/derive.ts';
import { type Knows, swedishDictionary } from '../../../../ingest/repair/dictionary.ts';
import { file, ofKind } from '../files.ts';

let knows: Knows;
beforeAll(async () => {
  knows = await swedishDictionary();
});

/** Enough clean text for the words beside the slips to be the corpus' own. */
const PAGE = `Rapport om samverkan i länet
Länets kommuner har en länsgemensam plan. Den länsgemensamma planen gäller hela året, och den länsgemensamma planeringen sköts av kansliet.
Det länsgemensamma arbetet med välfärden följs upp. Det länsgemensamma arbetet leds av en styrgrupp. Välfärden i länet är god.
Platsen är vakant. Båda platserna är vakanta, en plats är vakant och blir vakant igen. Ordförandeplatsen är vakant.
Välfärden har blivit bättre. Frågor om välfärd hör till nämnden. Energikontoret ger råd. Energikontoret har öppet. Energikontoret svarar.
`;
const doubted = (...texts: string[]) =>
  ofKind(
    derive({ files: [file('plan.txt', PAGE), ...texts.map((text, i) => file(`${i}.txt`, text))], knows }),
    'warning',
  ).filter(({ type }) => type === 'doubtfulWord');
const details = (...texts: string[]) => doubted(...texts).map(({ detail }) => detail);

describe('doubtful words', () => {
  it('are unknown words a slip away from a word the corpus often has', () => {
    expect(details('Nämnden svarar för velfärden i länet.')).toEqual(['velfärden → välfärden']);
    expect(details('Energikontoeret har varit stängt.')).toEqual(['Energikontoeret → Energikontoret']);
  });

  it('are also words of the dictionary: with two letters that have changed places, or in the company of another word', () => {
    expect(details('En plats i styrgruppen är vaknat.')).toEqual(['vaknat → vakant']);
    expect(details('Rådet leder det långgemensamma arbetet nu.')).toEqual(['långgemensamma → länsgemensamma']);
    expect(details('Rådet ser den långgemensamma bilden av vägen.')).toEqual([]);
  });

  it('name the document and show the line, and change nothing', () => {
    const text = `Rapport\n${'Även här är ett ord till. '.repeat(12)}Nämnden svarar för velfärden i länet.${' Även här är ett ord till.'.repeat(12)}`;
    const graph = derive({ files: [file('plan.txt', PAGE), file('b.txt', text)], knows });
    const [warning] = ofKind(graph, 'warning').filter(({ type }) => type === 'doubtfulWord');
    const document = ofKind(graph, 'document').find(({ source }) => source === 'b.txt');
    expect(warning?.about).toEqual([document?.id]);
    const [evidence] = warning?.evidence ?? [];
    expect(evidence).toMatchObject({
      source: 'b.txt',
      page: 1,
      quote: expect.stringContaining('för velfärden i länet'),
    });
    expect(evidence?.quote.length).toBeLessThan(160);
    const page = ofKind(graph, 'page').find(({ source }) => source === 'b.txt');
    expect(page?.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
    expect(page).toMatchObject({ method: 'text', repairedText: null });
  });

  it.each([
    ['another ending', 'De långa välfärderna och energikontorens öppettider.'],
    ['a person’s name', 'Föredragande är Anna Velfärd och Välfärt Svensson.'],
    ['a word in capitals, a code, an address', 'VELFÄRD, velfärden-3, www.velfärden.se, x@velfärden.se'],
    ['a name among other unknown words', 'Boken heter Zuppla velfärden Zuppla på originalspråket.'],
    ['a word the corpus itself has often', 'Velfärden. Velfärden är Velfärden, och velfärden.'],
    [
      'another language',
      'The report of the velfärden is to be read with the plan of the region, and that is the end of it, and of the work.',
    ],
    [
      'a page that was misread letter by letter',
      'Namnden svarar for velfarden i lanet och for att planen foljs upp av de kommuner som ar med i arbetet under aret. '.repeat(
        3,
      ),
    ],
  ])('are not seen in %s', (_what, text) => {
    expect(details(text)).toEqual([]);
  });

  it('are not looked for without a dictionary', () => {
    const graph = derive({ files: [file('plan.txt', PAGE), file('b.txt', 'Nämnden svarar för velfärden.')] });
    expect(ofKind(graph, 'warning')).toEqual([]);
  });
});
