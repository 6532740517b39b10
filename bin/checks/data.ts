import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError, UsageError } from '../../graph/errors.ts';
import type { StoreReader } from '../../graph/store.ts';
import { type Curation, NO_CURATION } from '../../ingest/curation/schema.ts';
import { Originals } from '../../ingest/files/originals.ts';
import { generationVersion } from '../../ingest/pipeline/generation-version.ts';
import { lostAnchors } from '../../ingest/pipeline/lost-anchors.ts';
import type { Config } from '../config.ts';
import { count, number } from '../console.ts';
import { loadCuration } from '../curation.ts';
import { reading, storeExists } from '../store.ts';
import { type Check, fine, wrong } from './check.ts';

/** Less than this left on the disk is told as a fault. */
const LEAST_FREE_BYTES = 512 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** The data folder, the store in it, and the originals the store stands on. */
export async function data(config: Config): Promise<Check[]> {
  const checks = [await writable(config.data)];
  if (checks[0]?.ok === true) checks.push(await space(config.data));
  const { curation, check } = curationOf(config);
  if (!storeExists(config)) return [...checks, check, fine('Lager', 'inget än: skapas av diariegraf ingest <mapp>')];
  try {
    return [
      ...checks,
      ...(await reading(config, async (store) => [
        curation === null ? check : await corrections(store, curation, check),
        await generation(store, curation ?? NO_CURATION),
        await originals(store, config),
      ])),
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

/** Null where the file cannot be used: the check that tells it stands beside. */
function curationOf(config: Config): { curation: Curation | null; check: Check } {
  const name = 'Rättelser';
  try {
    const curation = loadCuration(config);
    const { corrections, authority } = curation;
    const names = authority.arenas.length + authority.organizations.length + authority.persons.length;
    const found = `${count(corrections.length, 'rättelse', 'rättelser')}, ${count(names, 'namn', 'namn')} i namnregistret`;
    return { curation, check: fine(name, found) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { curation: null, check: wrong(name, 'filen kan inte användas', error.message) };
  }
}

async function corrections(store: StoreReader, curation: Curation, found: Check): Promise<Check> {
  const [first, ...more] = await lostAnchors(store, curation.corrections);
  if (first === undefined) return found;
  return wrong(
    found.name,
    `${more.length + 1} utan verkan`,
    more.length === 0 ? first : `${first} Se diariegraf status.`,
  );
}

async function generation(store: StoreReader, curation: Curation): Promise<Check> {
  const status = await store.status();
  const name = 'Lager';
  if (status.generation === 0) {
    return wrong(name, 'ingen inläsning är avslutad', 'Kör diariegraf ingest igen, så fortsätter den där den slutade.');
  }
  if (status.stale) return wrong(name, 'filer har ändrats sedan grafen sammanställdes', 'Kör diariegraf derive.');
  if (status.analyserVersion !== generationVersion(curation)) {
    const same = status.analyserVersion?.startsWith(generationVersion(NO_CURATION)) === true;
    const what = same
      ? 'rättelser eller namnregister har ändrats sedan grafen sammanställdes'
      : 'grafen är sammanställd av en annan version av Diariegraf';
    return wrong(name, what, 'Kör diariegraf derive.');
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
