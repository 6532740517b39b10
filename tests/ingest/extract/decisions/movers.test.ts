/** Who moves and who reserves, in as many ways as minutes write it. */
import { describe, expect, it } from 'vitest';
import { minutes, statements } from '../reading.ts';

const PRESENT = 'Beslutande\nAnna Holmqvist (S), ordförande\nErik Nordlander (M)\nLars Norman (V)\nSiv Granath (C)';
const decision = (paragraph: string) =>
  statements(
    minutes(`§ 12 Ny taxa\n\nKommunstyrelsens beslut\nTaxan antas.\n\n${paragraph}\n`, PRESENT),
    'decision',
  ).find((d) => d.paragraph === '§ 12');
/** Persons by name, parties by their letters, in order. */
const people = (list: { person: string | null; party: string | null }[] | undefined): string =>
  [...new Set((list ?? []).map((one) => one.person ?? `party ${one.party}`))].sort().join(', ');

describe('motions', () => {
  it.each([
    ['Anna Holmqvist (S) yrkar bifall till förslaget.', 'Anna Holmqvist'],
    [
      'Anna Holmqvist (S) yrkar bifall till förslaget, med instämmande av Erik Nordlander (M).',
      'Anna Holmqvist, Erik Nordlander',
    ],
    ['Anna Holmqvist (S) yrkar bifall till Lars Normans (V) yrkande.', 'Anna Holmqvist'],
    ['På yrkande av Erik Nordlander (M) ajourneras mötet.', 'Erik Nordlander'],
    ['Erik Nordlander m.fl. (M) yrkar avslag.', 'Erik Nordlander'],
    ['Erik Nordlander (M) talar för avslag.', 'Erik Nordlander'],
    ['Erik Nordlander (M) tycker att taxan är för hög. Han yrkar avslag.', 'Erik Nordlander'],
    ['Valberedningen, vars ordförande är Erik Nordlander (M), föreslår att Siv Granath (C) väljs.', ''],
    [
      'Yrkanden\nBifall till förslaget: Anna Holmqvist (S), Lars Norman (V)\nAvslag: Erik Nordlander (M)',
      'Anna Holmqvist, Erik Nordlander, Lars Norman',
    ],
    ['Yrkanden\nErik Nordlander (M) vill att ärendet återremitteras.', 'Erik Nordlander'],
    [
      'Erik Nordlander (M) framför ett yrkande om avslag. Siv Granath (C) gör samma yrkande.',
      'Erik Nordlander, Siv Granath',
    ],
    ['Erik Nordlander (M) yrkar avslag. Samma yrkande framförs av Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Erik Nordlander (M) yrkar avslag, liksom Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Erik Nordlander (M) yrkar avslag. Detsamma gör Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Bifall yrkas av Siv Granath (C) och Lars Norman (V).', 'Lars Norman, Siv Granath'],
    ['Bifall till förslaget yrkar Anna Holmqvist (S) och Siv Granath (C).', 'Anna Holmqvist, Siv Granath'],
    ['Erik Nordlander (M) hemställer om återremiss.', 'Erik Nordlander'],
    ['För bifall talar Anna Holmqvist (S).', 'Anna Holmqvist'],
    ['Erik Nordlander (M) lägger ett motförslag: att taxan halveras.', 'Erik Nordlander'],
    ['Alliansen genom Siv Granath (C) yrkar återremiss.', 'Siv Granath'],
    ['Ordföranden Anna Holmqvist yrkar bifall.', 'Anna Holmqvist'],
    ['Ordföranden yrkar bifall till arbetsutskottets förslag.', 'Anna Holmqvist'],
    ['Siv Granath (C) och Erik Nordlander (M): Avslag på förslaget.', 'Erik Nordlander, Siv Granath'],
    ['- Erik Nordlander (M): återremiss\n- Lars Norman (V): bifall', 'Erik Nordlander, Lars Norman'],
    ['Erik Nordlander (M) yrkar i första hand återremiss och i andra hand avslag.', 'Erik Nordlander'],
    ['Yrkande om återremiss framställs av Erik Nordlander (M).', 'Erik Nordlander'],
    [
      'Erik Nordlander (M) föreslår, med stöd av Lars Norman (V), att ärendet bordläggs.',
      'Erik Nordlander, Lars Norman',
    ],
    ['Lars Norman (V) ansluter sig till Erik Nordlanders yrkande.', 'Lars Norman'],
    ['Lars Norman (V) instämmer i Erik Nordlanders (M) yrkande.', 'Lars Norman'],
    [
      'Erik Nordlander (M) yrkar avslag. I yrkandet instämmer Lars Norman (V) och Siv Granath (C).',
      'Erik Nordlander, Lars Norman, Siv Granath',
    ],
    ['Bifall yrkas av Anna Holmqvist (S) och Lars Norman (V).', 'Anna Holmqvist, Lars Norman'],
    ['Bordläggning yrkas av Siv Granath (C).', 'Siv Granath'],
    ['Erik Nordlander (M) lämnar ett ändringsyrkande: taxan ska gälla från juli.', 'Erik Nordlander'],
    ['Erik Nordlander (M) med flera yrkar avslag på ärendet.', 'Erik Nordlander'],
    ['För Moderaterna yrkar Erik Nordlander avslag.', 'Erik Nordlander'],
    [
      'Centerpartiet genom Siv Granath yrkar avslag och Vänsterpartiet genom Lars Norman bifall.',
      'Lars Norman, Siv Granath',
    ],
    ['Erik Nordlander (M) begär att ärendet återremitteras.', 'Erik Nordlander'],
    ['Erik Nordlander (M) anför att taxan är för hög och yrkar avslag.', 'Erik Nordlander'],
    [
      'Anna Holmqvist (S), Lars Norman (V) och Siv Granath (C) yrkar gemensamt bifall till kommunstyrelsens förslag.',
      'Anna Holmqvist, Lars Norman, Siv Granath',
    ],
    ['Erik Nordlander (M) vidhåller sitt yrkande från arbetsutskottet.', 'Erik Nordlander'],
    ['Tilläggsyrkande\nErik Nordlander (M): att avgiften utreds.', 'Erik Nordlander'],
    ['Erik Nordlander (M) yrkar avslag, vari Siv Granath (C) instämmer.', 'Erik Nordlander, Siv Granath'],
    [
      'Erik Nordlander (M) yrkade att punkt 2 skulle utgå. Yrkandet biträddes av Siv Granath (C).',
      'Erik Nordlander, Siv Granath',
    ],
    [
      'Anna Holmqvist (S) tillstyrker förslaget medan Erik Nordlander (M) avstyrker det.',
      'Anna Holmqvist, Erik Nordlander',
    ],
    ['Erik Nordlander (M) lägger fram följande förslag: Taxan ska vara oförändrad.', 'Erik Nordlander'],
    ['Det föreslås av Erik Nordlander (M) att taxan sänks.', 'Erik Nordlander'],
    ['Erik Nordlander\nBifall till förslaget\n\nLars Norman\nAvslag', 'Erik Nordlander, Lars Norman'],
    ['Erik Nordlander (M)  Avslag\nLars Norman (V)       Bifall', 'Erik Nordlander, Lars Norman'],
    ['Erik Nordlander (M) ställer sig bakom Siv Granaths yrkande.', 'Erik Nordlander'],
  ])('%s', (text, movers) => {
    const told = `Yrkanden\n${text}\n\nBeslutsgång\nOrdföranden ställer proposition på förslagen och finner att kommunstyrelsen antar taxan.`;
    expect(people(decision(told)?.proposers)).toBe(movers);
  });
});

describe('reservations', () => {
  it.each([
    ['Reservation\nErik Nordlander (M) reserverar sig mot beslutet.', 'Erik Nordlander'],
    [
      'Reservationer\nErik Nordlander (M) och Siv Granath (C) reserverar sig mot beslutet till förmån för eget yrkande.',
      'Erik Nordlander, Siv Granath',
    ],
    ['Mot beslutet reserverar sig Erik Nordlander (M) och Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Mot beslutet anförs reservation av Erik Nordlander (M).', 'Erik Nordlander'],
    ['Erik Nordlander (M) anmäler skriftlig reservation.', 'Erik Nordlander'],
    ['Erik Nordlander (M) anmäler avvikande mening.', 'Erik Nordlander'],
    ['Reservation\nErik Nordlander (M), Siv Granath (C)', 'Erik Nordlander, Siv Granath'],
    ['Reservation: Samtliga moderater.', 'party M'],
    ['Reservation\nModerata gruppen reserverar sig.', 'party M'],
    ['Reservation\nSverigedemokraterna reserverar sig mot beslutet.', 'party SD'],
    [
      'Reservation\nSamtliga ledamöter från Sverigedemokraterna samt Erik Nordlander (M) reserverar sig mot beslutet.',
      'Erik Nordlander, party SD',
    ],
    ['Reservation\nM- och C-ledamöterna reserverar sig mot beslutet.', 'party C, party M'],
    ['Reservation\nSamtliga ledamöter för (M) och (C) reserverar sig.', 'party C, party M'],
    ['Erik Nordlander (M) reserverar sig till förmån för Siv Granaths (C) yrkande.', 'Erik Nordlander'],
    ['Erik Nordlander (M) lämnar blank reservation.', 'Erik Nordlander'],
    ['Reservation har inkommit från Erik Nordlander (M).', 'Erik Nordlander'],
    ['Till förmån för sitt eget förslag reserverar sig Erik Nordlander (M).', 'Erik Nordlander'],
    ['Ingen reservation anmäls.', ''],
    ['Erik Nordlander (M) reserverar sig. Siv Granath (C) gör detsamma.', 'Erik Nordlander, Siv Granath'],
    ['Erik Nordlander (M) reserverar sig mot beslutet. Det gör även Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Mot beslutet reserverar sig:\n- Erik Nordlander (M)\n- Siv Granath (C)', 'Erik Nordlander, Siv Granath'],
    ['Reservation har lämnats in av Erik Nordlander (M).', 'Erik Nordlander'],
    ['Reservation mot beslutet från Erik Nordlander (M) och Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Erik Nordlander (M) är av skiljaktig mening.', 'Erik Nordlander'],
    ['Erik Nordlander (M) låter anteckna sin reservation.', 'Erik Nordlander'],
    ['Reservationer anmäls av Erik Nordlander (M) och Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Emot beslutet: Erik Nordlander (M), som reserverar sig.', 'Erik Nordlander'],
    [
      'Reservation mot beslutet\nMed hänvisning till sitt yrkande reserverar sig Siv Granath (C) och Erik Nordlander (M).',
      'Erik Nordlander, Siv Granath',
    ],
    ['Moderaternas ledamöter reserverar sig skriftligt, se bilaga 2.', 'party M'],
    ['Erik Nordlander (M) m.fl. reserverar sig mot beslutet.', 'Erik Nordlander'],
    ['Reservation\nVänsterpartiet genom Lars Norman reserverar sig.', 'Lars Norman'],
    ['Avvikande mening\nErik Nordlander (M) och Siv Granath (C).', 'Erik Nordlander, Siv Granath'],
    ['Erik Nordlander (M) deltar inte i beslutet.', ''],
  ])('%s', (text, against) => {
    expect(people(decision(text)?.reservations)).toBe(against);
  });
});

it('minutes without headings tell the motions above the decision', () => {
  const facts = minutes(
    '§ 12 Ny taxa\n\nErik Nordlander (M) yrkar avslag. Siv Granath (C) yrkar bifall.\n\nKommunstyrelsen beslutar att anta taxan.\n',
  );
  expect(people(statements(facts, 'decision')[0]?.proposers)).toBe('Erik Nordlander, Siv Granath');
});
