import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../../../ingest/extract/abbreviations/abbreviations.ts';
import { plainSigns } from '../../../../ingest/text/plain-signs.ts';
import { report, statements } from '../reading.ts';

const read = (text: string): string[] => findAbbreviations(plainSigns(text)).map((a) => `${a.short} = ${a.long}`);

describe('the long form first', () => {
  it.each([
    ['Rådet för gemensam upphandling (RGU) möts i maj.', ['RGU = Rådet för gemensam upphandling']],
    ['Under våren har Länets digitaliseringsråd (LDR) bildats.', ['LDR = Länets digitaliseringsråd']],
    ['länsgemensamt stöd i inköpsfrågor (LSI)', ['LSI = länsgemensamt stöd i inköpsfrågor']],
    ['Samverkan i sociala frågor (SamSo)', ['SamSo = Samverkan i sociala frågor']],
    ['Vidmarks vattenråd (förkortas VVR) består av fem', ['VVR = Vidmarks vattenråd']],
    ['Vidmarks vattenråd (nedan VVR) består av fem', ['VVR = Vidmarks vattenråd']],
    ['Rådet för gemensam\nupphandling (RGU)', ['RGU = Rådet för gemensam upphandling']],
    ['Vidmarks vattenråd (VVR:s stadgar)', ['VVR = Vidmarks vattenråd']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('the short form first', () => {
  it.each([
    ['RGU (Rådet för gemensam upphandling) möts', ['RGU = Rådet för gemensam upphandling']],
    ['LDR (Länets digitaliseringsråd, bildat 2030)', ['LDR = Länets digitaliseringsråd']],
    ['RGU – Rådet för gemensam upphandling', ['RGU = Rådet för gemensam upphandling']],
    ['RGU - Rådet för gemensam upphandling', ['RGU = Rådet för gemensam upphandling']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what stands in brackets and is no abbreviation', () => {
  it.each([
    'Anna Holmqvist (KD)',
    'Anna Holmqvist (S) yrkar',
    'Norra skolan (NYA)',
    'budgeten (BILAGA 2)',
    'RGU (se sidan 4)',
    'KS (dnr 2031/14)',
    'Ökningen (2 %) beror på',
    'AB (aktiebolag)',
    'Trafiken (SL) och annat som inte stavar',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('the same explanation twice is told once; two meanings of one short form are both told', () => {
  const text = 'Vidmarks vattenråd (VVR) och åter Vidmarks vattenråd (VVR). Vuxnas vidare resa (VVR) är ett projekt.';
  expect(read(text)).toEqual(['VVR = Vidmarks vattenråd', 'VVR = Vuxnas vidare resa']);
});

it('gives the stretch that holds both forms', () => {
  const text = 'I år har Vidmarks vattenråd (VVR) haft möten.';
  expect(findAbbreviations(text).map((a) => text.slice(a.start, a.end))).toEqual(['Vidmarks vattenråd (VVR)']);
});

describe('harder cases', () => {
  it.each([
    [
      'a bracket that lists what the letters stand for',
      'MUSK (miljö, utbildning, skola och kultur) är en arena.',
      ['MUSK = miljö, utbildning, skola och kultur'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('cases once misread', () => {
  it.each([
    ['rows of a list of abbreviations', 'Förkortningar\nVVR\tVidmarks vattenråd\n', ['VVR = Vidmarks vattenråd']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

it('a long form that would begin with a preposition begins with the noun before it', () => {
  expect(read('Forum för trygghet och kultur (FTK) möts.')).toEqual(['FTK = Forum för trygghet och kultur']);
  expect(read('medel för trygghet och kultur (FTK)')).toEqual(['FTK = trygghet och kultur']);
});

describe('abbreviations explained beside a dash, between commas, over the commas of a bracket', () => {
  it.each([
    ['   - SIV – samordnad individuell vård (sex träffar)', 'SIV', 'samordnad individuell vård'],
    ['Nätverket för medicinskt ansvariga, NMA, har träffats ofta.', 'NMA', 'Nätverket för medicinskt ansvariga'],
    [
      'VOSAM (vård- och samverkansgrupp för hälsa, skola och omsorg) möttes.',
      'VOSAM',
      'vård- och samverkansgrupp för hälsa, skola och omsorg',
    ],
  ])('%s', (text, short, long) => {
    expect(read(text)).toContain(`${short} = ${long}`);
  });

  it('but no words whose initials are others', () => {
    expect(read('Kommunerna, KFM, svarade. KFM – men inte alla där')).toEqual([]);
  });
});

describe('other ways to explain a short form', () => {
  it.each([
    ['kurser i svenska för nyanlända (sfn) ges', ['sfn = svenska för nyanlända']],
    ['inom MAS-gruppen (gruppen för medicinskt ansvariga systrar)', ['MAS = medicinskt ansvariga systrar']],
    ['letts av NSV Norrlida\n(Nationell samverkan för vatten).', ['NSV = Nationell samverkan för vatten']],
    ['NSV      Nationell samverkan för vatten', ['NSV = Nationell samverkan för vatten']],
    ['(BD = Bydemokraterna.)', ['BD = Bydemokraterna']],
    ['driver Materialcentralen Norrlida (MC), som', ['MC = Materialcentralen Norrlida']],
    // Small letters in brackets that spell nothing, a compound whose bracket tells something else.
    ['kommunens lokaler i centrum (abc) är', []],
    ['i EKO-lokalen (den nya som ligger vid ån)', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('the letters behind a person are those of a party', () => {
    const facts = report('Ledamöter\nSolveig Olsson (SO)\nSolveig Olsson (SO) yrkade bifall.');
    expect(statements(facts, 'abbreviation')).toEqual([]);
  });
});
