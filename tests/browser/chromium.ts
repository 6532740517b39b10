/** A headless Chromium for the tests, or a plain word on why there is none. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const REQUIRED = process.env['DIARIEGRAF_REQUIRE_ALL'] === '1';

/** Null when Chromium can be used, else the reason. With DIARIEGRAF_REQUIRE_ALL=1 there is no excuse: the tests run, and fail. */
export const missing: string | null =
  existsSync(PATH) || REQUIRED ? null : `Chromium is not at ${PATH}; set CHROMIUM to where it is`;

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
