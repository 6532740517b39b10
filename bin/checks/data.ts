import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../../graph/errors.ts';
import type { StoreReader } from '../../graph/store.ts';
import { Originals } from '../../ingest/files/originals.ts';
import { GENERATION_VERSION } from '../../ingest/pipeline/generation-version.ts';
import type { Config } from '../config.ts';
import { count, number } from '../console.ts';
import { reading, storeExists } from '../store.ts';
import { type Check, fine, wrong } from './check.ts';

/** Less than this left on the disk is told as a fault. */
const LEAST_FREE_BYTES = 512 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** The data folder, the store in it, and the originals the store stands on. */
export async function data(config: Config): Promise<Check[]> {
  const checks = [await writable(config.data)];
  if (checks[0]?.ok === true) checks.push(await space(config.data));
  if (!storeExists(config)) return [...checks, fine('Lager', 'inget än: skapas av diariegraf ingest <mapp>')];
  try {
    return [
      ...checks,
      ...(await reading(config, async (store) => [await generation(store), await originals(store, config)])),
    ];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [...checks, wrong('Lager', `går inte att öppna (${error.code})`, error.message)];
  }
}

async function writable(folder: string): Promise<Check> {
  const name = 'Datamapp';
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    return fine(name, folder);
  } catch (error) {
    return wrong(
      name,
      `det går inte att skriva i ${folder} (${(error as NodeJS.ErrnoException).code})`,
      'Ge kontot som kör Diariegraf skrivrättighet, eller välj en annan mapp med --data.',
    );
  }
}

async function space(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${number(Math.floor(free / MEBIBYTE))} MB ledigt`;
  return free >= LEAST_FREE_BYTES
    ? fine('Diskutrymme', found)
    : wrong('Diskutrymme', found, 'Frigör utrymme, eller välj en datamapp på en annan disk med --data.');
}

async function generation(store: StoreReader): Promise<Check> {
  const status = await store.status();
  const name = 'Lager';
  if (status.generation === 0) {
    return wrong(name, 'ingen inläsning är avslutad', 'Kör diariegraf ingest igen, så fortsätter den där den slutade.');
  }
  if (status.stale) return wrong(name, 'filer har ändrats sedan grafen sammanställdes', 'Kör diariegraf derive.');
  if (status.analyserVersion !== GENERATION_VERSION) {
    return wrong(name, 'grafen är sammanställd av en annan version av Diariegraf', 'Kör diariegraf derive.');
  }
  return fine(name, `format ${status.schemaVersion}, ${count(status.files.stored, 'fil', 'filer')}`);
}

async function originals(store: StoreReader, config: Config): Promise<Check> {
  const name = 'Original';
  const kept = new Originals(config.data, config.files);
  const missing: string[] = [];
  for (const file of await store.files()) {
    if (file.status === 'stored' && file.sha256 !== null && !(await kept.has(file.sha256))) missing.push(file.source);
  }
  if (missing.length === 0) return fine(name, 'alla finns');
  return wrong(
    name,
    `${count(missing.length, 'original saknas', 'original saknas')}, till exempel ${missing[0]}`,
    'Kör diariegraf ingest på de filerna igen, eller återställ mappen files från en säkerhetskopia.',
  );
}
