import { describe, expect, it } from 'vitest';
import { distinct, read as readPages, report, statements } from '../reading.ts';

const told = (text: string): string[] =>
  distinct(
    statements(report(`${text}\n\nGranviks kommun och Tunabro kommun deltar.`), 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`,
    ),
  );

describe('who sat for whom, told in a report', () => {
  it.each([
    [
      'Skärgårdsrådet har fem ledamöter. Granviks kommun har representerats av Anna Holmqvist och Tunabro av Lars Norman.',
      2,
    ],
    ['I Skärgårdsrådet har Anna Holmqvist företrätt Granviks kommun och Lars Norman (M) Tunabro kommun.', 2],
    [
      'Skärgårdsrådet möttes ofta. Kommunerna har representerats av Anna Holmqvist (Granvik) och Lars Norman (Tunabro).',
      2,
    ],
    ['Skärgårdsrådet består av Anna Holmqvist, Granviks kommun, och Lars Norman, Tunabro kommun.', 2],
    [
      'I Skärgårdsrådet har följande representanter ingått under året:\n- Anna Holmqvist, Granviks kommun\n- Lars Norman, Tunabro kommun',
      2,
    ],
    ['Skärgårdsrådet\nLedamöter: Anna Holmqvist, Granviks kommun, och Lars Norman, Tunabro kommun.', 2],
    [
      'Skärgårdsrådet\n\nPart               Ordinarie\nGranviks kommun    Anna Holmqvist\nTunabro kommun     Lars Norman',
      2,
    ],
    ['För Granviks kommun har Anna Holmqvist suttit i Skärgårdsrådet.', 1],
  ])('%s', (text, count) => {
    expect(told(text)).toEqual(
      [
        'Anna Holmqvist: ledamot, Skärgårdsrådet för Granviks kommun',
        'Lars Norman: ledamot, Skärgårdsrådet för Tunabro kommun',
      ].slice(0, count),
    );
  });
});

it('an officer belongs to whom the genitive before the title names', () => {
  expect(told('Planen togs fram av Granviks kommuns socialchef Anna Holmqvist.')).toEqual([
    'Anna Holmqvist: socialchef, Granviks kommun',
  ]);
});

it('a list of names below something else than a body makes no seats', () => {
  expect(
    told('Boken består av tre delar. Fotografier: Anna Holmqvist, Granviks kommun.').filter((s) => /ledamot/u.test(s)),
  ).toEqual([]);
});

describe('signatures of an agreement', () => {
  const agreement = (end: string): string[] =>
    distinct(
      statements(
        readPages(
          `SAMVERKANSAVTAL\nom gemensam växel\n\n§ 1 Parter\nAvtalet är slutet mellan Granviks kommun och Tunabro kommun.\n\n§ 2 Tid\nAvtalet gäller från och med den 1 juli 2031 till och med den 30 juni 2034.\n\n${end}`,
        ),
        'membership',
      ).map((m) => `${m.person}: ${m.role}, ${m.body.name}`),
    );
  const expected = [
    'Anna Holmqvist: undertecknare, Granviks kommun',
    'Anna Holmqvist: kommundirektör, Granviks kommun',
    'Lars Norman: undertecknare, Tunabro kommun',
    'Lars Norman: kommunchef, Tunabro kommun',
  ];

  it.each([
    [
      'side by side',
      'För Granviks kommun         För Tunabro kommun\n\nAnna Holmqvist              Lars Norman\nKommundirektör              Kommunchef',
    ],
    [
      'one below the other',
      'För Granviks kommun\n\n______________\nAnna Holmqvist, kommundirektör\n\nFör Tunabro kommun\n\n______________\nLars Norman\nKommunchef',
    ],
  ])('are of the party above them, %s', (_, end) => {
    expect(agreement(end)).toEqual(expect.arrayContaining(expected));
  });

  it('contacts sign nothing', () => {
    expect(
      agreement(
        '§ 3 Kontaktpersoner\nFör Granviks kommun: Anna Holmqvist, växelchef\nFör Tunabro kommun: Lars Norman',
      ).filter((s) => /undertecknare/u.test(s)),
    ).toEqual([]);
  });
});

describe('whom an organisation acts through', () => {
  it.each([
    [
      'Skärgårdsrådet möttes ofta. Sammankallande har Granviks kommun varit genom Anna Holmqvist (V).',
      'sammankallande',
    ],
    ['Skärgårdsrådet möttes ofta. Ordförande är Granviks kommun via Anna Holmqvist.', 'ordförande'],
    ['Skärgårdsrådet leds av Granviks kommun (Anna Holmqvist, C).', 'ordförande'],
    ['Skärgårdsrådet leddes under året av Granviks kommun genom kommunchef Anna Holmqvist.', 'ordförande'],
  ])('%s', (text, role) => {
    expect(told(text)).toContain(`Anna Holmqvist: ${role}, Skärgårdsrådet för Granviks kommun`);
  });

  it('a committee is meant within its paragraph only', () => {
    const text =
      'Regionala skärgårdsrådet möttes fem gånger. Arbetsutskottet har mötts nio gånger.\n\nTvå ledamöter har bytts ut. För Granviks kommun har Siv Rosander (L) lämnat över till Anna Holmqvist (L).';
    const seats = told(text).filter((s) => s.startsWith('Anna Holmqvist: ledamot'));
    expect(seats.join()).toContain('kärgårdsrådet för Granviks kommun');
    expect(seats.join()).not.toContain('Arbetsutskottet');
  });
});

it('whom the Government appoints sits for the organisation told behind the name, not for the Government', () => {
  expect(
    told(
      'Skärgårdsrådet möts ofta. Regeringen har utsett Anna Holmqvist, regionråd Region Halland, till ordförande.',
    ).filter((t) => t.includes('Regeringen')),
  ).toEqual([]);
});

it('a group that a line tells of is no organ named above it', () => {
  expect(
    told('Till kommunstyrelsen\n\nProjektgruppen utgjordes av: Anna Holmqvist, Lars Norman samt Siv Granath'),
  ).toEqual([]);
});
