import { describe, expect, it } from 'vitest';
import { distinct, mentions, report, statements } from '../reading.ts';

const arenas = (text: string): string[] =>
  distinct(
    mentions(report(text), 'arena')
      .filter((a) => !a.generic)
      .map((a) => a.name),
  );

describe('names that go on behind a preposition', () => {
  it('belong whole where the document says them so again', () => {
    const text =
      'Regionen sammankallar nätverket Steget mot jobb. Dialog har förts med nätverket Steget mot jobb som leds av länets kommuner.';
    expect(arenas(text)).toEqual(['Steget mot jobb']);
  });

  it('end before it where only one place does', () => {
    expect(arenas('Regionen sammankallar nätverket Kustringen i länet två gånger om året.')).toEqual(['Kustringen']);
  });
});

describe('modifiers that tell one body from others', () => {
  it.each([
    ['Mellankommunala forumet beslutade i juni om en plan.', ['Mellankommunala forumet']],
    ['Socialpolitiska kollegiet har haft fyra möten.', ['Socialpolitiska kollegiet']],
    ['Ärendet bereds av tvärsektoriella samrådsgruppen.', ['Tvärsektoriella samrådsgruppen']],
    ['Energi- och fastighetsgruppen hade sex möten.', ['Energi- och fastighetsgruppen']],
    ['Lokala nätverk finns i hela länet.', []],
    ['Det regionala forumet möttes.', []],
  ])('%s', (text, expected) => {
    expect(arenas(text)).toEqual(expected);
  });

  it('who met is counted by its name', () => {
    const facts = report('Mellankommunala forumet har haft fyra möten under året.');
    expect(statements(facts, 'meetingCount').map((c) => [c.body.name, c.count])).toEqual([
      ['Mellankommunala forumet', 4],
    ]);
  });
});
