import { describe, expect, it } from 'vitest';
import { type Facts, mentions, read as readPages, report, statements } from '../reading.ts';

const told = (facts: Facts): string[] =>
  statements(facts, 'membership').map(
    (m) =>
      `${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}${m.from ? ` från ${m.from}` : ''}`,
  );
const read = (text: string): string[] => told(report(text));

describe('groups of an undertaking', () => {
  it('those named before the verb are the group, sent by whom the last name tells', () => {
    expect(
      read(
        'Utvärderingen av stödet gjordes i maj. Trygghetsrådet har utgjort styrgrupp för utvärderingen, och cheferna tillsammans med Anna Holmqvist och Erik Nordlander från Nyköpings kommun har varit projektgrupp.',
      ),
    ).toEqual([
      'Anna Holmqvist: ledamot i projektgrupp, Utvärdering av stödet för Nyköpings kommun',
      'Erik Nordlander: ledamot i projektgrupp, Utvärdering av stödet för Nyköpings kommun',
    ]);
  });

  it('a project with a name is what they served', () => {
    expect(
      read(
        'Projektet Gröna vägar startade. Anna Holmqvist och Siv Granath utgjorde styrgrupp för projektet Gröna vägar.',
      ),
    ).toEqual(['Anna Holmqvist: ledamot i styrgrupp, Gröna vägar', 'Siv Granath: ledamot i styrgrupp, Gröna vägar']);
  });

  it.each([
    'Anna Holmqvist har varit i kontakt med projektgruppen.',
    'Anna Holmqvist är positiv. En arbetsgrupp är tillsatt.',
    'En utredning av stödet har gjorts.',
  ])('nothing is told by %j', (text) => {
    const facts = report(text);
    expect(told(facts).filter((m) => m.includes('grupp'))).toEqual([]);
    expect(mentions(facts, 'project')).toEqual([]);
  });
});

describe('groups that a body appoints', () => {
  it('are named after it, with the members told beside', () => {
    const facts = report(
      'Trygghetsrådet utsåg i mars en arbetsgrupp bestående av Anna Holmqvist, Nyköpings kommun, och Erik Nordlander.',
    );
    expect(told(facts)).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: ledamot, Trygghetsrådets arbetsgrupp för Nyköpings kommun från 2031-03',
        'Erik Nordlander: ledamot, Trygghetsrådets arbetsgrupp från 2031-03',
      ]),
    );
    expect(mentions(facts, 'arena').map((a) => a.name)).toContain('Trygghetsrådets arbetsgrupp');
  });

  const LETTER =
    'Region Skåne\nTJÄNSTESKRIVELSE\n2031-05-02\nDnr RS/14/2031\n\nUppföljning\n\nTrygghetsrådet utsåg i mars en arbetsgrupp med representanter från Nyköpings och Trosa kommun samt regionen.\n';
  const REPORT = (end: string): string =>
    `Region Skåne\nVerksamhetsberättelse 2031\n2031-09-02\n\nUppföljningen har gjorts i tre steg.\n\n${end}`;

  it('and the paper that ends with names from just those organisations is theirs', () => {
    expect(
      told(
        readPages(
          LETTER,
          REPORT('Anna Holmqvist, Nyköpings kommun\nErik Nordlander, Trosa kommun\nSiv Granath, Region Skåne\n'),
        ),
      ),
    ).toEqual(
      expect.arrayContaining([
        'Anna Holmqvist: ledamot, Trygghetsrådets arbetsgrupp för Nyköpings kommun från 2031-03',
        'Erik Nordlander: ledamot, Trygghetsrådets arbetsgrupp för Trosa kommun från 2031-03',
        'Siv Granath: ledamot, Trygghetsrådets arbetsgrupp för Region Skåne från 2031-03',
      ]),
    );
  });

  it.each([
    ['a list of those it is sent to', 'Kopia till\nAnna Holmqvist, Nyköpings kommun\nErik Nordlander, Trosa kommun\n'],
    ['another organisation', 'Anna Holmqvist, Nyköpings kommun\nErik Nordlander, Kalmar kommun\n'],
    ['one name alone', 'Anna Holmqvist, Nyköpings kommun\n'],
  ])('but not %s', (_, end) => {
    expect(told(readPages(LETTER, REPORT(end))).filter((m) => m.includes('arbetsgrupp'))).toEqual([]);
  });
});
