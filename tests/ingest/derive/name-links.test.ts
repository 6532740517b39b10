import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../graph/text/fold.ts';
import { bodyKey, type NamedGroup, nameLinks } from '../../../ingest/derive/name-links.ts';

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

describe('a short name of a body with an adjective, whatever its head', () => {
  it.each([
    ['Mellankommunala rådet', 'Mellankommunala samverkansrådet'],
    ['Mellankommunala forumet', 'Mellankommunala dialogforumet'],
    ['Socialpolitiska kollegiet', 'Socialpolitiska samrådskollegiet'],
    ['Regionala beredningen', 'Regionala kulturberedningen'],
  ])('%s is %s', (short, long) => {
    expect(why(short, long)).toContain('sammansättningens led utelämnat');
  });

  it.each([
    ['Kulturkollegiet', 'Kultur- och fritidskollegiet'],
    ['Barnforumet', 'Barn- och ungdomsforumet'],
  ])('%s is %s', (short, long) => {
    expect(why(short, long)).toContain('första ledet av ett samordnat namn');
  });

  it('is none of another adjective', () => {
    expect(why('Mellankommunala forumet', 'Socialpolitiska dialogforumet')).toEqual([]);
  });
});

describe('the heads of one profession as a body', () => {
  it.each([
    ['Skolchefskollegiet', 'Skolcheferna'],
    ['Skolchefsträffarna', 'Skolchefsnätverket'],
    ['Kommunchefsberedningen', 'Kommuncheferna'],
  ])('%s has the key of %s', (a, b) => {
    expect(bodyKey(a)).toBe(bodyKey(b));
  });

  it('directors are one body within a document', () => {
    const links = (document: string): number =>
      nameLinks([group('Kommundirektörskollegiet'), group('Kommundirektörerna', document)]).length;
    expect([links('a') > 0, links('b')]).toEqual([true, 0]);
  });
});
