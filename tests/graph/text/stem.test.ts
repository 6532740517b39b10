import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../graph/text/stem.ts';

/** Forms of one word; all must meet in one stem. */
const FORMS: [label: string, forms: string][] = [
  ['definite neuter', 'råd rådet rådens rådets'],
  ['definite -an', 'arena arenan arenor arenorna arenans'],
  ['feminine plural', 'karta kartan kartor kartorna'],
  ['compound head', 'cykelkarta cykelkartan cykelkartor'],
  ['-nämnd', 'nämnd nämnden nämndens nämnder nämndernas'],
  ['-grupp', 'grupp gruppen gruppens grupper'],
  ['-nätverk', 'nätverk nätverket nätverken nätverkens'],
  ['neuter in vowel', 'område området områden områdena områdets'],
  ['verb and noun', 'beslut beslutet besluten beslutade beslutat beslutats'],
  ['adjective -al', 'lokal lokala lokalt'],
  ['adjective -sam', 'gemensam gemensamt gemensamma'],
  ['adjective -ig', 'viktig viktigt viktiga'],
  ['adjective -bar', 'hållbar hållbart hållbara'],
  ['changed vowel', 'ledamot ledamöter ledamöterna ledamotens'],
  ['changed vowel, man', 'tjänsteman tjänstemän tjänstemannen tjänstemännen'],
  ['changed vowel, stad', 'stad staden städer'],
  ['Latin -ium', 'presidium presidiet presidiets'],
  ['-i', 'kansli kansliet kansliets'],
  ['-else', 'överenskommelse överenskommelsen överenskommelser överenskommelserna'],
  ['-ande', 'yrkande yrkandet yrkanden yrkandena'],
  ['-het', 'verksamhet verksamheten verksamheter verksamheternas'],
  ['-plan', 'detaljplan detaljplanen detaljplaner detaljplanerna'],
  ['organ', 'organ organet organen'],
  ['meeting', 'möte mötet möten mötena'],
  ['genitive of a name', 'lindqvist lindqvists'],
];

describe('stem', () => {
  it.each(FORMS)('%s: %s', (_, forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    ['råd', 'rad'],
    ['skola', 'skolning'],
    ['möte', 'motion'],
    ['nämnd', 'nämnare'],
    ['region', 'regissör'],
    ['mål', 'mal'],
  ])('%s and %s stay apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('leaves numbers, paragraph numbers and short words as they are', () => {
    expect(['2019', '§12', 'på', 'års', 'f6r'].map(stem)).toEqual(['2019', '§12', 'på', 'års', 'f6r']);
  });

  it('is stable: the stem of a stem is itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöé]{1,20}$/u), (word) => {
        expect(stem(stem(word))).toBe(stem(word));
      }),
    );
  });
});
