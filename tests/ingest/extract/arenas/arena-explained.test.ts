import { describe, expect, it } from 'vitest';
import { kindTold, levelTold } from '../../../../ingest/extract/arenas/arena-explained.ts';
import { mentions, report } from '../reading.ts';

it.each([
  ['politisk arena för skolfrågor', 'politisk'],
  ['det politiska nätverket', 'politisk'],
  ['kommunernas ekonomichefer', 'tjänsteperson'],
  ['tjänstepersonsarena för kultur', 'tjänsteperson'],
  ['både politiker och tjänstepersoner möts', 'blandad'],
  ['för barn och unga', null],
])('%j is for %s', (text, kind) => {
  expect(kindTold(text)).toBe(kind);
});

it.each([
  ['samverkan mellan kommunerna och regionen', 'kommun-region'],
  ['samverkan mellan region och kommun', 'kommun-region'],
  ['samtliga kommuner i länet', 'kommunal'],
  ['nationellt nätverk för mätning', 'nationell'],
  ['länsövergripande forum', 'regional'],
  ['på EU-nivå', 'EU'],
  ['för barn och unga', null],
  ['nationella riktlinjer följs', null],
])('%j is at level %s', (text, level) => {
  expect(levelTold(text)).toBe(level);
});

describe('the heading over a list', () => {
  const text =
    'Kommunala arenor\n\n• Chefsarenor: möten har hållits, ex. IT-chefsnätverk (4 träffar).\n\nEkonomi\n\nFolkhälsorådet har mötts.\n';
  const level = (name: string) => mentions(report(text), 'arena').find((a) => a.name.startsWith(name))?.level;
  it('tells the level of what stands under it, until the next heading', () => {
    expect(level('IT-chefs')).toBe('kommunal');
    expect(level('Folkhälsorådet')).toBeNull();
  });
});
