/** Who sits in the body that the text speaks of, where the sentence itself names none or another's. */
import { expect, it } from 'vitest';
import { distinct, report, statements } from '../reading.ts';

/** `person: role, body [för organisation]`, seats only. */
const told = (text: string): string[] =>
  distinct(
    statements(
      report(`Granviks kommun, Tunabro kommun och Region Skåne samverkar.\n\n${text}\n`),
      'membership',
    ).flatMap((m) =>
      /chef|strateg|arkitekt/u.test(m.role)
        ? []
        : [`${m.person}: ${m.role}, ${m.body.name}${m.onBehalfOf ? ` för ${m.onBehalfOf.name}` : ''}`],
    ),
  );

it.each([
  [
    'Hamnrådet möttes tre gånger. Ledamot för Granviks kommun har varit Anna Holmqvist (S).',
    ['Anna Holmqvist: ledamot, Hamnrådet för Granviks kommun'],
  ],
  [
    'Hamnrådet möttes tre gånger. Vår ledamot är Lars Norman (M).',
    ['Lars Norman: ledamot, Hamnrådet för Region Skåne'],
  ],
  [
    'Hamnrådet möttes ofta. Regionens ledamöter under perioden 2031–2034 är utöver Lars Norman också Siv Granath (C) och Bo Alm (V).',
    ['Siv Granath: ledamot, Hamnrådet för Region Skåne', 'Bo Alm: ledamot, Hamnrådet för Region Skåne'],
  ],
  [
    'Hamnrådet möttes ofta. Från Granviks kommun kommer Anna Holmqvist (S) och Lars Norman (M), från Tunabro kommun Siv Granath (C).',
    [
      'Anna Holmqvist: ledamot, Hamnrådet för Granviks kommun',
      'Lars Norman: ledamot, Hamnrådet för Granviks kommun',
      'Siv Granath: ledamot, Hamnrådet för Tunabro kommun',
    ],
  ],
  [
    'Tunabro kommun företräds i Hamnrådet förutom av Siv Granath av Bo Alm (V).',
    ['Bo Alm: ledamot, Hamnrådet för Tunabro kommun'],
  ],
  [
    'Hamnrådet möttes ofta. Anna Holmqvist (S), som också är ledamot i Kulturnämnden, har klubban till och med maj. Klubban går sedan över till Lars Norman (M).',
    [
      'Anna Holmqvist: ledamot, Kulturnämnden',
      'Anna Holmqvist: ordförande, Hamnrådet',
      'Lars Norman: ordförande, Hamnrådet',
    ],
  ],
  [
    'Sekreterare i Hamnrådet och i Vattenrådet är Anna Holmqvist (S).',
    ['Anna Holmqvist: sekreterare, Hamnrådet', 'Anna Holmqvist: sekreterare, Vattenrådet'],
  ],
  [
    'Ordförande i såväl Hamnrådet som Vattenrådet är Lars Norman (M).',
    ['Lars Norman: ordförande, Hamnrådet', 'Lars Norman: ordförande, Vattenrådet'],
  ],
  [
    'Hamnrådet bildades 2030. Här sitter socialcheferna, regionens vårdchef Anna Holmqvist och utvecklingschef Lars Norman.',
    ['Anna Holmqvist: ledamot, Hamnrådet', 'Lars Norman: ledamot, Hamnrådet'],
  ],
  [
    'Hamnrådet bildades 2030. Tunabro kommun deltar genom hamnchef Siv Granath.',
    ['Siv Granath: representant, Hamnrådet för Tunabro kommun'],
  ],
  [
    'Hamnrådets årsmöte väljer en styrelse, där Anna Holmqvist, Granviks kommun, och Lars Norman, Tunabro kommun, ingår.',
    ['Anna Holmqvist: ledamot, Hamnrådet för Granviks kommun', 'Lars Norman: ledamot, Hamnrådet för Tunabro kommun'],
  ],
  [
    'Hamnrådet möttes ofta. Kontaktperson hos Granviks kommun är hamnchef Anna Holmqvist, hos regionen strateg Lars Norman.',
    [
      'Anna Holmqvist: kontaktperson, Hamnrådet för Granviks kommun',
      'Lars Norman: kontaktperson, Hamnrådet för Region Skåne',
    ],
  ],
  [
    'I Hamnrådet lämnade Siv Granath sin plats den 3 maj 2031. Hon efterträddes av Bo Alm.',
    ['Siv Granath: ledamot, Hamnrådet', 'Bo Alm: ledamot, Hamnrådet'],
  ],
  [
    'Ordförande i Hamnrådet var till och med april Anna Holmqvist (S), Granviks kommun. Efter valet tog Lars Norman (M), Tunabro kommun, över den 1 maj.',
    [
      'Anna Holmqvist: ordförande, Hamnrådet för Granviks kommun',
      'Lars Norman: ordförande, Hamnrådet för Tunabro kommun',
    ],
  ],
  [
    'Vår röst i Hamnrådet bärs av ordföranden i Kulturnämnden, Siv Granath (C), och av stadsarkitekt Bo Alm.',
    [
      'Siv Granath: ordförande, Kulturnämnden',
      'Siv Granath: ledamot, Hamnrådet för Region Skåne',
      'Bo Alm: ledamot, Hamnrådet för Region Skåne',
    ],
  ],
  [
    '3. Gamla Varvet AB\n\nRegionen äger hälften. Till ombud vid årsstämman den 3 maj utsåg regionstyrelsen (2031-03-08, § 4) Anna Holmqvist.',
    ['Anna Holmqvist: ombud, Gamla Varvet AB för Region Skåne'],
  ],
  [
    'Hamnrådet möttes tre gånger. Anna Holmqvist utsågs till regionens kontaktperson.',
    ['Anna Holmqvist: kontaktperson, Hamnrådet för Region Skåne'],
  ],
  [
    'Hamnrådet möttes tre gånger. Regionens plats har Lars Norman.',
    ['Lars Norman: ledamot, Hamnrådet för Region Skåne'],
  ],
  [
    'Två organ möts:\n\n  a) Hamnrådet: två möten om året. Vår ledamot är Siv Granath (C).\n  b) Vattenrådet: ett möte. Vår ledamot är Bo Alm (V). Hans ersättare är Lars Norman (M).',
    [
      'Siv Granath: ledamot, Hamnrådet för Region Skåne',
      'Bo Alm: ledamot, Vattenrådet för Region Skåne',
      'Lars Norman: ersättare, Vattenrådet för Region Skåne',
    ],
  ],
  [
    '3. Gamla Varvet AB\n\n  ·  Ägarrådet: ett möte. Vår ledamot är Siv Granath (C).\n  ·  Direktionen: fem möten. Vår ledamot är Bo Alm.',
    ['Siv Granath: ledamot, Ägarrådet för Region Skåne', 'Bo Alm: ledamot, Gamla Varvet AB direktion för Region Skåne'],
  ],
  [
    'Hamnrådet möttes ofta. Min ersättare Siv Granath (C) deltog alltid.',
    ['Siv Granath: ersättare, Hamnrådet för Region Skåne'],
  ],
  ['Lars Norman (M), som också är ordförande i Hamnrådet, öppnade mötet.', ['Lars Norman: ordförande, Hamnrådet']],
])('%s', (text, expected) => {
  expect(told(text).sort()).toEqual([...expected].sort());
});
