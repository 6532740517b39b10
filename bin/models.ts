/** The models as the commands use them: each is optional, and what needs it is off without it. */
import { join } from 'node:path';
import { UsageError } from '../graph/errors.ts';
import { type Semantic, semanticOver } from '../graph/search/semantic.ts';
import type { GraphStore, VectorReader } from '../graph/store.ts';
import { embedTexts } from '../ingest/models/embed-texts.ts';
import { type OpenEmbedder, openEmbedder } from '../ingest/models/embedder.ts';
import { EMBEDDING_MODEL, lookAt, NER_MODEL } from '../ingest/models/folder.ts';
import { type NameFinder, openNameFinder } from '../ingest/models/ner.ts';
import type { Config } from './config.ts';
import { count, number, say } from './console.ts';
import { duration } from './pace.ts';
import type { Screen } from './progress.ts';

export const embeddingFolder = (config: Pick<Config, 'models'>): string => join(config.models, EMBEDDING_MODEL);
export const nerFolder = (config: Pick<Config, 'models'>): string => join(config.models, NER_MODEL);

/** The model of vectors; null where there is none. @throws UsageError when the one that is there cannot be used */
async function embedderIfAny(config: Config): Promise<OpenEmbedder | null> {
  const folder = embeddingFolder(config);
  return (await lookAt(folder)) === null ? null : openEmbedder(folder);
}

/** The model of names; null where there is none. @throws UsageError when the one that is there cannot be used */
export async function nameFinderIfAny(config: Config): Promise<NameFinder | null> {
  const folder = nerFolder(config);
  return (await lookAt(folder)) === null ? null : openNameFinder(folder);
}

export interface OpenSemantic {
  /** Null when it is off: there is no model, or it cannot be used, which has then been told. */
  semantic: Semantic | null;
  close(): Promise<void>;
}

/** Search by meaning over a store. A model that cannot be used is told of, and the words go on alone. */
export async function openSemantic(config: Config, store: VectorReader): Promise<OpenSemantic> {
  const off: OpenSemantic = { semantic: null, close: async () => {} };
  if (config.semantic === 'never') return off;
  const embedder = await embedderIfAny(config).catch(told);
  if (embedder === null) return off;
  let failures = 0;
  const semantic = semanticOver(store, embedder, (error) => {
    failures += 1;
    // Once: a model that has failed will fail again, and every search would say so.
    if (failures === 1) say(`Sökningen på betydelse misslyckades, orden söks som vanligt: ${String(error)}`);
  });
  return { semantic, close: () => embedder.close() };
}

function told(error: unknown): null {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  return null;
}

/**
 * Makes the vectors that are missing and tells how far it has come. False when it was stopped.
 * @throws UsageError when there is no model, or none that can be used
 */
export async function embedMissing(config: Config, store: GraphStore, stop: AbortSignal): Promise<boolean> {
  const embedder = await openEmbedder(embeddingFolder(config));
  try {
    const progress = embedProgress(process.stderr);
    const { made, done, texts, stopped } = await embedTexts(store, embedder, { stop, onProgress: progress.see });
    progress.end();
    const which = `${number(done)} av ${count(texts, 'text', 'texter')} har vektor`;
    say(
      stopped
        ? `Avbrutet: ${which}. Kör diariegraf models embed för att fortsätta där det slutade.`
        : `Sökning på betydelse: ${which}${made === 0 ? '' : `, ${number(made)} nya`}.`,
    );
    return !stopped;
  } finally {
    await embedder.close();
  }
}

/** The same after a reading, where there is a model and the settings do not say otherwise. What goes wrong is told: the reading is done. */
export async function embedAfter(config: Config, store: GraphStore, stop: AbortSignal): Promise<void> {
  if (config.semantic === 'never' || (await lookAt(embeddingFolder(config))) === null) return;
  await embedMissing(config, store, stop).catch(told);
}

const REDRAW_MS = 200;
/** Without a terminal, how far it has come is told this often. */
const TELL_MS = 10_000;

/** How far the making of vectors has come: one line drawn over on a terminal, a line now and then elsewhere. */
export function embedProgress(
  screen: Screen,
  now: () => number = () => performance.now(),
): { see(progress: { done: number; texts: number }): void; end(): void } {
  const began = now();
  let first: number | null = null;
  let told = began;
  let drawn = false;
  const line = (done: number, texts: number): string => {
    const seconds = (now() - began) / 1000;
    const made = done - (first ?? done);
    const left = made > 0 && seconds > 3 ? `, ca ${duration(((texts - done) * seconds) / made)} kvar` : '';
    return `Gör vektorer: ${number(done)} av ${count(texts, 'text', 'texter')}${left}`;
  };
  return {
    see({ done, texts }) {
      first ??= done;
      if (done === texts || now() - told < (screen.isTTY === true ? REDRAW_MS : TELL_MS)) return;
      told = now();
      screen.write(screen.isTTY === true ? `\r\u001b[2K${line(done, texts)}` : `${line(done, texts)}\n`);
      drawn = true;
    },
    end() {
      if (drawn && screen.isTTY === true) screen.write('\r\u001b[2K');
    },
  };
}
