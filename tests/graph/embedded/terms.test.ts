import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openConnection } from '../../../graph/embedded/driver.ts';
import { readFacet, readTerm, spellFacet, spellTerm } from '../../../graph/embedded/terms.ts';

/** Any string at all, halves of surrogate pairs and our own escape signs among them. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: fc.constantFrom('\ue0fe', '\ue0ff', 'a', '0', 'A', '\ud83d') }),
);

test('ordinary terms are spelt as they are', () => {
  for (const term of ['åtgärd', 'run_34_2018', 'e-post', '2031', 'žižek']) expect(spellTerm(term)).toBe(term);
});

test('every term and facet can be read back from its spelling', () => {
  fc.assert(
    fc.property(anyString, (term) => {
      expect(readTerm(spellTerm(term))).toBe(term);
      expect(readFacet(spellFacet(term))).toBe(term);
      expect(spellTerm(term)).not.toBe(spellFacet(term));
    }),
  );
});

test('a prefix of a facet is spelt as a prefix', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (prefix, rest) => {
      expect(spellFacet(prefix + rest).startsWith(spellFacet(prefix))).toBe(true);
    }),
  );
});

test('FTS5 takes every spelling for one token, and finds it by itself alone', () => {
  const db = openConnection(':memory:', 0);
  db.exec(
    `CREATE VIRTUAL TABLE search USING fts5 (terms, content='', contentless_delete=1, tokenize="ascii tokenchars '_-'")`,
  );
  db.exec("CREATE VIRTUAL TABLE words USING fts5vocab (search, 'row')");
  fc.assert(
    fc.property(fc.uniqueArray(anyString, { minLength: 1, maxLength: 8 }), (terms) => {
      db.exec("INSERT INTO search (search) VALUES ('delete-all')");
      for (const [row, term] of terms.entries()) {
        db.run('INSERT INTO search (rowid, terms) VALUES (?, ?)', [row, `${spellTerm(term)} ${spellFacet(term)}`]);
      }
      const words = db.all<[string]>('SELECT term FROM words').map(([word]) => word);
      expect(words.sort()).toEqual(terms.flatMap((term) => [spellTerm(term), spellFacet(term)]).sort());
      for (const [row, term] of terms.entries()) {
        const found = db.all<[number]>('SELECT rowid FROM search WHERE search MATCH ?', [`"${spellTerm(term)}"`]);
        expect(found).toEqual([[row]]);
      }
    }),
  );
  db.close();
});
