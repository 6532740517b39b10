import { StoreError, UsageError } from '../../graph/errors.ts';
import { type FileFormat, FORMATS, type FolderFormat } from '../../graph/export/formats.ts';
import type { StoreReader } from '../../graph/store.ts';
import type { Config } from '../config.ts';
import { print, say } from '../console.ts';
import type { ExitCode } from '../exit-code.ts';
import { inPieces, writeFile, writeFolder } from '../files-out.ts';
import { reading } from '../store.ts';

/** A folder of pages; not among the writers of `graph/`, because its pages are those of the reading room. */
const SITE = 'site';

/** `export`: the current generation in one of the formats, to a file, a folder or (`-`) standard output. */
export async function exportGraph(name: string, out: string, config: Config): Promise<ExitCode> {
  const format = FORMATS.get(name) ?? (name === SITE ? SITE : undefined);
  if (format === undefined) {
    throw new UsageError(`Formatet ${name} finns inte. Det som finns: ${[...FORMATS.keys(), SITE].join(', ')}.`);
  }
  if ((format === SITE || format.into === 'folder') && out === '-') {
    throw new UsageError(`Formatet ${name} ger flera filer. Ange en mapp: --out <mapp>.`);
  }
  await reading(config, async (store) => {
    const { generation, stale } = await store.status();
    if (generation === 0) {
      throw new UsageError(
        'Lagret är inte färdiginläst. Kör diariegraf ingest igen, så fortsätter det där det slutade, eller diariegraf derive om alla delar är inlästa.',
      );
    }
    if (stale)
      say(
        'Filer har ändrats sedan grafen sammanställdes och är inte med. Kör diariegraf ingest igen, eller diariegraf derive.',
      );
    const unchanged = async () => {
      if (format === SITE || !format.oneReading) await sameGeneration(store, generation);
    };
    if (format === SITE) await (await import('../site/export-site.ts')).exportSite(store, out, unchanged);
    else await written(format, store, out, unchanged);
  });
  return 0;
}

/** @param unchanged is run when all is written, before any of it gets its name */
async function written(
  format: FileFormat | FolderFormat,
  store: StoreReader,
  out: string,
  unchanged: () => Promise<void>,
): Promise<void> {
  if (format.into === 'folder') {
    const files = format.files(store);
    await writeFolder(out, files, unchanged);
    say(`${files.length} filer skrivna i ${out}.`);
  } else if (out === '-') {
    for await (const piece of inPieces(format.write(store))) await print(piece);
    await unchanged();
  } else {
    await writeFile(out, format.write(store), unchanged);
    say(`Exporten är skriven till ${out}.`);
  }
}

/** Half of one graph and half of the next is neither. */
async function sameGeneration(store: StoreReader, generation: number): Promise<void> {
  if ((await store.status()).generation === generation) return;
  throw new StoreError('CHANGED', 'Grafen sammanställdes på nytt medan exporten skrevs. Kör samma kommando igen.');
}
