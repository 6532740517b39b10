/** Corrections and authority names brought to bear: what they change, what they leave, and what is told when they point at nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authority, Correction } from '../../../ingest/curation/schema.ts';
import { EMPTY_AUTHORITY, NO_CURATION } from '../../../ingest/curation/schema.ts';
import { type DeriveInput, derive, deriveTold } from '../../../ingest/derive/derive.ts';
import { doubtful, explain } from '../../../ingest/derive/explain.ts';
import { file, ofKind } from './files.ts';

type Files = DeriveInput['files'];
const report = (text: string, year = 2031, issuer = 'Region Skåne'): string =>
  `${issuer}\nVerksamhetsberättelse ${year}\n${year + 1}-02-11\n\n\n${text}`;
const signed = { reason: 'Kontrollerat', signed: 'Eva Ek', date: '2031-06-01' };
const curated = (files: Files, ...corrections: unknown[]) =>
  deriveTold({
    files,
    curation: {
      corrections: corrections.map((c) => ({ ...(c as object), ...signed }) as Correction),
      authority: EMPTY_AUTHORITY,
    },
  });
const persons = (graph: { records: ReturnType<typeof derive>['records'] }) =>
  ofKind(graph as ReturnType<typeof derive>, 'person')
    .map((p) => `${p.name}|${p.party ?? ''}: ${p.mentions.length}`)
    .sort();
const at = (source: string, quote: string, page?: number) => ({
  source,
  quote,
  ...(page === undefined ? {} : { page }),
});

describe('merge', () => {
  const files = [
    file('a.txt', report('Anna Holmqvist (C) yrkar bifall.')),
    file('b.txt', report('Anna Nordlander (C) talade i maj.', 2032)),
  ];
  const merge = {
    merge: { kind: 'person', things: [at('a.txt', 'Anna Holmqvist'), at('b.txt', 'Anna Nordlander (C)')] },
  };

  it('makes two names one person, whatever the rules say', () => {
    expect(persons(derive({ files }))).toHaveLength(2);
    const { graph, unmatched } = curated(files, merge);
    expect(persons(graph)).toHaveLength(1);
    expect(unmatched).toEqual([]);
  });

  it('also over the parties', () => {
    const two = [files[0], file('b.txt', report('Anna Holmqvist (M) talade i maj.', 2032))] as Files;
    const { graph } = curated(two, {
      merge: { kind: 'person', things: [at('a.txt', 'Anna Holmqvist'), at('b.txt', 'Anna Holmqvist')] },
    });
    expect(persons(graph)).toHaveLength(1);
  });

  it('survives that the file is read anew under another name, by its content', () => {
    const renamed = files.map((f, i) => ({ ...f, sources: [`ny/${i}.txt`] }));
    const things = files.map((f, i) => ({
      source: 'gammal.txt',
      sha256: f.facts.sha256,
      quote: ['Anna Holmqvist', 'Anna Nordlander'][i],
    }));
    const { graph, unmatched } = curated(renamed, { merge: { kind: 'person', things } });
    expect([persons(graph).length, unmatched.length]).toEqual([1, 0]);
  });

  it('and that it is read as other text, by its words over a line break', () => {
    const again = [file('a.txt', report('Text före.\n\nAnna\nHolmqvist (C) yrkar bifall.')), files[1]] as Files;
    const { graph, unmatched } = curated(again, merge);
    expect([persons(graph).length, unmatched.length]).toEqual([1, 0]);
  });

  it('is explained by who said it and why', () => {
    const curation = { corrections: [{ ...merge, ...signed } as Correction], authority: EMPTY_AUTHORITY };
    const [person] = ofKind(derive({ files, curation }), 'person');
    const told = explain({ files, curation }, person?.id ?? '');
    expect(told?.joins).toMatchObject([
      { score: 1, why: 'rättelse', features: [{ value: 'Kontrollerat (Eva Ek, 2031-06-01)' }], outcome: 'joined' },
    ]);
    expect(explain({ files, curation }, 'person-000000000000')).toBeNull();
  });
});

describe('split', () => {
  it('keeps apart what the rules join', () => {
    const files = [file('a.txt', report('Anna Maria Holmqvist (C) yrkar. Det sade Anna Holmqvist.'))];
    expect(persons(derive({ files }))).toHaveLength(1);
    const { graph } = curated(files, {
      split: { kind: 'person', things: [at('a.txt', 'Anna Maria Holmqvist'), at('a.txt', 'sade Anna Holmqvist')] },
    });
    expect(persons(graph)).toHaveLength(2);
  });

  it('parts one name by its documents, and each keeps an id of its own', () => {
    const files = ['a', 'b', 'c'].map((n, i) => file(`${n}.txt`, report('Bo Holmqvist talade i maj.', 2031 + i)));
    const split = { split: { kind: 'person', things: [at('a.txt', 'Bo Holmqvist'), at('c.txt', 'Bo Holmqvist')] } };
    const before = ofKind(derive({ files }), 'person');
    const { graph } = curated(files, split);
    const after = ofKind(graph, 'person');
    expect(after.map((p) => p.mentions.map((m) => m.source)).sort()).toEqual([['a.txt', 'b.txt'], ['c.txt']]);
    expect(new Set(after.map((p) => p.id)).size).toBe(2);
    expect(after.map((p) => p.id)).toContain(before[0]?.id);
  });

  it('of one name within one document is told to be impossible', () => {
    const files = [file('a.txt', report('Bo Holmqvist talade i maj.\n\nI juni talade Bo Holmqvist igen.'))];
    const { graph, unmatched } = curated(files, {
      split: { kind: 'person', things: [at('a.txt', 'Bo Holmqvist talade'), at('a.txt', 'Bo Holmqvist igen')] },
    });
    expect(persons(graph)).toHaveLength(1);
    expect(unmatched.map((u) => u.lost)).toEqual(['same']);
  });

  it('goes before a merge that says the opposite', () => {
    const files = [file('a.txt', report('Anna Holmqvist (C) yrkar. Bo Ekström (C) svarar.'))];
    const things = [at('a.txt', 'Anna Holmqvist'), at('a.txt', 'Bo Ekström')];
    const { graph } = curated(files, { merge: { kind: 'person', things } }, { split: { kind: 'person', things } });
    expect(persons(graph)).toHaveLength(2);
  });
});

describe('rename and hide', () => {
  const files = [
    file(
      'a.txt',
      report('Folkhälsorådet har haft fyra möten under 2031. Anna Holmqvist (C) var ordförande i Folkhälsorådet.'),
    ),
  ];

  it('a new name is shown, the old one found, and the id stays', () => {
    const [before] = ofKind(derive({ files }), 'arena');
    const { graph } = curated(files, {
      rename: { kind: 'arena', thing: at('a.txt', 'Folkhälsorådet'), name: 'Länets folkhälsoråd' },
    });
    const [after] = ofKind(graph, 'arena');
    expect([after?.id, after?.name]).toEqual([before?.id, 'Länets folkhälsoråd']);
    expect(after?.aliases).toContain('Folkhälsorådet');
    expect(ofKind(graph, 'meetingCount').map((c) => c.arena)).toEqual(['Länets folkhälsoråd']);
  });

  it('a hidden thing is gone with what was said of it', () => {
    const { graph } = curated(files, { hide: { kind: 'arena', thing: at('a.txt', 'Folkhälsorådet') } });
    expect(['arena', 'meetingCount', 'membership'].map((k) => ofKind(graph, k as 'arena').length)).toEqual([0, 0, 0]);
    expect(persons(graph)).toHaveLength(1);
  });
});

describe('wrong and right', () => {
  const text =
    'Folkhälsorådet har haft fyra möten under 2031. Ungdomsrådet har haft två möten under 2031. Anna Holmqvist (C) deltog.';
  const files = [file('a.txt', report(text))];

  it('a wrong statement is left out, and nothing else', () => {
    const quote = 'Folkhälsorådet har haft fyra möten under 2031.';
    const { graph, unmatched } = curated(files, { wrong: { kind: 'meetingCount', at: at('a.txt', quote) } });
    expect(unmatched).toEqual([]);
    expect(ofKind(graph, 'meetingCount').map((c) => c.arena)).toEqual(['Ungdomsrådet']);
  });

  it('only those of the body named', () => {
    const { graph } = curated(files, { wrong: { kind: 'meetingCount', at: at('a.txt', text), body: 'Ungdomsrådet' } });
    expect(ofKind(graph, 'meetingCount').map((c) => c.arena)).toEqual(['Folkhälsorådet']);
  });

  it('a missing membership is added with its evidence, sure', () => {
    const right = {
      kind: 'membership',
      at: at('a.txt', 'Anna Holmqvist (C) deltog'),
      person: at('a.txt', 'Anna Holmqvist'),
      role: 'ledamot',
      body: at('a.txt', 'Ungdomsrådet'),
      asOf: '2031',
    };
    const { graph, unmatched } = curated(files, { right });
    expect(unmatched).toEqual([]);
    expect(ofKind(graph, 'membership')).toMatchObject([
      {
        person: 'Anna Holmqvist',
        role: 'ledamot',
        organization: 'Ungdomsrådet',
        asOf: '2031',
        confidence: 1,
        evidence: [{ quote: 'Anna Holmqvist (C) deltog', source: 'a.txt', page: 1 }],
      },
    ]);
    expect(graph.edges.some((e) => e.type === 'HOLDS')).toBe(true);
  });

  it('a missing relation too', () => {
    const end = (quote: string) => ({ kind: 'arena', thing: at('a.txt', quote) });
    const { graph } = curated(files, {
      right: {
        kind: 'relation',
        type: 'steers',
        at: at('a.txt', text),
        from: end('Ungdomsrådet'),
        to: end('Folkhälsorådet'),
      },
    });
    expect(graph.edges.filter((e) => e.type === 'STEERS')).toHaveLength(1);
  });
});

describe('a correction that points at nothing', () => {
  const files = [file('a.txt', report('Anna Holmqvist (C) och Bo Ekström (M) deltog i mötet.'))];
  it.each([
    ['an unknown file', at('x.txt', 'Anna'), 'file'],
    ['words that are gone', at('a.txt', 'Anna Holmquist'), 'quote'],
    ['words that mean no person', at('a.txt', 'deltog i mötet'), 'thing'],
    ['words that mean two', at('a.txt', 'Anna Holmqvist (C) och Bo Ekström'), 'several'],
  ])('%s: is told, and changes nothing', (_, thing, lost) => {
    const { graph, unmatched } = curated(files, { hide: { kind: 'person', thing } });
    expect(unmatched.map((u) => [u.index, u.lost])).toEqual([[0, lost]]);
    expect(persons(graph)).toEqual(persons(derive({ files })));
    const warned = ofKind(graph, 'warning').filter((w) => w.type === 'correctionUnmatched');
    expect(warned.length).toBe(lost === 'thing' || lost === 'several' ? 1 : 0);
    for (const w of warned) expect(w.evidence.map((e) => e.quote)).toEqual([thing.quote]);
  });
});

describe('the authority file', () => {
  const named = (files: Files, authority: Partial<Authority>) =>
    derive({ files, curation: { corrections: [], authority: { ...EMPTY_AUTHORITY, ...authority } } });

  it('joins what it calls one thing and shows it by its name', () => {
    const files = [file('a.txt', report('Folkhälsorådet möttes i maj. Hälsoarenan möttes i juni.'))];
    expect(ofKind(derive({ files }), 'arena')).toHaveLength(2);
    const arenas = [{ name: 'Länets hälsoråd', aliases: ['Folkhälsorådet', 'Hälsoarenan'], kind: 'politisk' as const }];
    const [arena, ...more] = ofKind(named(files, { arenas }), 'arena');
    expect(more).toEqual([]);
    expect([arena?.name, arena?.arenaKind]).toEqual(['Länets hälsoråd', 'politisk']);
    expect(arena?.aliases).toEqual(expect.arrayContaining(['Folkhälsorådet', 'Hälsoarenan']));
  });

  it('makes nothing that no document mentions', () => {
    const files = [file('a.txt', report('Text.'))];
    const authority = {
      persons: [{ name: 'Eva Ek', party: 'C', aliases: [], roles: [] }],
      arenas: [{ name: 'Ungdomsrådet', aliases: [] }],
    };
    expect(named(files, authority).records).toEqual(derive({ files }).records);
  });

  it('tells whose a diary is where no document does', () => {
    const files = [file('a.txt', report(`${'Frågan har beretts under våren.\n'.repeat(60)}Se ärende KUN 2031/14.`))];
    const [before] = ofKind(derive({ files }), 'case');
    const [after] = ofKind(named(files, { diaries: [{ diarium: 'kun', issuer: 'Trosa kommun' }] }), 'case');
    expect([before?.authority, after?.authority]).toEqual([null, 'Trosa kommun']);
  });

  it('gives a person the party, and tells two of a name apart by the body', () => {
    const minutes = (issuer: string, organ: string) =>
      `${issuer}\nSAMMANTRÄDESPROTOKOLL\n${organ}\nSammanträdesdatum 2031-05-09\n\nBeslutande\nBo Holmqvist, ordförande\n\n§ 1 Val\n\nBeslut\nBo Holmqvist väljs.`;
    const files = [
      file('a.txt', minutes('Trosa kommun', 'Kulturnämnden')),
      file('b.txt', minutes('Trosa kommun', 'Tekniska nämnden')),
    ];
    const persons = [
      { name: 'Bo Holmqvist', party: 'C', aliases: [], roles: [{ body: 'Kulturnämnden' }] },
      { name: 'Bo Holmqvist', party: 'M', aliases: [], roles: [{ body: 'Tekniska nämnden' }] },
    ];
    const found = ofKind(named(files, { persons }), 'person');
    expect(found.map((p) => `${p.party} ${[...new Set(p.mentions.map((m) => m.source))].join()}`).sort()).toEqual([
      'C a.txt',
      'M b.txt',
    ]);
  });
});

describe('with corrections as without', () => {
  const files = [
    'Anna Maria Holmqvist (C) yrkar.',
    'Anna Holmqvist deltog i Folkhälsorådet.',
    'Bo Ekström (M) svarar Anna Holmqvist (C).',
    'Folkhälsorådet möttes.',
  ].map((t, i) => file(`${i}.txt`, report(t, 2031 + i)));
  const corrections = [
    {
      split: { kind: 'person', things: [at('0.txt', 'Anna Maria Holmqvist'), at('2.txt', 'Anna Holmqvist')] },
      ...signed,
    },
    { merge: { kind: 'person', things: [at('1.txt', 'Anna Holmqvist'), at('2.txt', 'Bo Ekström')] }, ...signed },
    { rename: { kind: 'arena', thing: at('3.txt', 'Folkhälsorådet'), name: 'Länets folkhälsoråd' }, ...signed },
  ] as Correction[];
  const authority = {
    ...EMPTY_AUTHORITY,
    persons: [{ name: 'Bo A Ekström', party: 'M', aliases: ['Bo Ekström'], roles: [] }],
  };

  it('the order of the files counts for nothing', () => {
    const curation = { corrections, authority };
    const expected = JSON.stringify(deriveTold({ files, curation }).graph);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (order) => {
        expect(JSON.stringify(deriveTold({ files: order, curation }).graph) === expected).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('nor does that of corrections about different things', () => {
    const graphs = [corrections, corrections.toReversed()].map((c) =>
      JSON.stringify(derive({ files, curation: { corrections: c, authority } })),
    );
    expect(graphs[0] === graphs[1]).toBe(true);
  });

  it('empty files change nothing', () => {
    expect(derive({ files, curation: NO_CURATION })).toEqual(derive({ files }));
  });
});

describe('doubtful merges', () => {
  const files = [
    file('a.txt', report('Anna Maria Holmqvist (C) yrkar. Det sade Anna Holmqvist.')),
    file('b.txt', report('Karl Bo Ekström (M) deltog i Ungdomsrådet.', 2032)),
    file('c.txt', report('Bo Ekström (M) deltog i Ungdomsrådet.', 2033)),
  ];

  it('come with both sides, a number that stays, and what is decided of them', () => {
    const all = doubtful({ files });
    expect(all.map((d) => d.number)).toEqual(all.map((_, i) => i + 1));
    expect(all.length).toBeGreaterThan(1);
    for (const side of all.flatMap((d) => [d.a, d.b])) {
      expect(side.places.length).toBeGreaterThan(0);
      expect(side.anchor).not.toBeNull();
    }
    const [first] = all;
    const things = [first?.a.anchor, first?.b.anchor];
    for (const action of ['merge', 'split'] as const) {
      const correction = { [action]: { kind: first?.kind, things }, ...signed } as unknown as Correction;
      const after = doubtful({ files, curation: { corrections: [correction], authority: EMPTY_AUTHORITY } });
      expect(after.map((d) => d.decided)).toEqual(all.map((d) => (d === first ? action : null)));
      expect(after.map(({ decided: _, ...d }) => d)).toEqual(all.map(({ decided: _, ...d }) => d));
    }
  });
});
