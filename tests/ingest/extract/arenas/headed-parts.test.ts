/** Reports that tell body by body: what stands below a heading is told of the body that it names. */
import { describe, expect, it } from 'vitest';
import { distinct, report, statements } from '../reading.ts';

const told = (text: string): string[] =>
  distinct(
    statements(report(`Granviks kommun, Tunabro kommun och Region Skåne samverkar.\n\n${text}\n`), 'membership').map(
      (m) => `${m.person}: ${m.role}, ${m.body.name}`,
    ),
  );

describe('below a heading that names a body', () => {
  it.each([
    [
      'A.1  Hamnrådet\n\nI Hamnrådet möter kulturnämnden företrädare för fisket. Kulturnämndens ordförande Anna Holmqvist (S) har lett rådet.\n\nVice ordförande var Lars Norman (M), Tunabro kommun.',
      'Lars Norman: vice ordförande, Hamnrådet',
    ],
    [
      'HAMNRÅDET (HR)\n\nKulturnämnden och byggnadsnämnden bereder ärendena.\n\nOrdförande är Lars Norman (M), Tunabro kommun.',
      'Lars Norman: ordförande, Hamnrådet',
    ],
    [
      '3. Stiftelsen Gamla Varvet\n\nRådet för kultur stödjer stiftelsen. Styrelsen möttes tre gånger. Ordförande i styrelsen är Lars Norman (M).',
      'Lars Norman: ordförande, Stiftelsen Gamla Varvet',
    ],
    [
      '2.1 Hamnrådet\n\nRådet möttes två gånger.\n\n2.2 Övrigt\n\nI Fiskerådet är frågan väckt. Ordförande är Lars Norman (M), Tunabro kommun.',
      'Lars Norman: ordförande, Fiskerådet',
    ],
    [
      'Mer om rådet för trafik finns i planen.\nA.2  Hamnrådet\n\nTrafikrådet är nytt. Ordförande i rådet är Lars Norman (M).',
      'Lars Norman: ordförande, Hamnrådet',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});
