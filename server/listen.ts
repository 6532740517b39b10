import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { UsageError } from '../graph/errors.ts';

export interface Listening {
  /** `http://127.0.0.1:3000`, with the port that was given. */
  url: string;
  /** Takes no new requests, lets those under way finish, then resolves. Cuts off what is left after `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|\[::1\]|localhost)$/i;

/** Opens a port. Only this machine is let in until there is a login.
 * @throws {UsageError} for a host others can reach, and for a port that is taken or not allowed. */
export async function listen(app: Express, options: { host: string; port: number }): Promise<Listening> {
  if (!LOOPBACK.test(options.host)) {
    throw new UsageError(
      `Diariegraf öppnas bara på den egna datorn, inte på ${options.host}: det finns ännu ingen inloggning, och handlingarna skulle kunna läsas av alla på nätet. Använd --host 127.0.0.1.`,
    );
  }
  const host = options.host.replace(/^\[|\]$/g, '');
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = app.listen(options.port, host);
    starting.once('listening', () => resolve(starting));
    starting.once('error', (cause) => reject(portError(cause, options.port)));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: (graceMs = 5_000) => drain(server, graceMs),
  };
}

function portError(cause: Error, port: number): UsageError {
  const code = (cause as NodeJS.ErrnoException).code;
  const reason =
    code === 'EADDRINUSE'
      ? `Port ${port} används redan. Stäng det program som har den, eller välj en annan med --port.`
      : code === 'EACCES'
        ? `Port ${port} får inte öppnas av den här användaren. Välj en port över 1023 med --port.`
        : `Port ${port} gick inte att öppna (${cause.message}). Välj en annan med --port.`;
  return new UsageError(reason, { cause });
}

function drain(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close((error) => {
      clearTimeout(cut);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
