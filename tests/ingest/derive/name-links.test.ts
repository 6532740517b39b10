import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../graph/text/fold.ts';
import { type NamedGroup, nameLinks } from '../../../ingest/derive/name-links.ts';

const group = (name: string, document = 'a'): NamedGroup => ({
  key: nameKey(name),
  name: nameKey(name),
  fullNames: [],
  camel: null,
  capitals: null,
  initials: [],
  documents: new Set([document]),
  misread: false,
});

/** Why two names are linked; empty where they are not. */
const why = (...names: string[]): string[] => [...new Set(nameLinks(names.map((n) => group(n))).map((l) => l.why))];

describe('a body by what it is for and as a compound', () => {
  it.each([
    ['Rådet för pensionärer', 'Pensionärsrådet'],
    ['Länsnätverket för skolbibliotek', 'Skolbiblioteksnätverket'],
    ['Beredningen för folkhälsa', 'Folkhälsoberedningen'],
  ])('%s is %s', (long, compound) => {
    expect(why(long, compound)).toContain('samma ord sammansatt');
  });

  it.each([
    ['Rådet för pensionärer', 'Pensionärsnätverket'],
    ['Rådet för kultur', 'Kulturarvsstrategirådet'],
    ['Nämnden för vård', 'Vårdnämnden'],
  ])('%s is not told to be %s', (long, compound) => {
    expect(why(long, compound)).not.toContain('samma ord sammansatt');
  });
});

describe('a name that another one goes on from', () => {
  it('is that one in the same document', () => {
    expect(why('Samverkansrådet', 'Samverkansrådet Norra Vidmark')).toContain(
      'början av det enda längre namnet i samma handling',
    );
  });

  it('is none of two', () => {
    expect(why('Samverkansrådet', 'Samverkansrådet Norra Vidmark', 'Samverkansrådet Södra Vidmark')).toEqual([]);
  });
});
