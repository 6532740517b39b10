import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileError } from '../../graph/errors.ts';
import type { FileFacts } from '../../graph/facts.ts';
import type { FactsReader, FromReader, ReadRequest, ToReader } from './reader-protocol.ts';

export interface PoolOptions {
  /** Threads each process may use for OCR. */
  ocrWorkers: number;
  /** A file whose reading shows no new page for this long is given up. */
  silenceSeconds: number;
}

/**
 * Reads files in processes of their own: as many as are read at a time, started when first needed. A file that crashes its reader, eats its memory or never
 * ends costs that file alone: the reader is killed, the failure recorded, and the next file gets a new one.
 */
export function createReaderPool(options: PoolOptions): FactsReader {
  const idle: ReaderProcess[] = [];
  const all = new Set<ReaderProcess>();
  return {
    async read(request, onPage) {
      const reader = idle.pop() ?? new ReaderProcess(options);
      all.add(reader);
      try {
        return await reader.read(request, onPage);
      } finally {
        if (reader.usable) idle.push(reader);
        else all.delete(reader);
      }
    },
    async close() {
      for (const reader of all) reader.kill();
      all.clear();
      idle.length = 0;
    },
  };
}

/** The last of what a reader wrote before it died: tells the cause of a crash. */
const STDERR_KEPT = 2_000;

class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #silenceMs: number;
  #stderr = '';
  usable = true;

  constructor(options: PoolOptions) {
    this.#silenceMs = options.silenceSeconds * 1000;
    const { path, execArgv } = entryPoint();
    this.#child = fork(path, [String(options.ocrWorkers)], {
      execArgv,
      serialization: 'advanced',
      // What libraries print must not mix with the NDJSON on stdout.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    this.#child.once('exit', () => {
      this.usable = false;
    });
    // Without a listener a reader that cannot be started would end the whole run; 'close' tells the file's fate.
    this.#child.on('error', () => {
      this.usable = false;
    });
  }

  kill(): void {
    this.usable = false;
    this.#child.kill('SIGKILL');
  }

  read(request: ReadRequest, onPage: (page: number, pages: number | null) => void): Promise<FileFacts> {
    return new Promise((resolve, reject) => {
      const child = this.#child;
      let timer: NodeJS.Timeout;
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          this.kill();
          finish(() => reject(silent(this.#silenceMs / 1000)));
        }, this.#silenceMs);
      };
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        settle();
      };
      const onMessage = (message: FromReader) => {
        if (message.type === 'page') {
          watch();
          onPage(message.page, message.pages);
        } else if (message.type === 'facts') finish(() => resolve(message.facts));
        else {
          const { stage, code, message: text, page } = message.failure;
          finish(() => reject(new FileError(stage, code, text, page === null ? {} : { page })));
        }
      };
      const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
        finish(() => reject(crashed(signal ?? `kod ${code}`, this.#stderr)));
      const onError = (error: Error) => {
        this.kill();
        finish(() => reject(crashed(error.message, this.#stderr)));
      };
      child.on('message', onMessage).once('exit', onExit).once('error', onError);
      watch();
      child.send({ type: 'read', request } satisfies ToReader, (error) => {
        if (error !== null) onError(error);
      });
    });
  }
}

/** Compiled, the entry is plain JavaScript; from source it runs through tsx. */
function entryPoint(): { path: string; execArgv: string[] } {
  const own = import.meta.url;
  if (!own.endsWith('.ts')) return { path: fileURLToPath(new URL('./reader-process.js', own)), execArgv: [] };
  const tsx = pathToFileURL(createRequire(own).resolve('tsx')).href;
  return { path: fileURLToPath(new URL('./reader-process.ts', own)), execArgv: ['--import', tsx] };
}

function silent(seconds: number): FileError {
  return new FileError(
    'läsa',
    'TIMEOUT',
    `Läsningen gav inget nytt på ${seconds} sekunder och avbröts. Filen kan vara skadad: öppna den i ett annat program och spara om den, ` +
      'eller höj gränsen med DIARIEGRAF_SILENCE_SECONDS.',
  );
}

function crashed(how: string, stderr: string): FileError {
  const memory = /heap out of memory|ERR_WORKER_OUT_OF_MEMORY/.test(stderr);
  return memory
    ? new FileError('läsa', 'OUT_OF_MEMORY', 'Filen kräver mer minne än läsaren har. Dela den i mindre delar och läs in dem var för sig.')
    : new FileError(
        'läsa',
        'READER_CRASHED',
        `Läsaren stannade mitt i filen (${how}). Filen kan vara skadad: öppna den i ett annat program och spara om den.`,
        { cause: stderr },
      );
}
