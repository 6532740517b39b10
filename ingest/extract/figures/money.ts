/** Units of money and what they multiply by. */
const UNITS: { words: string; factor: number }[] = [
  { words: 'miljard(?:er)?\\s+kr(?:onor)?|mdkr|mdr', factor: 1e9 },
  { words: 'miljon(?:er)?\\s+kr(?:onor)?|mkr|mnkr|msek', factor: 1e6 },
  { words: 'tusen\\s+kr(?:onor)?|tkr|kkr|ksek', factor: 1e3 },
  { words: 'kr(?:onor)?|sek|:-', factor: 1 },
];

/** Expression source for any unit. */
export const UNIT_WORDS = UNITS.map((u) => u.words).join('|');

/** What a unit multiplies by; 1 for what is none. */
export const factorOf = (unit: string): number =>
  UNITS.find((u) => new RegExp(`^(?:${u.words})$`, 'iu').test(unit))?.factor ?? 1;
