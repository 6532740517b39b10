import { describe, expect, it } from 'vitest';
import { ONE_THING } from '../../../ingest/derive/clusters.ts';
import { comparePersons, type Profile } from '../../../ingest/derive/person-features.ts';

const profile = (name: string, fields: Partial<Profile> = {}): Profile => ({
  name,
  party: '',
  misread: false,
  documents: new Set([name]),
  issuers: new Set(),
  homes: new Set(),
  bodies: new Set(),
  duties: new Set(),
  ...fields,
});
const here = { documents: new Set(['a']) };
const seat = { ...here, duties: new Set(['a|ledamot|kulturnamnden']), bodies: new Set(['kulturnamnden']) };

describe('two names', () => {
  it.each<[string, Profile, Profile, boolean | null]>([
    ['genitive', profile('anna ek'), profile('anna eks'), true],
    ['hyphen', profile('ann marie ek'), profile('annmarie ek'), true],
    ['misread', profile('anna holmqvist', { misread: true }), profile('anna holmqvlst'), true],
    ['one letter, cleanly read', profile('marie larsson', here), profile('maria larsson', here), false],
    [
      'one letter, all else the same',
      profile('marie larsson', { ...here, party: 'S', bodies: new Set(['x']) }),
      profile('maria larsson', { ...here, party: 'S', bodies: new Set(['x']) }),
      false,
    ],
    ['more given names, one document', profile('anna maria ek', here), profile('maria ek', here), true],
    ['more given names, elsewhere', profile('anna maria ek'), profile('maria ek'), false],
    [
      'more given names, same party and body',
      profile('anna maria ek', { party: 'C', bodies: new Set(['x']) }),
      profile('maria ek', { party: 'C', bodies: new Set(['x']) }),
      true,
    ],
    ['more given names, both members', profile('anna maria ek', seat), profile('maria ek', seat), false],
    ['middle name left out, one document', profile('anna maria ek', here), profile('anna ek', here), true],
    ['initial, one document', profile('anna ek', here), profile('a ek', here), true],
    ['initial, elsewhere', profile('anna ek'), profile('a ek'), false],
    ['another initial', profile('anna ek', here), profile('b ek', here), null],
    [
      'genitive, other municipalities',
      profile('anna ek', { homes: new Set(['x']) }),
      profile('anna eks', { homes: new Set(['y']) }),
      false,
    ],
    ['other parties', profile('anna ek', { party: 'C' }), profile('anna eks', { party: 'M' }), false],
    ['two of one family', profile('anna holmqvist', here), profile('anders holmqvist', here), null],
  ])('%s', (_, a, b, one) => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const found = comparePersons(x, y);
      expect(found === null ? null : found.score >= ONE_THING).toBe(one);
    }
  });

  it('the score is the sum of what is told', () => {
    const found = comparePersons(profile('anna maria ek', here), profile('maria ek', here));
    expect(found?.features.map((f) => [f.name, f.weight])).toEqual([
      ['fler förnamn', 0.6],
      ['samma handling', 0.2],
    ]);
    expect(found?.score).toBeCloseTo(0.8);
  });
});
