import { describe, expect, test } from 'vitest';
import { isForeign, needsRepair } from '../../../ingest/repair/gate.ts';
import { type MisreadPage, repairPages } from '../../../ingest/repair/repair.ts';
import { Vocabulary } from '../../../ingest/repair/vocabulary.ts';
import { WORDS } from './words.ts';

/** Words that stand close to those of the table, and are right as they are. */
const DISTRACTORS =
  'atlas arena ordna opera oppna versal forska forskare format genom jakt kalla kopia karna lakan larm lager losa mall malt ' +
  'matt mata milo mota namn narr nod omrade pagina prova rakna radda rosa saker sakna sjuk spark stamma stall stad tag ' +
  'tillit tand tjata tata uppe utan vald varda varde vagn vaxa alder andra anda barn bank bana verka verkstad lida lirka';
const WRITTEN = [...new Set(WORDS.map(([, written]) => written))];
/** As if read in clean minutes: each true word once, the close ones too. */
const CLEAN = [...WRITTEN.map((w) => w.toLowerCase()), ...DISTRACTORS.split(' ')].join(', ');
const vocabulary = new Vocabulary([CLEAN]);

const whole = (id: string, text: string): MisreadPage => ({ id, text, misread: [{ start: 0, end: text.length }] });
const repaired = (text: string, v = vocabulary): string => repairPages([whole('a', text)], v).get('a')?.text ?? text;

describe('the table of words', () => {
  test('holds at least 200 misread words', () => {
    expect(WORDS.filter(([read, written]) => read !== written).length).toBeGreaterThanOrEqual(200);
  });

  test('at least 95 % are put right', () => {
    const wrong = WORDS.filter(([read, written]) => repaired(read) !== written).map(
      ([read, written]) => `${read} → ${repaired(read)}, not ${written}`,
    );
    expect(wrong.slice(Math.floor(WORDS.length * 0.05))).toEqual([]);
  });

  test('no word that is right is broken', () => {
    const clean = [...WRITTEN, ...DISTRACTORS.split(' ')];
    expect(clean.filter((w) => repaired(w) !== w)).toEqual([]);
  });
});

describe('repairPages', () => {
  test('chooses between words by their neighbours', () => {
    expect(repaired('Det ar bra. Det har tagit tva ar. Sedan ar 2014 ar det klart.')).toBe(
      'Det är bra. Det har tagit två år. Sedan år 2014 är det klart.',
    );
  });

  test('leaves figures, addresses and diarienummer', () => {
    const text = 'Dnr KS 2019/0466, RB/14/2018, anna.karna@karna.se, www.malgrupp.se, tfn 063-14 66 01, § 6, 4 st, A4.';
    expect(repaired(text)).toBe(text);
  });

  test('repairs names only towards names of clean text', () => {
    const known = new Vocabulary(['Ordförande var Örjan Sjöqvist. Vid stranden fanns en värd.']);
    expect(repaired('yrkade Orjan Sjoqvist', known)).toBe('yrkade Örjan Sjöqvist');
    // `värd` is a word of clean text, but no name.
    expect(repaired('yrkade Anders Vard', known)).toBe('yrkade Anders Vard');
  });

  test('puts compounds right by their parts', () => {
    const known = new Vocabulary(['Nämnden för kultur. Nämnden möts. Nämnden och kultur i länet.']);
    expect(repaired('inom kulturndmnden', known)).toBe('inom kulturnämnden');
  });

  test('asks the dictionary where clean text has no word', () => {
    const page = whole('a', 'en svartillginglig plats');
    expect(repairPages([page], new Vocabulary([]), (w) => w === 'svårtillgänglig').get('a')?.text).toBe(
      'en svårtillgänglig plats',
    );
  });

  test('touches nothing outside the misread stretches', () => {
    const text = 'moten och moten';
    const page = { id: 'a', text, misread: [{ start: 10, end: 15 }] };
    expect(repairPages([page], vocabulary).get('a')?.text).toBe('moten och möten');
    expect(repairPages([{ ...page, misread: [] }], vocabulary).size).toBe(0);
  });

  test('changes no white space, and gives every word the way back', () => {
    const text = 'De siirskilda\n\n  irendena giller  riddningstjinsten och 6versiktsplanen.';
    const page = repairPages([whole('a', text)], vocabulary).get('a');
    expect(page?.text).toContain('räddningstjänsten och översiktsplanen.');
    expect(page?.text.match(/\s+/g)).toEqual(text.match(/\s+/g));
    for (const [i, m] of [...(page?.text ?? '').matchAll(/\S+/g)].entries()) {
      const at = page?.map.toOriginal(m.index, m.index + m[0].length);
      expect(text.slice(at?.start, at?.end)).toBe(text.split(/\s+/)[i]);
    }
  });

  test('does not depend on the order of the clean texts', () => {
    const texts = ['Mötet är öppet.', 'Vården når fler i år.', 'Väl mött, var så god.'];
    const noisy = 'Motet ar 6ppet, varden ndr fler i ar.';
    const there = repaired(noisy, new Vocabulary(texts));
    expect(there).toBe('Mötet är öppet, vården når fler i år.');
    expect(repaired(noisy, new Vocabulary(texts.toReversed()))).toBe(there);
  });

  test('keeps capitals as they were', () => {
    expect(repaired('RADHUSET och Forskolor')).toBe('RÅDHUSET och Förskolor');
  });
});

describe('the gate', () => {
  const swedish =
    'Kommunen och regionen har enats om att det ska finnas en gemensam plan som galler till slutet av perioden. Planen beskriver ' +
    'vad som ska ske och vilka som ansvarar for att det blir gjort inom ramen for den ordinarie budgeten under perioden.';
  test('lets through Swedish without å, ä, ö', () => expect(needsRepair(swedish)).toBe(true));
  test('leaves clean Swedish', () =>
    expect(needsRepair(swedish.replaceAll('galler', 'gäller').replaceAll('for ', 'för åren å å ä '))).toBe(false));
  test('leaves another language', () => {
    const english = 'The purpose of the project is to strengthen the cooperation that is needed in the region. '.repeat(
      4,
    );
    expect(isForeign(english)).toBe(true);
    expect(needsRepair(english)).toBe(false);
  });
});
