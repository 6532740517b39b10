import { describe, expect, it } from 'vitest';
import { minutes, statements } from '../reading.ts';

/** The paragraph and the text of the decisions of minutes. */
const decided = (text: string): string[] =>
  statements(minutes(text), 'decision').flatMap((d) => (d.formal ? [`${d.paragraph}: ${d.points.join(' ')}`] : []));

describe('a decision under no heading', () => {
  it.each([
    'Kommunstyrelsen beslutar att anta taxan.',
    'Styrelsen utser Anna Holmqvist (C) att justera protokollet.',
    'Kommunstyrelsen har tagit del av informationen.',
    'Upprättad föredragningslista godkänns med följande tillägg:',
    'Dagordningen godkännes i befintligt skick.',
    'Preliminär föredragningslista fastställes i övrigt som slutlig föredragningslista.',
    'Utsänd och föreslagen dagordning fastställs med ändringen att punkt 4 utgår.',
    'Efter förslag från ordföranden lades anmälan till handlingarna.',
    'Till justerare utses Anna Holmqvist (C).',
    'Att jämte ordföranden justera dagens protokoll utsågs Anna Holmqvist (C).',
    'Anna Holmqvist utsågs att tillsammans med ordföranden justera dagens protokoll.',
    'Styrelsen godkände de anmälda förhindren.',
    'Därefter fastställer kommunstyrelsen dagordningen.',
  ])('%s', (sentence) => {
    expect(decided(`§ 12 En rubrik\n${sentence}\n`)).toEqual([`§ 12: ${sentence}`]);
  });

  it('may stand behind another sentence', () => {
    expect(
      decided('§ 12 Föregående protokoll\nDet fanns inga synpunkter. Protokollet lades till handlingarna.'),
    ).toEqual(['§ 12: Protokollet lades till handlingarna.']);
  });

  it('told of the past is the last that is told', () => {
    expect(
      decided(
        '§ 12 Förhinder\nKommunstyrelsen antog 2029 en ordning för förhinder. Styrelsen godkände de anmälda förhindren.',
      ),
    ).toEqual(['§ 12: Styrelsen godkände de anmälda förhindren.']);
  });

  it.each([
    '§ 12 Frågestund\nInga frågor ställs.',
    '§ 12 Frågestund\nKommunchefen informerar om läget.',
    '§ 12 Ny taxa\nBeslutsgång\nKommunstyrelsen godkänner följande propositionsordning.',
    '§ 12 Ny taxa\nBeslutsunderlag\nNämnden antog taxan.',
  ])('is not %j', (text) => {
    expect(decided(text)).toEqual([]);
  });
});

describe("the organ's own proposal", () => {
  it('is its decision where no other stands', () => {
    expect(
      decided(
        '§ 12 Ny taxa\nKommunstyrelsens förslag till beslut\nKommunfullmäktige beslutar att anta taxan.\nBeslutsgång\nKommunstyrelsen godkänner följande propositionsordning.',
      ),
    ).toEqual(['§ 12: Kommunfullmäktige beslutar att anta taxan.']);
  });

  it("is not another's", () => {
    expect(decided('§ 12 Ny taxa\nArbetsutskottets förslag\nTaxan antas.')).toEqual([]);
  });

  it('gives way to a headed decision', () => {
    expect(decided('§ 12 Ny taxa\nKommunstyrelsens förslag\nTaxan antas.\nBeslut\nÄrendet bordläggs.')).toEqual([
      '§ 12: Ärendet bordläggs.',
    ]);
  });
});
