import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../graph/errors.ts';
import { parseAuthority, parseCuration } from '../../../ingest/curation/parse.ts';
import { EMPTY_AUTHORITY, NO_CURATION } from '../../../ingest/curation/schema.ts';
import { curationStamp } from '../../../ingest/curation/stamp.ts';
import { withCorrections } from '../../../ingest/curation/write.ts';

const MERGE = `version: 1
corrections:
  # Stavfel i protokollet.
  - merge:
      kind: person
      things:
        - { source: a.txt, page: 2, quote: "Anna Holmkvist (C)" }
        - { source: b.txt, quote: Anna Holmqvist }
    reason: Samma person
    signed: Eva Ek
    date: 2031-06-01
`;

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

describe('the curation file', () => {
  it('is read into corrections', () => {
    expect(parseCuration(MERGE, 'c.yaml')).toEqual([
      {
        merge: {
          kind: 'person',
          things: [
            { source: 'a.txt', page: 2, quote: 'Anna Holmkvist (C)' },
            { source: 'b.txt', quote: 'Anna Holmqvist' },
          ],
        },
        reason: 'Samma person',
        signed: 'Eva Ek',
        date: '2031-06-01',
      },
    ]);
  });

  it.each(['', '# bara en kommentar\n', 'version: 1\n', 'version: 1\ncorrections:\n', 'version: 1\ncorrections: []\n'])(
    'may be empty: %j',
    (text) => expect(parseCuration(text, 'c.yaml')).toEqual([]),
  );

  const entry = (body: string): string => `version: 1\ncorrections:\n${body}`;
  const signed = '    reason: x\n    signed: Eva\n    date: 2031-06-01\n';
  it.each<[string, string, number, string]>([
    ['no YAML', 'version: 1\ncorrections: [\n', 3, 'c.yaml'],
    ['another version', 'version: 2\n', 1, 'version ska vara 1'],
    ['an unknown key at the top', 'version: 1\nrattelser: []\n', 2, '”rattelser” finns inte'],
    ['no list', 'version: 1\ncorrections: hide\n', 2, 'ska vara en lista'],
    ['no action', entry(`  - reason: x\n    signed: Eva\n    date: 2031-06-01\n`), 3, 'merge, split, rename'],
    ['two actions', entry(`  - merge: {}\n    split: {}\n${signed}`), 3, 'varje rättelse gör en sak'],
    [
      'one place only',
      entry(`  - merge:\n      kind: person\n      things:\n        - { source: a, quote: b }\n${signed}`),
      6,
      'minst 2 ställen',
    ],
    ['a misspelt key', entry(MERGE.split('\n').slice(3).join('\n').replace('reason', 'resaon')), 8, 'resaon'],
    [
      'a wrong kind',
      entry(`  - hide:\n      kind: nämnd\n      thing: { source: a, quote: b }\n${signed}`),
      4,
      'person eller arena eller',
    ],
    [
      'no file',
      entry(`  - hide:\n      kind: person\n      thing: { quote: b }\n${signed}`),
      5,
      'source (filens namn)',
    ],
    [
      'an empty quote',
      entry(`  - hide:\n      kind: person\n      thing: { source: a, quote: "" }\n${signed}`),
      5,
      'får inte vara tomt',
    ],
    [
      'a page that is text',
      entry(`  - hide:\n      kind: person\n      thing: { source: a, page: två, quote: b }\n${signed}`),
      5,
      'ett tal',
    ],
    [
      'a date in another form',
      entry(
        '  - hide:\n      kind: person\n      thing: { source: a, quote: b }\n    reason: x\n    signed: E\n    date: 1 juni\n',
      ),
      8,
      '2031-05-09',
    ],
    [
      'a membership without a role',
      entry(
        `  - right:\n      kind: membership\n      at: &h { source: a, quote: b }\n      person: *h\n      body: *h\n${signed}`,
      ),
      4,
      '”role” saknas',
    ],
  ])('tells %s by line and remedy', (_, text, line, what) => {
    const message = faultOf(() => parseCuration(text, 'c.yaml'));
    expect(message).toContain(`c.yaml, rad ${line}: `);
    expect(message).toContain(what);
    expect(message).toMatch(/\. [A-ZÅÄÖ][^.]*.*\.$/);
  });

  it('takes new entries at its end and keeps what people have written', () => {
    const [correction] = parseCuration(MERGE, 'c.yaml');
    if (correction === undefined) throw new Error('no correction');
    const text = withCorrections(MERGE, [{ ...correction, reason: 'Igen: samma' }]);
    expect(text).toContain('# Stavfel i protokollet.');
    expect(parseCuration(text, 'c.yaml').map((c) => c.reason)).toEqual(['Samma person', 'Igen: samma']);
  });

  it.each([null, '', '# mina rättelser\n', 'version: 1\ncorrections:\n', 'version: 1\n'])(
    'is begun where there is nothing: %j',
    (text) => {
      const [correction] = parseCuration(MERGE, 'c.yaml');
      const written = withCorrections(text, correction === undefined ? [] : [correction]);
      expect(parseCuration(written, 'c.yaml')).toEqual([correction]);
      if (text?.startsWith('#')) expect(written).toContain('# mina rättelser');
    },
  );
});

describe('the authority file', () => {
  it('is read with what is left out as empty', () => {
    const text = 'version: 1\narenas:\n  - name: Länets kulturråd\n    aliases: [LKR]\n    level: regional\n';
    expect(parseAuthority(text, 'a.yaml')).toEqual({
      ...EMPTY_AUTHORITY,
      arenas: [{ name: 'Länets kulturråd', aliases: ['LKR'], level: 'regional' }],
    });
    expect(parseAuthority('', 'a.yaml')).toEqual(EMPTY_AUTHORITY);
  });

  it('tells faults by line', () => {
    const message = faultOf(() => parseAuthority('version: 1\npersons:\n  - name: Eva Ek\n    parti: C\n', 'a.yaml'));
    expect(message).toContain('a.yaml, rad 4: ');
    expect(message).toContain('parti');
  });
});

describe('the stamp', () => {
  const corrections = parseCuration(MERGE, 'c.yaml');
  it('is empty for empty files, and follows what they say', () => {
    expect(curationStamp(NO_CURATION)).toBe('');
    expect(curationStamp({ corrections, authority: EMPTY_AUTHORITY })).not.toBe('');
    const other = corrections.map((c) => ({ ...c, reason: 'annat' }));
    expect(curationStamp({ corrections: other, authority: EMPTY_AUTHORITY })).not.toBe(
      curationStamp({ corrections, authority: EMPTY_AUTHORITY }),
    );
  });

  it('does not see comments', () => {
    const bare = parseCuration(MERGE.replace(/^ +#.*\n/m, ''), 'c.yaml');
    const both = [corrections, bare].map((c) => curationStamp({ corrections: c, authority: EMPTY_AUTHORITY }));
    expect(both[0]).toBe(both[1]);
  });
});
