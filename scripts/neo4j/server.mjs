// One Neo4j Community process: its settings, its first password, its start and its end.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { Trouble } from './trouble.mjs';

const HOST = '127.0.0.1';
const HEAP = '512m';
const START_MS = 180_000;
const STOP_MS = 60_000;
const OLDEST_JAVA = 17;

/** Loopback only, nothing sent home, and no more memory or disk than a development machine can spare. */
const settings = (port) => `
server.default_listen_address=${HOST}
server.bolt.listen_address=${HOST}:${port}
server.bolt.advertised_address=${HOST}:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=256m
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=2 files
dbms.usage_report.enabled=false
`;

/** What the server's own start script gives the machine. */
const JVM = [
  `-Xmx${HEAP}`,
  '-XX:+UseG1GC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dfile.encoding=UTF-8',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];

function java() {
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const asked = spawnSync(command, ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(?:1\.)?(\d+)/u.exec(asked.stderr ?? '')?.[1] ?? 0);
  if (version < OLDEST_JAVA) {
    const found = version === 0 ? 'Java saknas' : `Java ${version} är för gammalt`;
    throw new Trouble(`${found}. Neo4j behöver Java ${OLDEST_JAVA} eller 21: installera det eller ange JAVA_HOME.`);
  }
  return command;
}

async function requireFree(port) {
  const probe = createServer();
  await new Promise((done, refused) => {
    probe.once('error', refused);
    probe.listen(port, HOST, done);
  }).catch(() => {
    throw new Trouble(`Port ${port} är upptagen. Välj en annan med --port, eller stoppa det som lyssnar på den.`);
  });
  await new Promise((done) => probe.close(done));
}

/** The first password of a new database; one that is there keeps its own. */
function setFirstPassword(command, jars, env, password) {
  const args = ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const set = spawnSync(command, args, { env, encoding: 'utf8' });
  if (set.status !== 0) throw new Trouble(`Lösenordet gick inte att sätta:\n${set.stdout}${set.stderr}`);
}

async function untilReady(port, password, child) {
  const driver = neo4j.driver(`bolt://${HOST}:${port}`, neo4j.auth.basic('neo4j', password));
  const deadline = Date.now() + START_MS;
  try {
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Trouble('Neo4j stannade innan den kom igång.');
      try {
        const session = driver.session();
        await session.run('RETURN 1').finally(() => session.close());
        return;
      } catch (error) {
        if (String(error.code).startsWith('Neo.ClientError.Security')) {
          throw new Trouble(
            'Databasen i mappen har ett annat lösenord. Ange det med --password, eller välj en ny mapp med --data.',
          );
        }
        if (Date.now() > deadline) throw new Trouble(`Neo4j svarade inte inom ${START_MS / 1000} sekunder.`);
      }
      await sleep(300);
    }
  } finally {
    await driver.close();
  }
}

/**
 * Starts the server in a data folder of its own.
 * @returns `ready` settles when it answers, `ended` gives its exit code, `stop()` asks it to end, `kill()` ends it as a power cut would
 */
export async function startServer({ jars, port, data, password }) {
  const command = java();
  await requireFree(port);
  const conf = join(data, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'neo4j.conf'), settings(port));
  const env = { ...process.env, NEO4J_HOME: data, NEO4J_CONF: conf };
  // NEO4J_ variables of the store would be taken for settings of the server's.
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) delete env[name];
  if (!existsSync(join(data, 'data', 'databases'))) setFirstPassword(command, jars, env, password);

  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${data}`, `--config-dir=${conf}`];
  const log = join(data, 'console.log');
  writeFileSync(log, '');
  const child = spawn(command, [...JVM, '-cp', join(jars, '*'), ...entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => writeFileSync(log, text, { flag: 'a' }));

  let stopping = false;
  const ended = new Promise((done) => child.once('exit', (code) => done(stopping ? 0 : (code ?? 1))));
  const stop = () => {
    stopping = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOP_MS).unref();
  };
  const ready = untilReady(port, password, child).catch(async (error) => {
    stop();
    await ended;
    throw new Trouble(`${error.message}\n${readFileSync(log, 'utf8').split('\n').slice(-30).join('\n')}`);
  });
  return { ready, ended, stop, kill: () => child.kill('SIGKILL') };
}
