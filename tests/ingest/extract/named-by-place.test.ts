/** What is named by where it stands or by what the text says of it: bodies in headings, projects under theirs, short forms in brackets. */
import { describe, expect, it } from 'vitest';
import { distinct, mentions, report, statements } from './reading.ts';

const bodies = (text: string): string[] =>
  distinct(
    mentions(report(text), 'arena')
      .filter((a) => !a.generic)
      .map((a) => a.name),
  );

describe('bodies', () => {
  it.each([
    ['a heading in capitals with the place', 'KULTURRÅDET SVARTÅ\nKulturrådet höll två möten.', ['Kulturrådet Svartå']],
    ['a numbered heading', '2.1 Näringslivsforum Kinnebygden\nHär möts företagen.', ['Näringslivsforum Kinnebygden']],
    [
      'said to be called so',
      'Parterna har ett samrådsorgan kallat Dalens samråd. Samrådet möts ofta.',
      ['Dalens samråd'],
    ],
    ['going by a name', 'Vi deltar i ett nätverk som kallas Kustringen.', ['Kustringen']],
    ['for a target year', 'Styrgruppen för satsningen Klimat 2030 möttes.', ['Styrgruppen för Klimat 2030']],
    ['a group with a short name', 'Frågan bereds av Tjänstegrupp SD.', ['Tjänstegrupp SD']],
    [
      'the only one of its head, which meets',
      'Beredningsgruppen, som leds av Siv Granath, har haft sju möten.',
      ['Beredningsgruppen'],
    ],
    ['a description is none', 'Granvik och Tunabro har en gemensam nämnd och en gemensam arbetsgrupp för skolan.', []],
  ])('%s', (_, text, expected) => {
    expect(bodies(text)).toEqual(expected);
  });
});

describe('projects', () => {
  it.each([
    [
      'Projekt\n\nHemvägen (2030–2032) vill få fler att flytta hem.\nGröna Stråk avslutades den 30 juni.',
      ['Hemvägen', 'Gröna Stråk'],
    ],
    ['Hemvägen vill få fler att flytta hem. Projektet finansieras av Tillväxtverket.', ['Hemvägen']],
    ['Satsningen Lärling 2030 fortsätter.', ['Lärling 2030']],
    ['Projekt\n\nUnder året har flera projekt startat.\nI avtal ska mål anges.', []],
    ['Kommunerna ska vara med i andras\n\nprojekt.\n\n• Ekonomin ska ses över.\n• Praktiskt ska kommunerna bidra.', []],
    ['Projekt:\n\n• Praktiskt ska kommunerna bidra.', []],
  ])('%s', (text, expected) => {
    expect(distinct(mentions(report(text), 'project').map((p) => p.name)).sort()).toEqual([...expected].sort());
  });
});

describe('organisations', () => {
  it.each([
    [
      'Dalen i samverkan är ett kommunalförbund för tre kommuner. Dalen i samverkan leds av en direktion.',
      'Dalen i samverkan',
    ],
    ['Lekmannarevisor i Granvikshem AB är Lars Norman.', 'Granvikshem AB'],
  ])('%s', (text, expected) => {
    const names = distinct(mentions(report(text), 'organization').map((o) => o.name)).filter(
      (n) => n !== 'Region Skåne',
    );
    expect(names).toEqual([expected]);
  });

  it('two items of a list are two', () => {
    const names = mentions(
      report('Beslutet skickas till\nRäddningstjänsten Tvärsund\nGranvikshem AB\n'),
      'organization',
    ).map((o) => o.name);
    expect(names).toContain('Granvikshem AB');
  });
});

describe('abbreviations', () => {
  it.each([
    ['STRATEGISK SAMORDNINGSGRUPP (SSG)', 'SSG', 'STRATEGISK SAMORDNINGSGRUPP'],
    ['Beloppen följer arbetskostnadsindex för tjänstemän (AKI).', 'AKI', 'arbetskostnadsindex för tjänstemän'],
  ])('%s', (text, short, long) => {
    expect(statements(report(text), 'abbreviation').map((a) => [a.short, a.long])).toEqual([[short, long]]);
  });
});
