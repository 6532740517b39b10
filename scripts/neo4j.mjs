// `npm run neo4j -- [--port 7687] [--data FOLDER] [--password WORD]`: a real Neo4j Community on this machine, without Docker.
// The server comes as jars from Maven Central the first time, listens on loopback alone and stops with SIGINT or SIGTERM.
// Prints `ready bolt://127.0.0.1:PORT` on standard output once it answers; everything else goes to standard error.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchJars } from './neo4j/jars.mjs';
import { startServer } from './neo4j/server.mjs';
import { Trouble } from './neo4j/trouble.mjs';

/** Known to everyone who reads this file: good enough for a server no other machine can reach. */
const LOCAL_PASSWORD = 'diariegraf-lokalt';
const SHORTEST_PASSWORD = 8;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '7687' },
        data: { type: 'string', default: 'data/neo4j' },
        password: { type: 'string', default: process.env.NEO4J_PASSWORD || LOCAL_PASSWORD },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port ska vara ett heltal 1–65535.');
    if (values.password.length < SHORTEST_PASSWORD) {
      throw new Error(`--password ska ha minst ${SHORTEST_PASSWORD} tecken: kortare tar Neo4j inte emot.`);
    }
    return { port, data: resolve(values.data), password: values.password };
  } catch (error) {
    throw new Trouble(`${error.message}\nAnvändning: npm run neo4j -- [--port 7687] [--data MAPP] [--password ORD]`, 2);
  }
}

try {
  const { port, data, password } = options();
  const jars = fetchJars();
  const server = await startServer({ jars, port, data, password });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stop());
  await server.ready;
  process.stdout.write(`ready bolt://127.0.0.1:${port}\n`);
  process.stderr.write(`Användare neo4j, lösenord ${password}. Data i ${data}. Avsluta med Ctrl+C.\n`);
  process.exitCode = await server.ended;
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
