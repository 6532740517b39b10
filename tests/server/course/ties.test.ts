import { describe, expect, it } from 'vitest';
import { nestedNames } from '../../../server/services/course/nested-names.ts';
import { saidBetween } from '../../../server/services/course/said-ties.ts';
import { arena, at } from './records.ts';

describe('saidBetween', () => {
  it.each<[string, string | null]>([
    ['Hamnrådet rapporterar en gång om året till Kuststyrelsen.', 'rapporterar till'],
    ['Hamnrådet (HR) har en samrådsgrupp för lotsar (Kuststyrelsen – samråd).', 'har gruppen'],
    ['Hamnrådet inrättades av Kuststyrelsen den 3 maj 2021.', 'inrättades av'],
    ['Hamnrådet (arena för sjöfart och fiske) inrättades 2021 av Kuststyrelsen.', 'inrättades av'],
    ['Hamnrådet bereder frågor om farleder åt Kuststyrelsen.', 'bereder ärenden åt'],
    ['Hamnrådet är underställt Kuststyrelsen.', 'hör till'],
    ['Hamnrådet ersattes av Kuststyrelsen.', 'ersätts av'],
    ['Hamnrådet har inrättat Kuststyrelsen.', 'har inrättat'],
    ['Hamnrådet och Kuststyrelsen möttes.', null],
    ['Hamnrådet rapporterar till alla. Kuststyrelsen lyssnar.', null],
    ['Enligt Hamnrådet rapporterar vi till Kuststyrelsen.', null],
    ['En plan från Hamnrådet ersätter Kuststyrelsen äldre plan.', null],
  ])('%s → %s', (text, caption) => {
    const said = saidBetween(text, at(text, 'Hamnrådet'), at(text, 'Kuststyrelsen'));
    expect(said?.caption ?? null).toBe(caption);
    if (said) expect(text.slice(said.start, said.end)).toBe(text);
  });

  it('reads from the first name to the second only', () => {
    const text = 'Hamnrådet rapporterar till Kuststyrelsen.';
    expect(saidBetween(text, at(text, 'Kuststyrelsen'), at(text, 'Hamnrådet'))).toBeNull();
  });
});

describe('nestedNames', () => {
  it.each<[string, [string, string, string[]?][], string[]]>([
    [
      'a genitive',
      [
        ['a', 'Hamnrådet'],
        ['b', 'Hamnrådets arbetsgrupp'],
      ],
      ['b→a'],
    ],
    [
      'words that join',
      [
        ['a', 'Hamnrådet'],
        ['b', 'Styrgruppen för Hamnrådet'],
      ],
      ['b→a'],
    ],
    [
      'a name that ends as genitives do',
      [
        ['a', 'HAMNPLUS'],
        ['b', 'HAMNPLUS styrgrupp'],
      ],
      ['b→a'],
    ],
    [
      'another name of it',
      [
        ['a', 'Hamnrådet', ['HRN']],
        ['b', 'HRNs presidium'],
      ],
      ['b→a'],
    ],
    [
      'a name two have tells nothing',
      [
        ['a', 'Hamnrådet'],
        ['c', 'Hamnrådet'],
        ['b', 'Hamnrådets arbetsgrupp'],
      ],
      [],
    ],
    [
      'the same beginning is no genitive',
      [
        ['a', 'Hamn'],
        ['b', 'Hamnrådet'],
      ],
      [],
    ],
  ])('%s', (_what, bodies, expected) => {
    const arenas = bodies.map(([id, name, aliases = []]) => arena(id, name, { aliases }));
    expect(nestedNames(arenas).map(({ inner, outer }) => `${inner}→${outer}`)).toEqual(expected);
  });
});
