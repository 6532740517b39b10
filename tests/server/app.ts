/** The application over the invented region, for tests. */
import type { Express } from 'express';
import type { StoreReader } from '../../graph/store.ts';
import { type AppOptions, createApp } from '../../server/app.ts';
import { joinedStyles } from '../../server/stylesheet.ts';
import { views } from '../../web/views.ts';
import { fixtureStore } from './fixture.ts';

export const ORIGINAL = new TextEncoder().encode('%PDF-1.7 original');

/** What to do about a file with a password; the fixture's failure ends with it. */
const REMEDY = 'Spara den utan lösenord och läs in den igen.';

export async function testApp(options: Partial<AppOptions> = {}, store?: StoreReader): Promise<Express> {
  return createApp({
    store: store ?? (await fixtureStore()),
    originals: { open: async () => ({ bytes: ORIGINAL }) },
    views,
    styles: joinedStyles('web/styles/diariegraf.css'),
    assetFolders: ['web/static'],
    remedyOf: (code) => (code === 'ENCRYPTED' ? REMEDY : null),
    version: '9.9.9',
    now: () => new Date('2024-03-02T10:00:00Z'),
    ...options,
  });
}
