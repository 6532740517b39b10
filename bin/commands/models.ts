import { StoreError, UsageError } from '../../graph/errors.ts';
import type { VectorCounts } from '../../graph/store.ts';
import { fetchModel, isListed } from '../../ingest/models/fetch.ts';
import { lookAt, MODEL_FILES, modelId } from '../../ingest/models/folder.ts';
import type { Config } from '../config.ts';
import { count, number, print, say } from '../console.ts';
import type { ExitCode } from '../exit-code.ts';
import { interruptible } from '../interrupt.ts';
import { embeddingFolder, embedMissing, nerFolder } from '../models.ts';
import { reading, storeExists, writing } from '../store.ts';

/** What `models` can do, in the order of its help. */
export const ACTIONS = ['status', 'fetch', 'embed'] as const;

/** `models`: which models there are, fetching of one, vectors of the texts. */
export function models(action: string, config: Config, json: boolean): Promise<ExitCode> {
  if (action === 'status') return status(config, json);
  if (action === 'fetch') return fetching(config);
  if (action === 'embed') return embed(config);
  throw new UsageError(`models ${action} finns inte. Skriv diariegraf models ${ACTIONS.join(', ')}.`);
}

const MEGABYTE = 1024 * 1024;

async function fetching(config: Config): Promise<ExitCode> {
  const folder = embeddingFolder(config);
  const fetched = await interruptible((stop) => {
    let told = '';
    return fetchModel({
      folder,
      host: config.modelsUrl.replace(/\/+$/u, ''),
      stop,
      onProgress({ name, bytes, of }) {
        const tenth = `${name} ${Math.floor((bytes / of) * 10)}`;
        if (tenth === told || of < MEGABYTE) return;
        told = tenth;
        say(`${name}: ${number(Math.floor(bytes / MEGABYTE))} av ${number(Math.ceil(of / MEGABYTE))} MB`);
      },
    });
  }, 'Avbryter hämtningen.');
  say(
    fetched === 0
      ? `Modellen finns redan i ${folder}, och alla filer stämmer.`
      : `Klart: ${count(fetched, 'fil hämtad', 'filer hämtade')} till ${folder}, storlek och SHA-256 stämmer. Kör diariegraf models embed.`,
  );
  return 0;
}

async function embed(config: Config): Promise<ExitCode> {
  const whole = await writing(config, { create: false }, async (store) => {
    const { generation, counts } = await store.status();
    if (generation === 0) throw new UsageError('Det finns inga texter än. Kör diariegraf ingest först.');
    if (counts.passage > 0 && (await store.vectorCounts('')).texts === 0) {
      throw new UsageError('Grafen är sammanställd av en äldre version. Kör diariegraf derive först.');
    }
    return interruptible(
      (stop) => embedMissing(config, store, stop),
      'Avbryter när texterna som räknas är klara. Tryck Ctrl-C igen för att avbryta genast.',
    );
  });
  return whole ? 0 : 1;
}

/** What is known of one model. */
export interface ModelStatus {
  folder: string;
  /** `off`: there is none. `broken`: files are missing. */
  state: 'off' | 'broken' | 'on';
  model: string | null;
  bytes: number;
  missing: readonly string[];
  /** The very files that `models fetch` gets; null when that was not asked. */
  listed: boolean | null;
}

export interface ModelsStatus {
  models: string;
  embedding: ModelStatus;
  ner: ModelStatus;
  /** Of the store, by the embedding model; null without either. */
  vectors: VectorCounts | null;
}

/**
 * The models that are there, and how many texts have vectors.
 * @param verify also whether the files are those that `models fetch` gets: every byte is read for it
 */
export async function modelsStatus(config: Config, verify: boolean): Promise<ModelsStatus> {
  const embedding = await statusOf(embeddingFolder(config), verify);
  const ner = await statusOf(nerFolder(config), false);
  return { models: config.models, embedding, ner, vectors: await vectorsIn(config, embedding.model) };
}

async function statusOf(folder: string, verify: boolean): Promise<ModelStatus> {
  const found = await lookAt(folder);
  if (found === null) return { folder, state: 'off', model: null, bytes: 0, missing: MODEL_FILES, listed: null };
  const { bytes, missing } = found;
  if (missing.length > 0) return { folder, state: 'broken', model: null, bytes, missing, listed: null };
  const listed = verify ? await isListed(folder) : null;
  return { folder, state: 'on', model: await modelId(folder), bytes, missing, listed };
}

async function vectorsIn(config: Config, model: string | null): Promise<VectorCounts | null> {
  if (model === null || !storeExists(config)) return null;
  return reading(config, (store) => store.vectorCounts(model)).catch((error: unknown) => {
    if (error instanceof StoreError) return null;
    throw error;
  });
}

async function status(config: Config, json: boolean): Promise<ExitCode> {
  const found = await modelsStatus(config, true);
  await print(json ? `${JSON.stringify(found)}\n` : told(found, config));
  return found.embedding.state === 'broken' || found.ner.state === 'broken' ? 1 : 0;
}

function told({ models: folder, embedding, ner, vectors }: ModelsStatus, config: Config): string {
  const lines = [
    `Modeller i ${folder}`,
    `Sökning på betydelse: ${inWords(embedding, 'Hämta den med diariegraf models fetch.')}`,
    `Namn i text: ${inWords(ner, 'Valfri: lägg en modell för namnigenkänning där.')}`,
  ];
  if (config.semantic === 'never') lines.push('Inställningen semantic är never: sökning på betydelse används inte.');
  if (vectors !== null) {
    const missing = vectors.texts - vectors.vectors;
    const rest = missing === 0 ? '' : ' Kör diariegraf models embed.';
    lines.push(`Vektorer: ${number(vectors.vectors)} av ${count(vectors.texts, 'text', 'texter')}.${rest}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What a model's state is, for people. */
export function inWords({ folder, state, model, bytes, missing, listed }: ModelStatus, remedy: string): string {
  if (state === 'off') return `av, ingen modell i ${folder}. ${remedy}`;
  if (state === 'broken') return `av, modellen i ${folder} saknar ${missing.join(', ')}. ${remedy}`;
  const own = listed === false ? ', en annan än den som models fetch hämtar' : '';
  return `på, ${model} (${number(Math.ceil(bytes / MEGABYTE))} MB${own})`;
}
