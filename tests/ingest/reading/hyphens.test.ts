import { describe, expect, it } from 'vitest';
import { breakJoin, joinLineEnds } from '../../../ingest/reading/hyphens.ts';

describe('words broken at line ends', () => {
  it.each([
    ['joined', 'om sam-\nverkan i länet', 'om samverkan\ni länet'],
    ['a space after the hyphen', 'om sam- \nverkan', 'om samverkan'],
    ['a soft hyphen', 'sam\u00ad\nverkan', 'samverkan'],
    ['a comma goes with the word', 'kommuner, arbets-\nförmedling, skolor', 'kommuner, arbetsförmedling,\nskolor'],
    ['over an empty line', 'utveck-\n\nling sker', 'utveckling\n\nsker'],
    ['twice in a row', 'läns-\nsamverkans-\nråd möts', 'länssamverkansråd\nmöts'],
    ['samt as the end of a word', 'gemen-\nsamt ansvar', 'gemensamt\nansvar'],
    ['before och', 'hälso-\noch sjukvård', 'hälso-\noch sjukvård'],
    ['before eller', 'in-\neller utflyttning', 'in-\neller utflyttning'],
    ['before samt', 'miljö-\nsamt byggfrågor', 'miljö-\nsamt byggfrågor'],
    ['an abbreviation keeps its hyphen', 'FoU-\nrådet beslutar', 'FoU-rådet\nbeslutar'],
    ['capitals keep theirs', 'inför EU-\nvalet', 'inför EU-valet'],
    ['a single letter keeps its', 'via e-\npost', 'via e-post'],
    ['a double name', 'Anna-\nKarin Ek', 'Anna-Karin\nEk'],
    ['a lower case word before a name is left', 'social-\nAnna Ek', 'social-\nAnna Ek'],
    ['a diarienummer', 'Dnr AB-2031-\n00030:3 och', 'Dnr AB-2031-00030:3\noch'],
    ['a range', '§§ 25-\n26', '§§ 25-26'],
    ['years', '2031-\n2033', '2031-2033'],
    ['a dash is no hyphen', 'ett avbrott -\nsedan vidare', 'ett avbrott -\nsedan vidare'],
    ['over an empty line only in lower case', 'Stöd-\n\nBeslut', 'Stöd-\n\nBeslut'],
    ['table rows are left', '| sam- |\n| verkan |', '| sam- |\n| verkan |'],
    ['nothing follows', 'slut-', 'slut-'],
  ])('%s', (_, text, expected) => {
    expect(joinLineEnds(text)).toBe(expected);
  });

  it.each([
    ['AB-2031-', '00030:3', 'AB-2031-00030:3'],
    ['onsdags-', 'räkningen', 'onsdagsräkningen'],
    ['hälso-', 'och sjukvård', 'hälso- och sjukvård'],
    ['två', 'ord', 'två ord'],
    ['', 'ett', 'ett'],
  ])('%j and %j in a cell', (left, right, expected) => {
    expect(breakJoin(left, right)).toBe(expected);
  });
});
