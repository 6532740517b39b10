import { describe, expect, it } from 'vitest';
import { distinct, report, statements } from '../reading.ts';

/** `person: role, body [för organisation]` of all that a report with this text says of bodies, each once. */
const told = (text: string): string[] =>
  distinct(
    statements(report(text), 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );
const HOLMQVIST = 'Anna Holmqvist, Granviks kommun';
const NORMAN = 'Lars Norman (S), Tunabro kommun';
const inBody = (body: string): string[] => [
  `Anna Holmqvist: ledamot, ${body} för Granviks kommun`,
  `Lars Norman: ledamot, ${body} för Tunabro kommun`,
];

describe('those listed sit in the body', () => {
  it.each([
    ['of a heading behind a word for persons', `Politiker i Skärgårdsrådet\n${HOLMQVIST}\n${NORMAN}`, 'Skärgårdsrådet'],
    [
      'spoken of above a sentence that introduces them',
      `Skärgårdsrådet\n\nRådet ger råd. Dessa representanter är valda för perioden 2031-2034:\n\n${HOLMQVIST}\n${NORMAN}`,
      'Skärgårdsrådet',
    ],
    [
      'spoken of above a heading of those chosen',
      `Skärgårdsrådet\n\nRådet ger råd.\n\nUtsedda ledamöter i länet:\n\n${HOLMQVIST}\n${NORMAN}`,
      'Skärgårdsrådet',
    ],
    [
      'that a whole sentence above says to be composed',
      `Skärgårdsrådet består av politiker från de kommuner som har kust och öar.\n\n${HOLMQVIST}\n${NORMAN}`,
      'Skärgårdsrådet',
    ],
    [
      'that a heading calls by what it is',
      `Till arbetet hör två grupper.\n\nPolitisk styrgrupp:\n\n${HOLMQVIST}\n${NORMAN}`,
      'Politisk styrgrupp',
    ],
    [
      'of the heading further up, where the text goes on with the group',
      `Referensgrupp\nTill arbetet hör en grupp med bred kunskap om kusten.\n\nGruppen består av:\n\n· ${HOLMQVIST}\n· ${NORMAN}`,
      'Referensgrupp',
    ],
  ])('%s', (_, text, body) => {
    expect(told(text)).toEqual(inBody(body));
  });

  it('of whose choice the heading tells, for those who chose them', () => {
    expect(
      told(
        'Skärgårdsrådet\n\nRådet ger råd.\n\nLedamöter utsedda av kommunstyrelsen\n\nAnna Holmqvist (M), ordförande\nLars Norman (S), ledamot',
      ),
    ).toEqual([
      'Anna Holmqvist: ordförande, Skärgårdsrådet för Kommunstyrelsen',
      'Lars Norman: ledamot, Skärgårdsrådet för Kommunstyrelsen',
    ]);
  });

  it('part by part, each under a word for those who come from there', () => {
    expect(
      told(
        `Ledamöter i Skärgårdsrådet:\n\nKommuner och regioner\n\n· ${HOLMQVIST}\n· ${NORMAN}\n\nMyndigheter\n\n· Siv Granath, Skatteverket\n`,
      ),
    ).toEqual([...inBody('Skärgårdsrådet'), 'Siv Granath: ledamot, Skärgårdsrådet för Skatteverket']);
  });

  it('behind a name that no lexicon has, and behind titles', () => {
    expect(
      told(
        `Politisk styrgrupp\n${HOLMQVIST}\nQxarla Zwynvist, Granviks kommun\nKommunchef Lars Norman (S), Tunabro kommun`,
      ).filter((s) => s.includes('styrgrupp')),
    ).toEqual(expect.arrayContaining(inBody('Politisk styrgrupp')));
  });
});

describe('a list goes on', () => {
  it('with the personal substitutes below it', () => {
    expect(
      told(
        `Skärgårdsnämnden\n\nNämnden är gemensam.\n\nLedamöter\n\n${HOLMQVIST}\n${NORMAN}\n\nPersonliga ersättare\n\nSiv Granath (S), Granviks kommun (för Anna Holmqvist)\n`,
      ),
    ).toEqual([...inBody('Skärgårdsnämnden'), 'Siv Granath: ersättare, Skärgårdsnämnden för Granviks kommun']);
  });

  it('part by part, each for the organisation above it', () => {
    expect(
      told(
        'AB Kustsamling består av följande ledamöter under 2031\n\nFrån kommunerna:\n\nAnna Holmqvist (S) ordförande\n\nLars Norman (M)\n\nFrån Region Halland\n\nSiv Granath (S)\n\nErik Nordlander (M)\n',
      ),
    ).toEqual([
      'Anna Holmqvist: ordförande, AB Kustsamling',
      'Lars Norman: ledamot, AB Kustsamling',
      'Siv Granath: ledamot, AB Kustsamling för Region Halland',
      'Erik Nordlander: ledamot, AB Kustsamling för Region Halland',
    ]);
  });
});

it('a body told of a person in a list is not that of the list below', () => {
  expect(
    told(
      'Skärgårdsrådet\n\nRådet ger råd.\n\nOrdförande:\nAnna Holmqvist, kommunstyrelsens ordförande Granviks kommun\nErsättare:\nLars Norman, Tunabro kommun\n\nKusten\n\nOrdförande:\nSiv Granath, Granviks kommun',
    ).filter((t) => t.startsWith('Siv')),
  ).toEqual(['Siv Granath: ordförande, Skärgårdsrådet för Granviks kommun']);
});

it('those who sign a letter sit nowhere', () => {
  expect(
    told(
      'Kommunstyrelsen bjuds in.\n\nMed vänlig hälsning\nKustens kommunalförbund\nAnna Holmqvist\nOrdförande\n\nEnligt uppdrag\nLars Norman\nFörbundsdirektör',
    ).filter((s) => s.includes('Kommunstyrelsen')),
  ).toEqual([]);
});
