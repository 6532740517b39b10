/** What has happened, as entries of a feed: the latest first. */
import type { Happening, Since } from '../../contract/since.ts';
import type { HappeningGroup } from '../../contract/since-groups.ts';
import { placeAddress } from '../documents/place-address.ts';
import type { FeedEntry } from '../search/feed.ts';

/** Entries in a feed. */
const MOST = 50;

/** Swedish words for one of a group. */
const WORDS: Record<HappeningGroup, string> = {
  decision: 'Beslut',
  meeting: 'Sammanträde',
  opened: 'Nytt ärende',
  closed: 'Avslutat ärende',
  came: 'Ny på plats',
  left: 'Har lämnat',
  begins: 'Avtal börjar gälla',
  ends: 'Avtal går ut',
  due: 'Datum som har passerat',
  document: 'Ny handling',
};
const PAGES: Partial<Record<Happening['kind'], string>> = {
  decision: 'beslut',
  meeting: 'moten',
  case: 'arenden',
  person: 'personer',
  document: 'handlingar',
};

export function sinceEntries({ groups }: Since): FeedEntry[] {
  return groups
    .flatMap(({ items }) => items)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map((happening) => ({
      // One agreement both begins and ends, and one person may come to several bodies.
      id: [happening.group, happening.id, happening.date, happening.bodyId, happening.detail].join(' '),
      title: `${WORDS[happening.group]}: ${happening.title}`,
      type: WORDS[happening.group],
      date: happening.date,
      issuer: happening.body,
      address: addressOf(happening),
      text: [happening.body, happening.detail].filter(Boolean).join(', '),
    }));
}

function addressOf({ kind, id, place }: Happening): string {
  const room = PAGES[kind];
  if (room !== undefined) return `/${room}/${encodeURIComponent(id)}`;
  if (place === null) return '/nytt';
  const { document, page, passage } = place;
  if (passage !== null) return placeAddress({ document, page, passage });
  return `/handlingar/${encodeURIComponent(document)}?sida=${page}`;
}
