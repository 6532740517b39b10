/** Bodies that the words or the place beside their name tell, and names that read like bodies and are none. */
import { expect, it } from 'vitest';
import { distinct, mentions, read, report } from '../reading.ts';

const named = (text: string): string[] =>
  distinct(
    mentions(report(text), 'arena')
      .filter((a) => !a.generic)
      .map((a) => a.name),
  );

it.each([
  ['Inom rådet finns Tolkspåret, en grupp för frågor om tolkar.', ['Tolkspåret']],
  ['Där möts Granvik, en kommun med många öar.', []],
  ['Beredningsgrupp Barn och unga\n   Sammankallande: Anna Holmqvist.\n', ['Beredningsgrupp Barn och unga']],
  ['Revisionen har under året haft sju sammanträden.', ['Revisionen']],
  ['Lars Norman (M) är ledamot i revisionen.', ['Revisionen']],
  ['Revisionen av planen är klar.', []],
  ['Till ledamot i Leader Södra kusten utses Anna Holmqvist (S).', ['Leader Södra kusten']],
  ['Platsen i Leader Svartåns beredningsgrupp är vakant.', ['Leader Svartåns beredningsgrupp']],
  ['Protokoll från direktionen för Norra Dalens kommunalförbund.', ['Direktionen för Norra Dalens kommunalförbund']],
  ['Länsrådet för språkfrågor möts i maj.', ['Länsrådet för språkfrågor']],
  ['Länsstyrelsen företräddes av länsrådet Anna Holmqvist.', []],
  ['Frågan om gemensam hamnnämnd sköts upp.', []],
  ['A   POLITISKA RÅD I LÄNET', []],
  ['Val till bolag, stiftelser och råd för mandatperioden 2031-2034', []],
  ['PDF är de sju kommunernas gemensamma råd för skola och omsorg.', []],
  [
    'Samarbetet leds av Samrådsgruppen för skärgård. Vi föreslår att till ledamot i Samrådsgruppen för skärgård utse Anna Holmqvist (S).',
    ['Samrådsgruppen för skärgård'],
  ],
  ['NÄTVERKET FÖR ANSVARIGA (MAS/MAR-nätverket)\n\nTräffas varje månad.', ['MAS/MAR-nätverket']],
  [
    'Nr  Ärende                                   Föredragande\n8   Plats i Nationella nätverket för         Anna Holmqvist\n    rymdteknik\n',
    ['Nationella nätverket för rymdteknik'],
  ],
  ['Vi rapporterar till Kompetensforum Dalby. Uppdraget gav Kompetensforum förra året.', ['Kompetensforum Dalby']],
  [
    'A.1  Idrottsrådet\n\nRådet möttes.\n\nA.2  Kustrådet\n\nRådet möttes.\n\nA.3  Folktinget\n\nFolktinget samlas en gång. Anna Holmqvist (S) var värd.\n\nA.4  Läsanvisningen\n\nText.',
    ['Idrottsrådet', 'Kustrådet', 'Folktinget'],
  ],
])('%s', (text, expected) => {
  expect(named(text).sort()).toEqual([...expected].sort());
});

it('an agreement’s own word for a body names it', () => {
  const facts = read(
    'Avtal om samverkan\n\n1 Parter\nDetta avtal ingås mellan Granviks kommun och Tunabro kommun.\n\n2 Styrning\nUnder parterna finns en styrgrupp, Styrgruppen. Frågor avgörs av Styrgruppen.\nUppsägning ställs till Styrgruppen.\n',
  );
  expect(
    mentions(facts, 'arena')
      .filter((a) => !a.generic)
      .map((a) => a.name),
  ).toContain('Styrgruppen');
});
