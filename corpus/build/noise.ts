/**
 * Clean Swedish text as an OCR engine with an English model returns it: it knows no å, ä or ö and takes the nearest shape
 * it knows. What it takes changes from place to place, so the choice goes by a seeded generator: the same text gives the
 * same misreading on every run. Words and white space stay where they are, so a place in one text is found in the other.
 */
import { generator } from './random.ts';

/** Shapes taken for a letter, the frequent ones several times. */
const MISREAD: Record<string, readonly string[]> = {
  å: ['a', 'a', 'a', 'a', '4', 'd', 'i', '&'],
  ä: ['a', 'a', 'a', 'i', 'i', 'é', 'd', '6', 'ii', '&'],
  ö: ['o', 'o', 'o', 'é', 'é', '6'],
  Å: ['A'],
  Ä: ['A'],
  Ö: ['O', 'O', 'G'],
};
/** Letters that are read right as a rule, with how often they are not. */
const SELDOM: Record<string, { as: string; share: number }> = {
  j: { as: 'i', share: 0.04 },
  I: { as: '|', share: 0.25 },
  l: { as: '1', share: 0.004 },
  '§': { as: '$', share: 0.5 },
  '–': { as: '-', share: 1 },
  '”': { as: '"', share: 1 },
};

/** `text` misread from its first letter to its last; lines and spaces as they were. */
export function misread(text: string): string {
  const random = generator(1);
  return [...text.normalize('NFC')]
    .map((letter) => {
      const shapes = MISREAD[letter];
      if (shapes) return shapes[Math.floor(random() * shapes.length)] ?? letter;
      const seldom = SELDOM[letter];
      return seldom && random() < seldom.share ? seldom.as : letter;
    })
    .join('');
}
