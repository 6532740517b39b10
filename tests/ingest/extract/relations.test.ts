import { describe, expect, it } from 'vitest';
import { minutes, quote, read as readPages, report, statements } from './reading.ts';

const read = (text: string): string[] =>
  statements(report(text), 'relation').map((r) =>
    [r.from.kind === 'document' ? r.from.index : r.from.name, r.type, r.to.name].join(' '),
  );

describe('what hangs together with what', () => {
  it.each([
    ['Trygghetsrådet ersätter Folkhälsorådet från nyår.', ['Trygghetsrådet supersedes Folkhälsorådet']],
    ['Trygghetsrådet ingår i Folkhälsorådet.', ['Trygghetsrådet partOf Folkhälsorådet']],
    ['Skolverket finansierar projektet Gröna vägar.', ['Skolverket funds Gröna vägar']],
    ['Trygghetsrådet är styrgrupp för projektet Gröna vägar.', ['Trygghetsrådet steers Gröna vägar']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Trygghetsrådet träffar Folkhälsorådet.',
    'Trygghetsrådet är nytt. Det ersätter mycket. Folkhälsorådet finns kvar.',
    'Skolverket ersätter Folkhälsorådet.',
  ])('%j tells of nothing', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('quotes the sentence', () => {
    const facts = report(
      'Nytt. I år har det nya Trygghetsrådet ersatt Folkhälsorådet. Trygghetsrådet ingår i Folkhälsorådet. Slut.',
    );
    expect(statements(facts, 'relation').map((r) => quote(facts, r).includes('ingår i'))).toEqual([true]);
  });

  it('and no sentence before it', () => {
    const facts = report('Nytt. Trygghetsrådet ersätter Folkhälsorådet från nyår. Slut.');
    expect(statements(facts, 'relation').map((r) => quote(facts, r))).toEqual([
      'Trygghetsrådet ersätter Folkhälsorådet från nyår.',
    ]);
  });
});

it('an agreement that replaces another supersedes its case', () => {
  expect(read('Avtalet (RS 2031/14) ersätter överenskommelsen RS 2029/98.')).toEqual([
    'RS 2031/14 supersedes RS 2029/98',
  ]);
});

it('an agreement that says what it replaces supersedes it, as a document and by its own case', () => {
  const facts = readPages(
    'Region Skåne\nDnr RS 2031/14\n\nSamverkansavtal 2032–2034\nmellan Region Skåne och Nyköpings kommun\n\n§ 1 Parter\nText.\n\n§ 2 Avtalstid\nAvtalet gäller från och med 2032-01-01. Det ersätter överenskommelsen\nRS/98/2029.\n',
  );
  expect(statements(facts, 'relation').map((r) => [r.from, r.type, r.to])).toEqual([
    [{ kind: 'document', index: 0 }, 'supersedes', { kind: 'case', name: 'RS/98/2029' }],
    [{ kind: 'case', name: 'RS 2031/14' }, 'supersedes', { kind: 'case', name: 'RS/98/2029' }],
  ]);
});

describe('more ways to say it', () => {
  it.each([
    ['Folkhälsorådet ersattes av Trygghetsrådet vid årsskiftet.', ['Trygghetsrådet supersedes Folkhälsorådet']],
    ['Folkhälsorådet har uppgått i Trygghetsrådet.', ['Trygghetsrådet supersedes Folkhälsorådet']],
    ['Projektet Gröna vägar drivs av Region Skåne.', ['Gröna vägar partOf Region Skåne']],
    ['Trygghetsrådet rapporterar till Folkhälsorådet.', ['Trygghetsrådet refersTo Folkhälsorådet']],
    ['Trygghetsrådet styrs av Folkhälsorådet.', ['Folkhälsorådet steers Trygghetsrådet']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('cases that hang together', () => {
  const minuted = (text: string): string[] =>
    statements(
      minutes(`§ 12 Ny taxa\nDnr KS 2031/14\n\nBeslut\nTaxan antas.\n\nSammanfattning\n${text}\n`),
      'relation',
    ).map((r) => `${'name' in r.from ? r.from.name : ''} ${r.type} ${r.to.name}`);
  it.each([
    ['Frågan har samband med ärende KS 2030/98.', ['KS 2031/14 refersTo KS 2030/98']],
    ['Se även dnr KS 2030/98.', ['KS 2031/14 refersTo KS 2030/98']],
    ['Förslaget är att förlänga avtalet med bolaget (dnr KS 2030/98) i två år.', ['KS 2031/14 extends KS 2030/98']],
    ['Ärendet KS 2030/98 avslutades i maj.', []],
    ['Frågan har samband med ärende KS 2031/14.', []],
  ])('%j', (text, expected) => {
    expect(minuted(text)).toEqual(expected);
  });
});
