import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../graph/errors.ts';

const NAME = 'skriver.lock';
/** The holder touches the lock this often. */
const BEAT_MS = 10_000;
/** A lock of another machine that has not been touched for this long belongs to nobody: a derivation may keep the holder from touching it for minutes. */
const DEAD_AFTER_MS = 15 * 60_000;

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
}

/**
 * Takes the data folder's write lock: one `ingest`, `remove` or `derive` at a time. Readers need no lock.
 * A lock whose process is gone (kill -9, power cut) is taken over.
 * @returns a function that gives the lock back
 * @throws UsageError when another process is writing
 */
export async function takeWriteLock(data: string): Promise<() => Promise<void>> {
  await mkdir(data, { recursive: true });
  const path = join(data, NAME);
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await claim(path)) {
      const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), BEAT_MS);
      beat.unref();
      return async () => {
        clearInterval(beat);
        await rm(path, { force: true });
      };
    }
    const holder = await holderOf(path);
    if (holder !== null && (await alive(path, holder))) throw new UsageError(busy(path, holder));
    await rm(path, { force: true });
  }
  throw new UsageError(`Det gick inte att ta skrivlåset ${path}. Försök igen om en stund.`);
}

/** Written aside and linked into place, so that nobody ever sees a lock without its holder. */
async function claim(path: string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await writeFile(aside, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
    await link(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Null for a lock that is gone or damaged. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

async function alive(path: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const touched = await stat(path).catch(() => null);
    return touched !== null && Date.now() - touched.mtimeMs < DEAD_AFTER_MS;
  }
  // In a container every start gives the same process id: a lock with our own id was left by one before us.
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(path: string, holder: Holder): string {
  return (
    `En annan körning skriver redan i datamappen (process ${holder.pid} på ${holder.host}). ` +
    `Vänta tills den är klar. Om ingen sådan körning finns, ta bort filen ${path} och försök igen.`
  );
}
