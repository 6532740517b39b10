import { describe, expect, it } from 'vitest';
import { readHead } from '../../../ingest/segment/document-head.ts';

const BODY =
  '\n\nSammanfattning\nFrågan har beretts under våren av flera parter.\nFörvaltningen har inget emot den.\n'.repeat(4);

describe('kind of document', () => {
  it.each([
    ['Kallelse\nKommunstyrelsen\n2031-05-02', 'kallelse'],
    ['K A L L E L S E\nKommunstyrelsen', 'kallelse'],
    ['Föredragningslista\nKommunstyrelsen', 'kallelse'],
    ['Norrlida kommun – Kallelse/föredragningslista – KS 14/2031\nNr Ärende', 'kallelse'],
    ['REGION NORRLIDA KALLELSE 2031-05-02 1(4)\nRegionstyrelsen', 'kallelse'],
    ['Kommunstyrelsen 2031-05-02 Föredragningslista', 'kallelse'],
    ['Folkhälsorådet Kallelse till sammanträde\nden 9 maj 2031', 'kallelse'],
    // Something else that is about a summons.
    ['Norrlida kommun Rutin för Kallelse till möten', 'annat'],
    ['Kommunstyrelsen skickar en Kallelse varje månad', 'annat'],
    ['Norrlida kommun kallelse i Norrlida', 'annat'],
    ['SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2031-05-09', 'protokoll'],
    ['Norrlida kommun\nProtokoll\nKommunstyrelsen', 'protokoll'],
    ['Minnesanteckningar\nFolkhälsorådet', 'protokoll'],
    ['PROTOKOLLSUTDRAG\nKommunstyrelsen\n2031-05-09', 'protokollsutdrag'],
    ['Utdrag ur sammanträdesprotokoll\nKommunstyrelsen', 'protokollsutdrag'],
    ['Verksamhetsberättelse 2031', 'verksamhetsberättelse'],
    ['Årsberättelse 2031', 'verksamhetsberättelse'],
    ['Uppföljningsrapport 2031', 'uppföljningsrapport'],
    ['Samverkansavtal\nmellan Region Skåne och Nyköpings kommun', 'avtal'],
    ['Överenskommelse om regional samverkan', 'överenskommelse'],
    ['TJÄNSTESKRIVELSE\n2031-05-02', 'tjänsteskrivelse'],
    ['Tjänsteutlåtande\n2031-05-02', 'tjänsteskrivelse'],
    ['Bilaga 1', 'bilaga'],
    ['Frågeformulär\nom trygghet', 'frågeformulär'],
    ['Slutrapport\nGröna vägar', 'rapport'],
    ['Ett brev till nämnden', 'annat'],
    // No word for its kind, but the labels of the cover of minutes.
    [
      'Socialnämnden\n2031-05-09\n1 (27)\nPlats och tid Kommunhuset, kl 13.00–16.10\nBeslutande Anna Holmqvist (C), ordförande\nErik Nordlander (S)\nUtses att justera Erik Nordlander (S)',
      'protokoll',
    ],
    [
      'Tid: 2031-05-09 kl. 9\nPlats: Stadshuset\nNÄRVARANDE\nLedamöter\nAnna Holmqvist (C)\n§ 1\nVal av justerare',
      'protokoll',
    ],
    [
      '§ 1 Ny taxa\nKommunfullmäktiges beslut\nTaxan antas.\n§ 2 Nya regler\nKommunfullmäktiges beslut\nReglerna antas.',
      'protokoll',
    ],
    ['Plats och tid Kommunhuset, kl 13\nKallade ledamöter Anna Holmqvist (C)\nJusterare Erik Nordlander (S)', 'annat'],
  ])('%j is %s', (head, type) => {
    expect(readHead(head + BODY).type).toBe(type);
  });

  it('a running sentence names none', () => {
    expect(readHead(`Kommunstyrelsen har fått en kallelse till mötet.${BODY}`).type).toBe('annat');
  });

  it('many bullets and hardly a sentence are slides', () => {
    const slides = ['Gröna vägar', ...Array.from({ length: 14 }, (_, i) => `• Punkt nummer ${i} om vägar`)].join('\n');
    expect(readHead(slides).type).toBe('presentation');
  });
});

describe('the organ whose minutes or summons it is', () => {
  it.each([
    ['SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2031-05-09', 'Kommunstyrelsen'],
    ['SAMMANTRÄDESPROTOKOLL\nBarn- och utbildningsnämnden\n2031-05-09', 'Barn- och utbildningsnämnden'],
    ['KALLELSE\nFolkhälsorådet\n2031-05-09', 'Folkhälsorådet'],
    ['Protokoll från Socialutskottets sammanträde 2031-05-09', 'Socialutskottet'],
    ['PROTOKOLL 1(8)\nNämnden för arbete och lärande §§ 18-27', 'Nämnden för arbete och lärande'],
    // No council, though a misreading makes one of such words.
    [
      '1(43)\nPlats och tid Stadshuset\nBeslutande Anna Holmqvist (C)\nIngrid Ekdahl (S)\nParagrafer 1–4\nOrgan och sammanträdesdatum Kommunstyrelsen 2031-05-09',
      'Kommunstyrelsen',
    ],
    // Named only by the notice of adjustment, or in the title.
    [
      'Sammanträdesprotokoll 1 (15)\nPlats och tid Stadshuset\nBeslutande Anna Holmqvist (C)\nANSLAG/BEVIS\nOrgan Norrlida läns landstingsstyrelse',
      'Norrlida läns landstingsstyrelse',
    ],
    [
      'Protokoll\nPlats och tid Stadshuset\nAnslag/bevis\nBeslutsinstans\nBarn- och utbildningsnämnden',
      'Barn- och utbildningsnämnden',
    ],
    ['Direktionens protokoll 31 maj 2031\nNärvarande\nAnna Holmqvist (C)', 'Direktionen'],
    [
      'Protokoll 1(28)\nTid och plats för Stadshuset\nSammanträdet den 28 april\nOrgan Landstingsstyrelsen',
      'Landstingsstyrelsen',
    ],
    ['Verksamhetsberättelse 2031\nKommunstyrelsen', null],
  ])('%j', (head, organ) => {
    expect(readHead(head + BODY).organ).toBe(organ);
  });
});

it('a summons tells who meets when also below its agenda, as a scan is read', () => {
  const agenda = Array.from({ length: 14 }, (_, i) => `${i + 1}. Ärende nummer ${i + 1}\tAda Borg\t13:00`).join('\n');
  const head = `Norrlida kommun — Kallelse — KS 14/2031\n\n${agenda}\n\nBarn- och utbildningsnämnden 2031-05-09\n`;
  expect(readHead(head + BODY)).toMatchObject({
    type: 'kallelse',
    organ: 'Barn- och utbildningsnämnden',
    date: '2031-05-09',
    title: 'Kallelse Barn- och utbildningsnämnden 2031-05-09',
    issuer: 'Norrlida kommun',
  });
  expect(readHead(head.replace(' 2031-05-09', ' höll möte 2031-05-09') + BODY).organ).toBeNull();
});

it('the title does not shout', () => {
  expect(readHead(`SAMMANTRÄDESPROTOKOLL\nVÅRD- OCH OMSORGSNÄMNDEN\n2031-05-09${BODY}`).title).toBe(
    'Protokoll Vård- och omsorgsnämnden 2031-05-09',
  );
});

describe('date', () => {
  it.each([
    ['TJÄNSTESKRIVELSE\n2031-05-02', '2031-05-02'],
    ['TJÄNSTESKRIVELSE\nden 2 maj 2031', '2031-05-02'],
    ['SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\nSammanträdesdatum 2031-05-09', '2031-05-09'],
    ['Ett brev', null],
  ])('%j', (head, date) => {
    expect(readHead(head + BODY).date).toBe(date);
  });

  it('is that of the signature where the head has none', () => {
    expect(readHead(`Verksamhetsberättelse${BODY}\nNorrlida den 11 februari 2032\nAnna Holmqvist`).date).toBe(
      '2032-02-11',
    );
  });
});

describe('the year a text speaks of', () => {
  it.each([
    ['Verksamhetsberättelse 2031\n2032-02-11', 2031],
    ['Uppföljningsrapport för 2030\n2032-02-11', 2030],
    ['TJÄNSTESKRIVELSE\n2031-05-02', 2031],
    ['Ett brev', null],
  ])('%j', (head, year) => {
    expect(readHead(head + BODY).year).toBe(year);
  });
});

describe('issuer', () => {
  it.each([
    ['Nyköpings kommun\nTJÄNSTESKRIVELSE', 'Nyköpings kommun'],
    ['NYKÖPINGS KOMMUN\nTJÄNSTESKRIVELSE', 'NYKÖPINGS KOMMUN'],
    ['Region Skåne\nVerksamhetsberättelse 2031', 'Region Skåne'],
    ['Länsstyrelsen i Skåne län\nRapport', 'Länsstyrelsen i Skåne län'],
    ['Rapport\nDenna rapport har tagits fram på uppdrag av Region Skåne och andra parter', null],
  ])('%j', (head, issuer) => {
    expect(readHead(head + BODY).issuer).toBe(issuer);
  });
});

describe('diarienummer', () => {
  it.each([
    ['Nyköpings kommun\nTJÄNSTESKRIVELSE\nDnr KS 2031/14', ['KS 2031/14']],
    ['Nyköpings kommun\nDnr KS 2031/14\nKommunens dnr: KS 2031/15\nSamverkansavtal', ['KS 2031/14']],
    ['Ett brev', []],
  ])('%j', (head, numbers) => {
    expect(readHead(head + BODY).diarienummer).toEqual(numbers);
  });

  it('minutes and summonses have those of their paragraphs instead', () => {
    expect(readHead(`SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2031-05-09\nDnr KS 2031/14${BODY}`).diarienummer).toEqual(
      [],
    );
  });
});

describe('authors', () => {
  it.each([
    ['TJÄNSTESKRIVELSE\nHandläggare: Anna Holmqvist', ['Anna Holmqvist']],
    ['TJÄNSTESKRIVELSE\nHandläggare: Anna Holmqvist, lokalstrateg', ['Anna Holmqvist']],
    ['Anna Holmqvist\nTfn: 0999-12 34 56\nTJÄNSTESKRIVELSE', ['Anna Holmqvist']],
    ['Anna Holmqvist\nE-post: anna@exempel.example\nRapport', ['Anna Holmqvist']],
    ['Anna Holmqvist\nRegional utveckling\n2031-05-02\nTJÄNSTESKRIVELSE', ['Anna Holmqvist']],
    ['Anna Holmqvist\nRapport', []],
  ])('%j', (head, authors) => {
    expect(readHead(head + BODY).authors).toEqual(authors);
  });
});

describe('title', () => {
  it.each([
    ['KALLELSE\nKommunstyrelsen\n2031-05-02', 'Kallelse Kommunstyrelsen 2031-05-02'],
    ['SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2031-05-09', 'Protokoll Kommunstyrelsen 2031-05-09'],
    ['PROTOKOLLSUTDRAG\nKommunstyrelsen\n2031-05-09\n\n§ 12 Ny taxa', '§ 12 Ny taxa'],
    ['Verksamhetsberättelse 2031\n\n\n', 'Verksamhetsberättelse 2031'],
    [
      'Samverkansavtal 2031–2033\nmellan Region Skåne och Nyköpings kommun\n\n\n',
      'Samverkansavtal 2031–2033 mellan Region Skåne och Nyköpings kommun',
    ],
  ])('%j', (head, title) => {
    expect(readHead(head + BODY).title).toBe(title);
  });
});

it('begins with the first two hundred characters, letterhead included', () => {
  const text = `Nyköpings kommun\nTJÄNSTESKRIVELSE\n2031-05-02${BODY}`;
  const { startsWith } = readHead(text);
  expect(text.startsWith(startsWith)).toBe(true);
  expect(startsWith.length).toBeGreaterThanOrEqual(60);
});

it('reads a text of nothing without falling over', () => {
  expect(readHead('')).toMatchObject({ title: '', type: 'annat', date: null, issuer: null, authors: [], organ: null });
});

it.each(['1. Bakgrund', '§ 1 Parter'])('a title ends before the heading %s', (heading) => {
  expect(readHead(`Verksamhetsberättelse 2031\n\n${heading}\nFrågan har beretts.\n`).title).toBe(
    'Verksamhetsberättelse 2031',
  );
});

it('the head of a document is not repeated in its title', () => {
  const head =
    'Region Skåne\tDnr: RS/98/2029\nVerksamhetsberättelse 2031\t2032-02-17\n\nAnna Holmqvist\nTfn: 0999-12 34 56\n\nVerksamhetsberättelse 2031\nÖverenskommelse om regional samverkan 2030–2033';
  expect(readHead(head + BODY).title).toMatch(/^Verksamhetsberättelse 2031(?! 2032)/);
});

describe('the title and number of a letterhead', () => {
  it.each([
    ['only the lines of its own paragraph', 'TJÄNSTESKRIVELSE\n2031-05-02\n\nNy taxa för uthyrning av lokaler'],
    [
      'the person and unit of a letterhead are no title',
      'Region Skåne\nTJÄNSTESKRIVELSE\n\nAnna Holmqvist\nRegional utveckling\n2031-05-02\n\nTill Folkhälsorådet\n\nNy taxa för uthyrning av lokaler',
    ],
    [
      'nor is the addressee',
      'Nyköpings kommun\nTJÄNSTESKRIVELSE\n2031-05-02\n\nTill kommunstyrelsen\n\nNy taxa för uthyrning av lokaler',
    ],
  ])('%s', (_, head) => {
    expect(readHead(head + BODY).title).toBe('Ny taxa för uthyrning av lokaler');
  });

  it.each(['Sammanfattning', 'Inledning'])('a title ends before the heading %s', (heading) => {
    expect(readHead(`Verksamhetsberättelse 2031\n\n${heading}\nFrågan har beretts.\n`).title).toBe(
      'Verksamhetsberättelse 2031',
    );
  });

  it("a number in running text is not the letterhead's, even where the paragraph is one long line", () => {
    const text = `Nyköpings kommun\nRapport\nDnr KS 2031/14\n\n${'Frågan har beretts under våren. '.repeat(20)}Se även SN 2029/77.`;
    expect(readHead(text).diarienummer).toEqual(['KS 2031/14']);
  });
});

it('a region in capitals is an issuer', () => {
  expect(readHead(`REGION SKÅNE\nPROTOKOLLSUTDRAG\nRegionstyrelsen\n2031-05-09${BODY}`).issuer).toBe('REGION SKÅNE');
});

it('the date of an agreement is that of its signatures, not one its clauses tell of', () => {
  const text =
    'Samverkansavtal 2032–2034\nmellan Region Skåne och Nyköpings kommun\n\n§ 1 Parter\nRegion Skåne och Nyköpings kommun.\n\n§ 2 Bakgrund\nFolkhälsorådet ställde sig den 22 september 2031 bakom avtalet.\n\nNyköping 2031-12-05\nAnna Holmqvist\n';
  expect(readHead(text).date).toBe('2031-12-05');
});

it('a title ends before the list of contents, however close it stands', () => {
  const head = 'Verksamhetsberättelse 2031\nSamverkan om vuxnas lärande\nInnehållsförteckning\n\nFrågan har beretts.\n';
  expect(readHead(head).title).toBe('Verksamhetsberättelse 2031 Samverkan om vuxnas lärande');
});

it('slides bear the title of the first', () => {
  const slide = 'Vad vi gör\n• Kartlägger\n• Bygger\n• Provar\n';
  expect(
    readHead(
      `Gröna vägar\nLägesbild till Folkhälsorådet\n22 september 2031\nAnna Holmqvist, projektledare\n\n${slide.repeat(4)}`,
    ),
  ).toMatchObject({ type: 'presentation', title: 'Gröna vägar Lägesbild till Folkhälsorådet' });
});

describe('the year that a paper is about', () => {
  const year = (head: string): number | null => readHead(`Norrlida kommun\n2032-02-11\n\n${head}${BODY}`).year;

  it.each([
    'Så företräddes kommunen 2031\n\nInledning',
    'Rapport\nVåra uppdrag i andra organ\n\nUppgifterna avser kalenderåret 2031 om inget annat sägs.',
    'Redovisning av externa uppdrag\n\nSammanställningen gäller hela 2031.',
  ])('is the one it looks back on: %j', (head) => {
    expect(year(head)).toBe(2031);
  });

  it.each([
    'Kommunens uppdrag 2032–2033\n\nInledning',
    'Tjänsteskrivelse\nVal av ombud\n\nUppdraget gäller till och med den 31 december 2034.',
    'PROTOKOLLSUTDRAG\nKommunstyrelsen\n\n§ 4 Val\nAnna Ek utses till och med den 31 december 2033.',
  ])('and no other: %j', (head) => {
    expect(year(head)).toBe(2032);
  });
});
