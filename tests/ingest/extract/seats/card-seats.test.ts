import { describe, expect, it } from 'vitest';
import { distinct, mentions, read, statements } from '../reading.ts';

const paper = (text: string): ReturnType<typeof read> =>
  read(
    `REGION NORRLIDA\n2031-12-01\n\nForum för samverkan\nSammanställning 2031\n\nGranviks kommun och Tunabro kommun deltar i Länsrådet för kultur.\n\n${text}\n`,
  );
const seats = (facts: ReturnType<typeof read>): string[] =>
  distinct(
    statements(facts, 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );
const counts = (facts: ReturnType<typeof read>): string[] =>
  distinct(statements(facts, 'meetingCount').map((m) => `${m.body.name} ${m.year}: ${m.count}`));

const SEATS = [
  'Anna Holmqvist: ordförande, Regionala idrottsrådet för Granviks kommun',
  'Lars Norman: ledamot, Regionala idrottsrådet för Granviks kommun',
  'Siv Granath: ledamot, Regionala idrottsrådet för Tunabro kommun',
];

describe('cards of bodies', () => {
  it.each([
    '2   REGIONALA IDROTTSRÅDET (RIR)\n\nSyfte        Samråd om idrott.\nOrdförande   Anna Holmqvist (C), Granviks kommun\nLedamöter    Granviks kommun: Lars Norman (M)\n             Tunabro kommun: Siv Granath (V)\nMöten        4 per år',
    'Regionala idrottsrådet\nSyfte: Samråd om idrott.\nOrdförande: Anna Holmqvist (C), Granviks kommun\nLedamöter: Lars Norman (M), Granviks kommun, Siv Granath (V), Tunabro kommun\nMöten: fyra under året',
    '3.1 Regionala idrottsrådet\n\nNivå\tPolitisk\nOrdförande\tAnna Holmqvist (C), Granviks kommun\nLedamöter\tLars Norman (Granviks kommun) och Siv Granath (Tunabro kommun)\nSammanträden 2031\t4',
    'Regionala idrottsrådet – RIR\nSlag | Politiskt\nOrdförande | Anna Holmqvist, Granviks kommun\nDeltagare | Lars Norman, Granviks kommun; Siv Granath, Tunabro kommun\nAntal möten | fyra gånger, varav en på distans',
    'B. Regionala idrottsrådet (RIR)\n\nOrdf.       Granviks kommun genom Anna Holmqvist (C)\nMedlemmar   Lars Norman, Granviks kommun\n            Siv Granath, Tunabro kommun\nTräffar     4 st\nVärd        Tunabro kommun',
    'C2  REGIONALA IDROTTSRÅDET (RIR)\n\nSYFTE     Samråd om idrott.\nLEDS AV   Anna Holmqvist (C), Granviks kommun\nMED       Lars Norman (M), Granviks kommun, och Siv Granath (V), Tunabro kommun\nTRÄFFAS   Fyra gånger om året',
    'REGIONALA IDROTTSRÅDET\nVad?\nSamråd om idrott för hela\nlänet.\nOrdförande\nAnna Holmqvist (C), Granviks kommun\nLedamöter\nLars Norman (M), Granviks kommun, och\nSiv Granath (V), Tunabro kommun\nAntal möten 2031\n4',
  ])('%s', (text) => {
    const facts = paper(text);
    expect(seats(facts).filter((s) => s.includes('idrott'))).toEqual(SEATS);
    expect(counts(facts)).toEqual(['Regionala idrottsrådet 2031: 4']);
  });

  it('tell titles where the people come from, who joins, and until when', () => {
    const facts = paper(
      'Regionala idrottsrådet\n\nSyfte       Samråd.\nOrdförande  Idrottschef Anna Holmqvist, Granviks kommun, till och med den 31 mars 2032\nLedamöter   Lars Norman, VA-chef i Tunabro kommun\n            Siv Granath, Granviks kommun (adjungerad)\nMöten       En gång i kvartalet',
    );
    expect(seats(facts).sort()).toEqual([
      'Anna Holmqvist: idrottschef, Granviks kommun',
      'Anna Holmqvist: ordförande, Regionala idrottsrådet för Granviks kommun',
      'Lars Norman: ledamot, Regionala idrottsrådet för Tunabro kommun',
      'Lars Norman: va-chef, Tunabro kommun',
      'Siv Granath: adjungerad, Regionala idrottsrådet för Granviks kommun',
    ]);
    expect(statements(facts, 'membership').find((m) => m.role === 'ordförande')).toMatchObject({ to: '2032-03-31' });
    expect(counts(facts)).toEqual([]);
  });

  it('tell offices in sentences, and of which other body one has the chair', () => {
    const facts = paper(
      'Regionala idrottsrådet\n\nSYFTE     Samråd.\nLEDS AV   Kulturnämndens ordförande Anna Holmqvist (C). Vice ordförande är\n          kommunalrådet Siv Granath (S), Tunabro kommun.\nTRÄFFAS   Fyra gånger om året',
    );
    expect(seats(facts).sort()).toEqual([
      'Anna Holmqvist: ordförande, Kulturnämnden',
      'Anna Holmqvist: ordförande, Regionala idrottsrådet',
      'Siv Granath: kommunalråd, Tunabro kommun',
      'Siv Granath: vice ordförande, Regionala idrottsrådet för Tunabro kommun',
    ]);
  });

  it('name bodies that no other rule knows', () => {
    const facts = paper(
      '4   CHEFSKRETSEN\n\nSyfte            Bereder ärenden.\nSammankallande   Anna Holmqvist, idrottschef i Granviks kommun\nMöten            tio under året',
    );
    expect(mentions(facts, 'arena').map((a) => a.name)).toContain('Chefskretsen');
    expect(seats(facts)).toContain('Anna Holmqvist: sammankallande, Chefskretsen för Granviks kommun');
    expect(counts(facts)).toEqual(['Chefskretsen 2031: 10']);
  });

  it('but not what is written below some other heading', () => {
    const facts = paper('Kontakt\n\nPlats: Rådhuset\nSekreterare: Anna Holmqvist\nMöten: bokas i kalendern');
    expect(mentions(facts, 'arena').map((a) => a.name)).not.toContain('Kontakt');
    expect(counts(facts)).toEqual([]);
  });
});
