/** What can have happened, by itself: the script of the search field needs the addresses without a validator. */
export const HAPPENINGS = [
  'decision',
  'meeting',
  'opened',
  'closed',
  'came',
  'left',
  'begins',
  'ends',
  'due',
  'document',
] as const;
export type HappeningGroup = (typeof HAPPENINGS)[number];

/** How a group is called in an address (`visa`). */
export const HAPPENING_WORDS: Record<HappeningGroup, string> = {
  decision: 'beslut',
  meeting: 'sammantraden',
  opened: 'nya-arenden',
  closed: 'avslutade-arenden',
  came: 'nya-personer',
  left: 'lamnade',
  begins: 'nya-avtal',
  ends: 'utgangna-avtal',
  due: 'datum',
  document: 'handlingar',
};
