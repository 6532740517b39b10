// The server's jars, fetched once per version into the user's cache folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.mjs';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const FETCH_MS = 15 * 60_000;

function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** The version the POM names. */
function version() {
  const found = /<neo4j\.version>([^<]+)</u.exec(readFileSync(POM, 'utf8'));
  if (found === null) throw new Error(`no neo4j.version in ${POM}`);
  return found[1];
}

/** The folder that holds the jars; they are fetched with Maven when it is not there. */
export function fetchJars() {
  const folder = join(cacheFolder(), 'diariegraf', `neo4j-${version()}`);
  if (existsSync(folder)) return folder;
  process.stderr.write(`Hämtar Neo4j ${version()} med Maven till ${folder} …\n`);
  mkdirSync(dirname(folder), { recursive: true });
  const part = `${folder}.part-${process.pid}`;
  const args = [
    '-q',
    '-B',
    '-f',
    POM,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${part}`,
  ];
  const windows = process.platform === 'win32';
  const maven = spawnSync(windows ? 'mvn.cmd' : 'mvn', args, {
    stdio: ['ignore', 2, 2],
    timeout: FETCH_MS,
    shell: windows,
  });
  if (maven.error?.code === 'ENOENT') {
    throw new Trouble('Maven (mvn) saknas. Installera Maven och kör igen, eller starta Neo4j med compose.yaml.');
  }
  if (maven.status !== 0) {
    rmSync(part, { recursive: true, force: true });
    throw new Trouble('Neo4j gick inte att hämta med Maven. Kontrollera nätet och Mavens inställningar och kör igen.');
  }
  try {
    renameSync(part, folder);
  } catch (error) {
    // Another run fetched them at the same time: theirs are as good.
    if (!existsSync(folder)) throw error;
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}
