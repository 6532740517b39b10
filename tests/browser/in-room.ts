/** A room and a browser for the tests of a file: opened before the first, closed after the last; skipped, with the reason, where there is no Chromium. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { derive } from '../../ingest/derive/derive.ts';
import { swedishDictionary } from '../../ingest/repair/dictionary.ts';
import type { Listening } from '../../server/listen.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { corpusFacts } from '../corpus/facts.ts';
import { launch, missing } from './chromium.ts';
import { openRoom } from './room.ts';

/** What the tests are given; nothing of it is there before they run. */
export interface Visited {
  readonly url: string;
  readonly browser: Browser;
  /** A page of a desk's width, on a path of the room. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** @param opened where the pages come from */
export function inRoom(name: string, opened: () => Promise<Listening>, tests: (room: Visited) => void): void {
  describe.skipIf(missing !== null)(`${name}${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
    let room: Listening;
    let browser: Browser;
    beforeAll(async () => {
      room = await opened();
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await room?.close(0);
    });
    tests({
      get url() {
        return room.url;
      },
      get browser() {
        return browser;
      },
      async open(path = '/', options = {}) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
        await page.goto(room.url + path);
        return page;
      },
    });
  });
}

/** A room over documents of the sample corpus, read without OCR. */
export function corpusRoom(files: string[]): () => Promise<Listening> {
  return async () => {
    const store = new NaiveStore();
    const facts = await corpusFacts({ scan: false, only: files });
    await store.replaceDerived(derive({ files: facts, knows: await swedishDictionary() }));
    return openRoom(store);
  };
}
