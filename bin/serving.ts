import { join } from 'node:path';
import type { StoreReader, VectorReader } from '../graph/store.ts';
import { FAILURE_CODES } from '../ingest/failure-codes.ts';
import { Originals } from '../ingest/files/originals.ts';
import { createReaderPool } from '../ingest/pipeline/reader-pool.ts';
import { createApp } from '../server/app.ts';
import type { IngestProgress } from '../server/contract/state.ts';
import { type Listening, listen } from '../server/listen.ts';
import { joinedStyles } from '../server/stylesheet.ts';
import { views } from '../web/views.ts';
import type { Config } from './config.ts';
import { say } from './console.ts';
import { ownFolder, packageRoot, stylesList, version } from './installed.ts';
import { openSemantic } from './models.ts';
import { pagePictures } from './pictures.ts';

/** A page that takes longer to draw, or its words to find, is given up. */
const LONGEST_SECONDS = 30;

/** Opens the reading room over a store. */
export async function openRoomFor(
  store: StoreReader & VectorReader,
  config: Config,
  progress: () => IngestProgress | null,
): Promise<Listening> {
  const kept = new Originals(config.data, config.files);
  const pool = createReaderPool({ ocrWorkers: 1, silenceSeconds: LONGEST_SECONDS, limits: config.limits });
  const { semantic, close: closeSemantic } = await openSemantic(config, store);
  // The first search by meaning brings the vectors into memory, which takes a second or so for 100,000: nobody should have to wait for it.
  await semantic?.near('prov', [], 1);
  const app = createApp({
    store,
    ...(semantic === null ? {} : { semantic }),
    originals: {
      async open(sha256) {
        const bytes = await kept.read(sha256);
        return bytes === null ? null : { bytes };
      },
    },
    pictures: pagePictures(store, kept, pool),
    remedyOf: (code) => (FAILURE_CODES as Record<string, { remedy: string }>)[code]?.remedy ?? null,
    views,
    styles: joinedStyles(stylesList()),
    // Scripts are served compiled, also when the program itself runs from source.
    assetFolders: [join(ownFolder(), '..', 'web', 'static'), join(packageRoot(), 'dist', 'web', 'client')],
    progress,
    version: version(),
    onError: (error) => say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  const listening = await listen(app, { host: config.host, port: config.port });
  say(`Läsrummet är öppet på ${listening.url}`);
  return {
    url: listening.url,
    async close(graceMs) {
      await listening.close(graceMs);
      await closeSemantic();
      pool.close();
    },
  };
}

/** Resolves when the process is asked to end. A second asking ends it at once. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  });
}
