import { describe, expect, it } from 'vitest';
import { distinct, mentions, read, report, statements } from '../reading.ts';

const seats = (facts: ReturnType<typeof read>): string[] =>
  distinct(
    statements(facts, 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );
const paper = (text: string): string[] =>
  seats(
    read(`Granviks kommun\n2032-02-11\n\nUppdrag i yttre organ 2031\n\nRegionala idrottsrådet möts ofta.\n\n${text}`),
  );

describe('tables with the person in one column and the body in another', () => {
  it.each([
    'Namn               Parti   Organ                     Uppdrag           Ersättare\nAnna Holmqvist     S       Regionala idrottsrådet    vice ordförande   Lars Norman (M)\nSiv Granath        C       Rådet för hållbart byggande   ledamot           vakant',
    'Namn\tParti\tOrgan\tRoll\tSuppleant\nAnna Holmqvist\tS\tRegionala idrottsrådet\tvice ordförande\tLars Norman (M)\nSiv Granath\tC\tRådet för hållbart byggande\tledamot\t–',
    'Förtroendevald | Arena | Funktion | Personlig ersättare\n--- | --- | --- | ---\nAnna Holmqvist (S) | Regionala idrottsrådet | v. ordf. | Lars Norman (M)\nSiv Granath (C) | Rådet för hållbart byggande | ledamot |',
    'Parti   Namn               Roll              Ersättare          Organ\nS       Anna Holmqvist     vice ordförande   Lars Norman (M)    Regionala idrottsrådet\nC       Siv Granath        ledamot           –                  Rådet för hållbart byggande',
    'Organ                         Namn               Uppdrag           Ersättare\nRegionala idrottsrådet        Anna Holmqvist     vice ordförande   Lars Norman\nRådet för hållbart byggande   Siv Granath        ledamot           -',
    'Nr\tPerson\tUppdrag i\tTyp av uppdrag\tErsättare\tMandattid\n1\tAnna Holmqvist (S)\tRegionala idrottsrådet\tVice ordförande\tLars Norman (M)\t2031–2034\n2\tSiv Granath (C)\tRådet för hållbart byggande\tLedamot\t\t2031–2034',
  ])('%s', (text) => {
    const found = paper(text);
    expect(found).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: vice ordförande, Regionala idrottsrådet för Granviks kommun',
        'Lars Norman: ersättare, Regionala idrottsrådet för Granviks kommun',
        'Siv Granath: ledamot, Rådet för hållbart byggande för Granviks kommun',
      ]),
    );
    expect(found).toHaveLength(3);
  });

  it('with the office at work, held where one comes from', () => {
    expect(
      paper(
        'Namn             Befattning      Organ                    Roll\nSiv Granath      idrottschef     Regionala idrottsrådet   sammankallande',
      ),
    ).toEqual([
      'Siv Granath: sammankallande, Regionala idrottsrådet för Granviks kommun',
      'Siv Granath: idrottschef, Granviks kommun',
    ]);
  });

  it('with whom each stands for in a column of its own', () => {
    expect(
      seats(
        report(
          'Tunabro kommun och Granviks kommun deltar.\n\nNamn             Kommun             Nätverk                  Roll\nSiv Granath      Tunabro kommun     Regionala idrottsrådet   ombud\nLars Norman      Granviks kommun    Regionala idrottsrådet   ersättare',
        ),
      ),
    ).toEqual([
      'Siv Granath: ombud, Regionala idrottsrådet för Tunabro kommun',
      'Lars Norman: ersättare, Regionala idrottsrådet för Granviks kommun',
    ]);
  });

  it.each([
    'Namn               Parti  Organ                     Uppdrag\nAnna Holmqvist     S      Regionala idrottsrådet    ledamot\n                          Länets kulturråd          ersättare\nSiv Granath        V      Länets kulturråd          ledamot',
    'Namn\tParti\tOrgan\tUppdrag\nAnna Holmqvist\tS\tRegionala idrottsrådet\tledamot\nAnna Holmqvist\tS\tLänets kulturråd\tersättare\nSiv Granath\tV\t"\tledamot',
  ])('with what a row takes from the one above: %s', (text) => {
    expect(paper(text)).toEqual([
      'Anna Holmqvist: ledamot, Regionala idrottsrådet för Granviks kommun',
      'Anna Holmqvist: ersättare, Länets kulturråd för Granviks kommun',
      'Siv Granath: ledamot, Länets kulturråd för Granviks kommun',
    ]);
  });

  it('names the bodies that no other rule knows, and no numbers of the page below', () => {
    const facts = read(
      'Granviks kommun\n2032-02-11\n\nUppdrag i yttre organ 2031\n\nNamn             Organ              Roll\nSiv Granath      Kustens vänner     ledamot\nLars Norman      Norra Ringen       ledamot\n\nGRANVIKS KOMMUN          KS-2031-00412\n',
    );
    expect(mentions(facts, 'arena').map((m) => m.name)).toEqual(['Kustens vänner', 'Norra Ringen']);
  });

  it('but a table of something else tells none', () => {
    expect(
      paper(
        'Namn             Organ                    Telefon\nIngen anmäld     Regionala idrottsrådet   0999-12 34 56',
      ),
    ).toEqual([]);
  });
});
