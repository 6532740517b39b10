/** Atom (RFC 4287) of a search. Pure: the same documents give the same text, so that a reader who asks again is told 304. */
import { printable } from '../graph/export/reading.ts';
import { sha256 } from '../graph/ids.ts';
import type { FeedEntry } from './services/search/feed.ts';

export interface Feed {
  title: string;
  /** What is watched, in one form whatever the order it was asked in; the feed's id is made of it. */
  key: string;
  /** Absolute addresses of the feed itself and of the page that shows the same. */
  self: string;
  page: string;
  /** Scheme and host, before the addresses of the entries. */
  origin: string;
  /** ISO time of the last ingest: when undated documents became known. Null before the first. */
  ingested: string | null;
  entries: FeedEntry[];
}

/** A room that was never filled was last changed at the beginning of time. */
const NEVER = '1970-01-01T00:00:00Z';

export function atom(feed: Feed): string {
  const known = feed.ingested ?? NEVER;
  const entries = feed.entries.map((entry) => ({ ...entry, updated: timeOf(entry.date) ?? known }));
  const newest = entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), NEVER);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">',
    `  <id>${urn('flode', feed.key)}</id>`,
    `  <title>${escaped(feed.title)}</title>`,
    `  <updated>${feed.ingested ?? newest}</updated>`,
    '  <author><name>Diariegraf</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...entries.map((entry) => entryXml(entry, feed.origin)),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: FeedEntry & { updated: string }, origin: string): string {
  return [
    '  <entry>',
    `    <id>${urn('handling', entry.id)}</id>`,
    `    <title>${escaped(entry.title)}</title>`,
    `    <updated>${entry.updated}</updated>`,
    `    <author><name>${escaped(entry.issuer ?? 'Okänd utgivare')}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${escaped(origin + entry.address)}"/>`,
    `    <category term="${escaped(entry.type)}"/>`,
    `    <summary>${escaped(entry.text)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** A partial ISO date as the time it begins; null for none, and for what is no day of the calendar. */
function timeOf(date: string | null): string | null {
  if (date === null) return null;
  const day = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : `${day}T00:00:00Z`;
}

/** A UUID of a name (RFC 9562, version 8): stable, and of no host, as a room may move. */
function urn(...name: string[]): string {
  const hex = sha256(JSON.stringify(name));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
