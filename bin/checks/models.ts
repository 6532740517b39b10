import { openEmbedder } from '../../ingest/models/embedder.ts';
import { lookAt } from '../../ingest/models/folder.ts';
import { openNameFinder } from '../../ingest/models/ner.ts';
import type { Config } from '../config.ts';
import { embeddingFolder, nerFolder } from '../models.ts';
import { type Check, fine, wrong } from './check.ts';

/** The models: none is needed, but one that is there must run. */
export async function models(config: Config): Promise<Check[]> {
  return [
    await tried(
      'Sökning på betydelse',
      embeddingFolder(config),
      'valfri, hämtas med diariegraf models fetch',
      openEmbedder,
    ),
    await tried('Namn i text', nerFolder(config), 'valfri, läggs dit för hand', openNameFinder),
  ];
}

async function tried(
  name: string,
  folder: string,
  optional: string,
  open: (folder: string) => Promise<{ model: string; close(): Promise<void> }>,
): Promise<Check> {
  if ((await lookAt(folder)) === null) return fine(name, `av: ingen modell i ${folder} (${optional})`);
  try {
    const opened = await open(folder);
    await opened.close();
    return fine(name, `på, ${opened.model}`);
  } catch (error) {
    return wrong(name, 'modellen kan inte användas', error instanceof Error ? error.message : String(error));
  }
}
