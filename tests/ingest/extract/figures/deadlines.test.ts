import { describe, expect, it } from 'vitest';
import { quote, read as readPages, report, statements } from '../reading.ts';

const read = (text: string): string[] => statements(report(text), 'deadline').map((d) => d.date);

describe('dates to keep', () => {
  it.each([
    ['Svaret lämnas senast den 30 april 2033.', ['2033-04-30']],
    ['Svaret lämnas senast 2033-04-30.', ['2033-04-30']],
    ['Avtalet gäller till och med 2033-12-31.', ['2033-12-31']],
    ['Avtalet gäller t.o.m. 2033-12-31.', ['2033-12-31']],
    ['Avtalet gäller fr.o.m. 2033-01-01.', ['2033-01-01']],
    ['Avtalet gäller från och med 2033-01-01 till och med 2034-12-31.', ['2033-01-01', '2034-12-31']],
    ['Lagen träder i kraft den 1 juli 2033.', ['2033-07-01']],
    ['Överenskommelsen upphör den 31 december 2033.', ['2033-12-31']],
    ['Planen ska vara klar i juni 2033.', ['2033-06']],
    ['Uppdraget återrapporteras i september 2033.', ['2033-09']],
    ['Svaret lämnas senast den 30 november.', ['2031-11-30']],
    [
      'Fullmäktige sammanträder under år 2033: 20 februari, 17 april och 18 juni.',
      ['2033-02-20', '2033-04-17', '2033-06-18'],
    ],
    ['Tidsplan\n\nMars/april: Underlaget till planen skrivs klart.', ['2031-04']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('dates that only tell of what has been', () => {
  it.each([
    'Rådet möttes den 9 maj 2031.',
    'Beslutet fattades 2031-05-09.',
    'Enligt skrivelse 2031-05-09 har frågan utretts.',
    'Under 2030 ökade antalet.',
    'Den 11 mars 2033 entledigades Anna Holmqvist.',
    'Som experter förordnades den 13 december 2032 enhetschefen Anna Holmqvist och den 1 mars 2033 Lars Norman.',
    'Motionen, inlämnad 2033-04-27, är under beredning.',
    'Länsstyrelsen meddelar i protokoll från 7 november 2033 vem som är ersättare.',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('quotes the sentence and says what is due', () => {
  const facts = report('Bra. Svaret på remissen lämnas senast den 30 april 2033. Sedan är det klart.');
  expect(statements(facts, 'deadline').map((d) => [quote(facts, d), d.what])).toEqual([
    ['Svaret på remissen lämnas senast den 30 april 2033.', 'Svaret på remissen lämnas senast den 30 april 2033.'],
  ]);
});

describe('harder cases', () => {
  it.each([
    ['a day of every year is no date', 'Rapporten lämnas senast den 28 februari varje år.', []],
    ['nor one of each year', 'Betalning sker senast den 31 mars respektive år.', []],
    ['`per den` of a report is a day of account', 'Delårsrapport per den 31 augusti 2031', []],
    ['what the last day is for stands between', 'Sista dag för yttrande är 2033-03-01.', ['2033-03-01']],
    ['a planned day', 'Nästa samverkansdag hålls den 11 maj 2032.', ['2032-05-11']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

it('the years of a title are no dates to keep', () => {
  expect(
    statements(
      readPages('Region Skåne\nVerksamhetsberättelse 2031\nÖverenskommelse om samverkan 2029–2031\n\nText.'),
      'deadline',
    ),
  ).toEqual([]);
});

it('of what has ended only its own day is kept', () => {
  expect(
    read('Avtalet upphörde 2031-12-31 och ersätts av ett nytt, som fullmäktige godkände den 21 november 2031.'),
  ).toEqual(['2031-12-31']);
});

describe('what is planned for a month, a year or the end of one', () => {
  it.each([
    ['Regionen lämnar berättelsen till kommunerna första veckan i oktober.', ['2032-10']],
    ['Rapporten skickas under november till alla kommuner.', ['2032-11']],
    ['Mått ska tas fram av Folkhälsorådet under år 2033.', ['2033']],
    ['Satsningen pågår fram till 2034 års slut.', ['2034-12-31']],
    ['Redovisningen lämnas senast vid utgången av 2033.', ['2033-12-31']],
    ['Verksamheten återrapporteras per den 31 mars året efter.', ['2032-03-31']],
    ['Nämnden planerar att under 2033 behandla frågan.', []],
    ['Ärendet tas upp på nämndens sammanträde i november.', []],
    ['Under 2030 ökade antalet som ska få stöd.', []],
    ['I oktober fattade nämnden beslut som gäller alla.', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('the last day to give notice of an agreement', () => {
  const last = (notice: string, type = 'Avtal'): string[] =>
    statements(
      readPages(
        `${type} om samverkan mellan Region Skåne och Nyköpings kommun\n\n§ 1 Giltighetstid\nAvtalet gäller från 2031-01-01 till 2033-12-31.\n\n§ 2 Uppsägning\n${notice}\n\n§ 3 Tvist\nTvister löses av parterna.\n`,
      ),
      'deadline',
    )
      .map((d) => d.date)
      .filter((d) => d !== '2031-01-01' && d !== '2033-12-31');
  it.each([
    ['Avtalet kan sägas upp av part senast 6 månader före avtalstidens utgång.', ['2033-06-30']],
    ['Avtalet kan sägas upp av part senast tolv månader före avtalstidens utgång.', ['2032-12-31']],
    ['Avtalet kan inte sägas upp under avtalstiden.', []],
  ])('%j', (notice, expected) => {
    expect(last(notice)).toEqual(expected);
  });
});

describe('which year and whether it has been', () => {
  it('a day without a year is of the year of the minutes, whatever years they speak of', () => {
    const facts = readPages(
      'NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nSocialnämnden\nSammanträdesdatum 2031-03-20\n\n§ 12 Mål 2033–2034\n\nBeslut\nEtt förslag lämnas senast den 24 april.\n',
    );
    expect(statements(facts, 'deadline').map((d) => d.date)).toContain('2031-04-24');
  });

  it.each([
    ['Den bygger på den ansökan som lämnades i december.', []],
    ['Det var året som kommer att minnas. Nämnden behandlade under 2033 inget.', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('starts and ends that an agreement tells in its own words', () => {
  it.each([
    ['Uppsägning får ske tidigast till den 31 mars 2033.', ['2033-03-31']],
    ['Avgiften räknas om första gången den 1 mars 2033.', ['2033-03-01']],
    ['Parterna inrättar från den 1 mars 2033 en gemensam jour.', ['2033-03-01']],
    ['Anna Holmqvist kvarstår till och med den 30 mars\n   2033.', ['2033-03-30']],
    ['Ett brev från den 1 mars 2031 har besvarats.', []],
    ['Rådet möttes första gången i Vidmark.', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a last day without its year', () => {
  const minutesOf = (day: string): string[] =>
    readPages(
      `NORRLIDA KOMMUN\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum ${day}\n\n§ 4 Remiss\n\nBeslut\nSvar ska lämnas senast den 31 januari.`,
    ).statements.flatMap((s) => (s.kind === 'deadline' ? [s.date] : []));

  it('is of the next year where minutes of late in the year tell it', () => {
    expect(minutesOf('2031-12-05')).toEqual(['2032-01-31']);
  });

  it('but not where it has just gone by', () => {
    expect(minutesOf('2031-03-08')).not.toContain('2032-01-31');
  });

  it('and of their own year where it lies ahead', () => {
    expect(minutesOf('2031-01-08')).toEqual(['2031-01-31']);
  });
});

describe('a day without its year', () => {
  const yearlyReport = (text: string): string[] =>
    statements(
      readPages(`Region Norrlida\nVerksamhetsberättelse 2031\n2032-02-10\nDnr RS/12/2032\n\nVerksamheten\n${text}`),
      'deadline',
    ).map((d) => d.date);
  const summons = (line: string): string[] =>
    statements(
      readPages(`Region Norrlida\nKallelse\nSamverkansrådet\nTid: 2032-03-04 kl. 10.00\n\n1. Infrastruktur\n${line}`),
      'deadline',
    ).map((d) => d.date);

  it.each([
    [
      'is of the year a report was written in, when it is still to come',
      'Lokalen kommer att läggas ned den 30/6.',
      '2032-06-30',
    ],
    [
      'of the year reported on, when it was told as it was',
      'Lokalen lades ned; avtalet upphörde den 30 juni.',
      '2031-06-30',
    ],
    ['of the year reported on, when the report is younger', 'Planen ska lämnas senast den 9 januari.', '2031-01-09'],
  ])('%s', (_, text, date) => {
    expect(yearlyReport(text)).toEqual([date]);
  });

  it('is soon to come where a summons says what an item is for', () => {
    expect(summons('Inför mötet med Trafikverket (syd.) den 12 mars.')).toContain('2032-03-12');
    expect(summons('Trafikverket var här den 2 mars.')).toEqual([]);
  });
});
