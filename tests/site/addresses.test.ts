import { describe, expect, it } from 'vitest';
import { fileOfPage, namesName, pagesInFile } from '../../server/contract/site.ts';
import { reading, thing } from '../../web/addresses.ts';
import { relative, wayTo } from '../../web/site/addresses.ts';

const extents: Record<string, readonly [number, number]> = { 'doc-a1': [3, 120] };
const way = (address: string) => {
  const found = wayTo(address, (id) => extents[id] ?? null);
  return typeof found === 'object' ? found.to : found;
};

describe('addresses of the folder', () => {
  it.each([
    ['/', 'index.html'],
    ['/?q=ny+brygga', 'sok.html?q=ny+brygga'],
    ['/?typ=avtal&fran=2021&till=2022', 'sok.html?typ=avtal&fran=2021&till=2022'],
    ['/?q=a&person=person-1', 'words'],
    ['/arenden', 'arenden.html'],
    ['/arenden?sida=3', 'arenden-3.html'],
    ['/arenden?grupp=2020', 'words'],
    ['/beslut', 'words'],
    ['/tackning#fel', 'tackning.html#fel'],
    ['/ordlista#abbr-1', 'ordlista.html#abbr-1'],
    ['/avtal', 'avtal.html'],
    ['/avtal?sortera=slutar&ordning=fallande', 'words'],
    ['/bevakning', 'gone'],
    ['/sokhjalp', 'om.html#sok'],
    ['/assets/site.css', 'mall/site.css'],
    [thing('case', 'case-1') ?? '', 'arenden/case-1.html'],
    [thing('decision', 'dec-1') ?? '', 'beslut/dec-1.html'],
    [thing('document', 'doc-a1') ?? '', 'handlingar/doc-a1.html'],
    [thing('document', 'doc-unknown') ?? '', 'words'],
    [reading('doc-a1', { page: 5 }), 'handlingar/doc-a1.html#sida-5'],
    [reading('doc-a1', { page: 43, passage: 'psg-9' }, { query: 'å' }), 'handlingar/doc-a1-2.html?q=%C3%A5#psg-9'],
    [reading('doc-a1', { page: 120, start: 4, end: 9 }), 'handlingar/doc-a1-3.html#sida-120'],
    ['/graf?start=case-1', 'gone'],
    ['/flode?q=x', 'gone'],
    ['/nytt?organ=arena-1', 'gone'],
    ['/jamfor?a=doc-a1&b=doc-a2', 'gone'],
    ['/foretradare?person=person-1&visa=tidslinje', 'gone'],
    ['/api/coverage', 'gone'],
    ['/arenden/../../etc', 'words'],
    ['/personer/a%2Fb', 'words'],
    ['/annat/x', 'words'],
  ])('%s leads to %s', (address, to) => expect(way(address)).toBe(to));

  it.each([
    ['index.html', 'sok.html?q=a', 'sok.html?q=a'],
    ['arenden/case-1.html', 'index.html', '../index.html'],
    ['arenden/case-1.html', 'arenden/case-2.html', 'case-2.html'],
    ['arenden/case-1.html', 'handlingar/doc-1.html#psg-1', '../handlingar/doc-1.html#psg-1'],
    ['handlingar/doc-1.html', 'handlingar/doc-1.html#psg-1', '#psg-1'],
    ['handlingar/doc-1.html', 'handlingar/doc-1.html?q=a#psg-1', 'doc-1.html?q=a#psg-1'],
  ])('from %s to %s it is %s', (from, to, link) => expect(relative(from, to)).toBe(link));

  it('every page of a document is in one file, in order', () => {
    const pages: [number, number] = [3, 120];
    const files = Array.from({ length: fileOfPage(pages, 120) }, (_, i) => pagesInFile(pages, i + 1));
    expect(files.flat()).toEqual(Array.from({ length: 118 }, (_, i) => i + 3));
    for (const [index, numbers] of files.entries())
      for (const n of numbers) expect(fileOfPage(pages, n)).toBe(index + 1);
    expect(fileOfPage([1, 1], 1)).toBe(1);
  });

  it('names of data are safe for any file server', () => {
    expect([namesName(null), namesName('ko'), namesName('ж1')]).toEqual(['namn', 'namn-ko', 'namn-u4361']);
  });
});
