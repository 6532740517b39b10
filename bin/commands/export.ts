import { open, rename, rm } from 'node:fs/promises';
import { UsageError } from '../../graph/errors.ts';
import type { StoreReader } from '../../graph/store.ts';
import type { Config } from '../config.ts';
import { count, print, say } from '../console.ts';
import type { ExitCode } from '../exit-code.ts';
import { reading } from '../store.ts';

const FORMATS = ['jsonl'];
/** Lines are gathered to pieces of about this many characters before they are written. */
const PIECE = 64 * 1024;

/** `export`: every record of the generation, one JSON object a line. A file is complete when it gets its name. */
export async function exportGraph(format: string, out: string, config: Config): Promise<ExitCode> {
  if (!FORMATS.includes(format)) {
    throw new UsageError(`Formatet ${format} finns inte i denna version. Det som finns: ${FORMATS.join(', ')}.`);
  }
  await reading(config, async (store) => {
    const { generation, stale } = await store.status();
    if (generation === 0) {
      throw new UsageError(
        `Lagret i ${config.data} är inte färdiginläst. Kör diariegraf ingest igen, så fortsätter det där det slutade.`,
      );
    }
    if (stale)
      say(
        'Filer har ändrats sedan grafen sammanställdes och är inte med. Kör diariegraf ingest igen, eller diariegraf derive.',
      );
    if (out === '-') await writeLines(store, print);
    else say(`${count(await writeFile(store, out), 'rad skriven', 'rader skrivna')} till ${out}.`);
  });
  return 0;
}

async function writeFile(store: StoreReader, out: string): Promise<number> {
  const unfinished = `${out}.${process.pid}.tmp`;
  const handle = await open(unfinished, 'wx').catch((error: Error) => {
    throw new UsageError(`Det går inte att skriva till ${out}: ${error.message}. Välj en annan plats.`, {
      cause: error,
    });
  });
  try {
    const lines = await writeLines(store, async (text) => handle.writeFile(text));
    await handle.sync();
    await handle.close();
    await rename(unfinished, out);
    return lines;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeLines(store: StoreReader, write: (text: string) => Promise<void>): Promise<number> {
  let piece = '';
  let lines = 0;
  for await (const record of store.records()) {
    piece += `${JSON.stringify(record)}\n`;
    lines++;
    if (piece.length < PIECE) continue;
    await write(piece);
    piece = '';
  }
  if (piece !== '') await write(piece);
  return lines;
}
