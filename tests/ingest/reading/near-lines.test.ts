import { describe, expect, it } from 'vitest';
import { nearlySame, sameForms } from '../../../ingest/reading/near-lines.ts';

describe('lines nearly the same', () => {
  it.each([
    ['justerandes sign', 'justerandes sien', true],
    ['granby kommun', 'granby k0mmun', true],
    ['bilaga 1 till avtalet', 'bilaga 2 till avtalet', false],
    ['yrkanden', 'reservationer', false],
    ['sida', 'sido', false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(nearlySame(a, b)).toBe(expected);
  });

  it('are taken for the most usual of them', () => {
    const forms = sameForms(['granby kommun', 'granby kommun', 'granby kornmun', 'solvik']);
    expect([...forms]).toEqual([
      ['granby kommun', 'granby kommun'],
      ['granby kornmun', 'granby kommun'],
      ['solvik', 'solvik'],
    ]);
  });
});
