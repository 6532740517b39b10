import { describe, expect, it } from 'vitest';
import * as lexicon from '../../../ingest/lexicon/lexicon.ts';

describe('roles', () => {
  it.each([
    ['ordförande', 'ordförande', 'förtroendevald'],
    ['Ordföranden', 'ordförande', 'förtroendevald'],
    ['ledamöter', 'ledamot', 'förtroendevald'],
    ['Ersättarna', 'ersättare', 'förtroendevald'],
    ['2:e vice ordf.', 'andre vice ordförande', 'förtroendevald'],
    ['1:e vice ordförande', 'förste vice ordförande', 'förtroendevald'],
    ['kommunalrådet', 'kommunalråd', 'förtroendevald'],
    ['nämndsekreterare', 'nämndsekreterare', 'mötesfunktion'],
    ['tf förvaltningschef', 'tf förvaltningschef', 'ledning'],
    ['T.f. kommundirektör', 'tf kommundirektör', 'ledning'],
    ['Bitr. rektor', 'biträdande rektor', 'ledning'],
    ['HR-direktör', 'HR-direktör', 'ledning'],
    ['projektledaren', 'projektledare', 'tjänst'],
    ['måltidsstrateg', 'måltidsstrateg', 'tjänst'],
    ['skidspårssamordnare', 'skidspårssamordnare', 'tjänst'],
    ['kommunjuristens', 'kommunjurist', 'tjänst'],
    ['sjuksköterskor', 'sjuksköterska', 'profession'],
    ['tjänstemännen', 'tjänsteman', 'tjänst'],
  ])('%s is %s (%s)', (written, name, category) => {
    expect(lexicon.isTitle(written)).toBe(true);
    expect(lexicon.roleByName(written)).toEqual({ name, category });
  });

  it.each(['tillgänglighetsråd', 'beslut', 'Andersson', 'vice', 'tf', 'en ordförande som', 'kommunen', ''])(
    '%s is none',
    (written) => {
      expect(lexicon.isTitle(written)).toBe(false);
    },
  );
});
