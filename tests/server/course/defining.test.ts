import { describe, expect, it } from 'vitest';
import { definingAt, isListed } from '../../../server/services/course/defining.ts';
import { sentenceAround } from '../../../server/services/course/sentences.ts';
import { at } from './records.ts';

describe('sentenceAround', () => {
  it.each<[string, string, string]>([
    ['Först detta. Hamnrådet är nytt. Sedan annat.', 'Hamnrådet', 'Hamnrådet är nytt.'],
    ['Samverkan\nHamnrådet möts ofta och\nlänge.\n\nAnnat', 'Hamnrådet', 'Hamnrådet möts ofta och\nlänge.'],
    ['Råd finns, t.ex. Hamnrådet och Älvrådet. Slut.', 'Hamnrådet', 'Råd finns, t.ex. Hamnrådet och Älvrådet.'],
    ['Grupper:\n- Hamnrådet leder\n- Älvrådet följer', 'Hamnrådet', 'Hamnrådet leder'],
    [
      'Mötet hålls kl. 13 i Hamnrådet (jfr kap. 3 i planen)',
      'Hamnrådet',
      'Mötet hålls kl. 13 i Hamnrådet (jfr kap. 3 i planen)',
    ],
  ])('%s', (text, name, sentence) => {
    const { start, end } = sentenceAround(text, at(text, name));
    expect(text.slice(start, end)).toBe(sentence);
  });
});

describe('definingAt', () => {
  it.each<[string, string, string | null, number?]>([
    ['what sort of body it is', 'Hamnrådet är länets arena för sjöfart.', 'Hamnrådet är länets arena för sjöfart.', 0],
    [
      'a short form between the name and the verb',
      'Därtill finns mer. Hamnrådet (HR) är ett forum för sjöfart. Det är nytt.',
      'Hamnrådet (HR) är ett forum för sjöfart.',
      0,
    ],
    [
      'brackets that explain',
      'Vi deltog i Hamnrådet (politisk arena för sjöfart) i år.',
      'Hamnrådet (politisk arena för sjöfart)',
      0,
    ],
    [
      'brackets that tell who takes part',
      'Hamnrådet (kommunernas hamnchefer och lotsar) möttes.',
      'Hamnrådet (kommunernas hamnchefer och lotsar)',
      1,
    ],
    [
      'a whole sentence rather than its brackets',
      'Hamnrådet (hamn, lots och farled) är en arena för hamnchefer.',
      'Hamnrådet (hamn, lots och farled) är en arena för hamnchefer.',
      0,
    ],
    [
      'its task',
      'Hamnrådet har till uppgift att bereda frågor om farleder.',
      'Hamnrådet har till uppgift att bereda frågor om farleder.',
      1,
    ],
    [
      'of whom it consists',
      'Det lokala Hamnrådet består av tre hamnchefer.',
      'Det lokala Hamnrådet består av tre hamnchefer.',
      1,
    ],
    [
      'who takes part, told in passing',
      'Dialog fördes med Hamnrådet där både lotsar och hamnchefer ingår.',
      'Dialog fördes med Hamnrådet där både lotsar och hamnchefer ingår.',
      1,
    ],
    ['what it does', 'Hamnrådet samordnar farlederna.', 'Hamnrådet samordnar farlederna.', 2],
    [
      'a group it has',
      'Hamnrådet har en beredande grupp för lotsar.',
      'Hamnrådet har en beredande grupp för lotsar.',
      2,
    ],
    [
      'of something told elsewhere, a little worse',
      'Hamnrådet är verksamhetens styrgrupp.',
      'Hamnrådet är verksamhetens styrgrupp.',
      1,
    ],
    ['an event', 'Hamnrådet behandlar svaren den 25 oktober.', null],
    ['not the subject', 'Enligt Hamnrådet är det en arena för sjöfart.', null],
    ['part of another name', 'Frågan togs i Hamnrådet och är en del av planen.', null],
    ['a count in brackets', 'Möten har hållits i Hamnrådet (nio träffar under hela året).', null],
    ['a named chair in brackets', 'Tack till Hamnrådet (ordförande Karin Alm från kusten).', null],
    ['a reference in brackets', 'Läs mer om Hamnrådet (se bilaga om alla farleder).', null],
    ['nothing', 'Hamnrådet tackar för ett gott år.', null],
  ])('%s', (_what, text, quote, rank) => {
    const found = definingAt(text, at(text, 'Hamnrådet'));
    expect(found && text.slice(found.start, found.end)).toBe(quote);
    if (rank !== undefined) expect(found?.rank).toBe(rank);
  });
});

describe('isListed', () => {
  it.each<[string, boolean]>([
    ['Berörda organ är Älvrådet, Hamnrådet, Skogsrådet, Vägrådet samt Byrådet', true],
    ['Organen är Hamnrådet(sjöfart), Älvrådet, Skogsrådet, Vägrådet', true],
    ['Regionen håller ihop ett nätverk för lotsar, Hamnrådet.', false],
    ['Hamnrådet samlar lotsar, hamnchefer, fiskare och båtägare', false],
  ])('%s: %s', (sentence, listed) => {
    expect(isListed(sentence, at(sentence, 'Hamnrådet'))).toBe(listed);
  });
});
