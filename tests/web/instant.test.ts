/** The index behind the search field: made as the server makes it, asked as the browser asks it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  INSTANT_KINDS,
  type InstantIndex,
  type InstantKind,
  instantNumber,
  instantWords,
} from '../../server/contract/instant.ts';
import { buildInstant, type InstantThing } from '../../server/services/search/instant.ts';
import { type InstantFinder, instantFinder } from '../../web/client/instant/find.ts';
import { instantSource } from '../../web/client/instant/source.ts';

const thing = (
  kind: InstantKind,
  name: string,
  detail = '',
  weight = 1,
  number?: [string, number, number],
): InstantThing => ({
  entry: [INSTANT_KINDS.indexOf(kind), `${kind}-${name}`, name, detail, weight],
  words: [...new Set(instantWords(`${name} ${detail}`))],
  whole: number
    ? [number[0], null].map((diarium) => instantNumber({ diarium, number: number[1], year: number[2] }))
    : [],
});

const THINGS = [
  thing('case', 'RS 2023/158', 'Färjeläget i Sundvik', 9, ['RS', 158, 2023]),
  thing('case', 'RS 2023/15', 'Busskort', 2, ['RS', 15, 2023]),
  thing('case', 'KS 2023/158', 'Hamnplan', 1, ['KS', 158, 2023]),
  thing('person', 'Åsa Öhrn', 'C', 4),
  thing('person', 'Asta Ohlin', 'M', 4),
  thing('arena', 'Skärgårdsnämnden', '', 30),
  thing('arena', 'Sjörådet', 'Rådet för sjöfart', 12),
  thing('abbreviation', 'SSU', 'Samverkan om sjöburen utryckning'),
  thing('document', 'Skärgårdsnämndens protokoll 2023-05-04', 'protokoll, 2023-05-04'),
  thing('organization', 'Sundviks kommun', 'kommun', 20),
];

let index: InstantIndex;
let finder: InstantFinder;
beforeAll(async () => {
  // Over the wire and back.
  index = JSON.parse(JSON.stringify(await buildInstant(THINGS, false)));
  finder = instantFinder(index);
});
const names = (typed: string) => finder.find(typed).map(({ name }) => name);

describe('suggestions', () => {
  it.each(['rs 158 2023', 'RS-2023-00158', 'RS 2023/158', 'rs2023/158', 'dnr rs 158/2023', '2023/158 RS'])(
    'finds the case by %s',
    (typed) => {
      expect(names(typed)[0]).toBe('RS 2023/158');
    },
  );

  it('offers every diary for a number without one, and every number that begins so', () => {
    expect(names('158/2023').slice(0, 2).sort()).toEqual(['KS 2023/158', 'RS 2023/158']);
    expect(names('rs 15')).toEqual(['RS 2023/15', 'RS 2023/158']);
    expect(names('RS')).toEqual(['RS 2023/158', 'RS 2023/15']);
  });

  it('finds names from their first letters on, without diacritics too, and prefers those typed with them', () => {
    expect(names('skargards')[0]).toBe('Skärgårdsnämnden');
    expect(names('åsa ö')).toEqual(['Åsa Öhrn']);
    expect(names('o')).toEqual(expect.arrayContaining(['Åsa Öhrn', 'Asta Ohlin']));
    expect(names('as')).toHaveLength(2);
    expect(names('ås')[0]).toBe('Åsa Öhrn');
  });

  it('finds a name in another form, what stands beside it, and a word inside another', () => {
    expect(names('skärgårdsnämndens')[0]).toBe('Skärgårdsnämndens protokoll 2023-05-04');
    expect(names('skärgårdsnämndens')).toContain('Skärgårdsnämnden');
    expect(names('utryckning')).toEqual(['SSU']);
    expect(names('nämnden')).toContain('Skärgårdsnämnden');
  });

  it('wants every word, and forgives a slip only where nothing else is found', () => {
    expect(names('sundvik färjeläget')).toEqual(['RS 2023/158']);
    expect(names('sundvik budget')).toEqual([]);
    expect(names('sjöradet')).toEqual(['Sjörådet']);
    expect(names('sjörådt')).toEqual(['Sjörådet']);
  });

  it('leads with what gathers: the body before its documents', () => {
    expect(names('skär')).toEqual(['Skärgårdsnämnden', 'Skärgårdsnämndens protokoll 2023-05-04']);
  });

  it('never throws and never exceeds what it may show', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => finder.find(typed, 3).length <= 3),
      { numRuns: 200 },
    );
    expect(finder.find('   ')).toEqual([]);
  });
});

describe('an index in parts', () => {
  const part = (prefix: string) => THINGS.filter(({ words }) => words.some((word) => word.startsWith(prefix)));

  it('fetches the part of the longest word, once, and falls back on the most named', async () => {
    const asked: string[] = [];
    const source = instantSource(async (address) => {
      asked.push(address);
      const prefix = new URL(address, 'http://x').searchParams.get('del');
      if (prefix === 'ut') throw new Error('503');
      return buildInstant(prefix === null ? THINGS.slice(5, 6) : part(prefix), true);
    });
    const find = async (typed: string) => (await source.finder(typed)).find(typed).map(({ name }) => name);
    expect(await find('s')).toEqual(['Skärgårdsnämnden']);
    expect(await find('åsa')).toEqual(['Åsa Öhrn']);
    expect(await find('asta o')).toEqual(['Asta Ohlin']);
    expect(await find('rs 2023 158')).toContain('RS 2023/158');
    expect(await find('utryck')).toEqual([]);
    expect(await find('utryck')).toEqual([]);
    expect(asked).toEqual([
      '/sokindex.json',
      '/sokindex.json?del=as',
      '/sokindex.json?del=15',
      '/sokindex.json?del=ut',
      '/sokindex.json?del=ut',
    ]);
  });
});
