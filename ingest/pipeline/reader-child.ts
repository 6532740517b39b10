import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileError, UsageError } from '../../graph/errors.ts';
import { fileError } from '../failure-codes.ts';
import { counted, DEFAULT_LIMITS, type Limits, megabytes } from '../readers/limits.ts';
import type { Answer, FromReader, OnPage, Request, ToReader } from './reader-protocol.ts';

export interface ReaderChildOptions {
  /** Threads the process may use for OCR. */
  ocrWorkers: number;
  /** A request that shows no new page for this long is given up. */
  silenceSeconds: number;
  /** What one file may cost; `DEFAULT_LIMITS` unless told. */
  limits?: Limits;
  /** Folder where what OCR reads is kept, so that no picture is read twice; nothing is kept without one. */
  ocrCache?: string | null;
  /** What the process runs; `reader-process` unless told. */
  entry?: { path: string; execArgv: string[] };
}

/** The last of what a reader wrote before it died: tells the cause of a crash. */
const STDERR_KEPT = 2_000;
/** A process that has not started by then never will. On a busy machine that takes its time, for which no file is to blame. */
const START_SECONDS = 120;
/** Share of the memory that the JavaScript heap may fill; the rest is for the bytes of files, pictures and the OCR engine. */
const HEAP_SHARE = 0.6;

/**
 * Expressions become machine code at their first use. V8 otherwise interprets each once before, and once more whenever the collector has thrown
 * its code away: the hundreds of expressions that texts are read with give 30 % more pages a second so (bench:derive).
 */
const COMPILE_AT_ONCE = '--no-regexp-tier-up';

/** A reader process as its parent sees it. Takes one request at a time; once not `usable` it is never used again. */
export class ReaderChild {
  usable = true;
  readonly #child: ChildProcess;
  readonly #silenceMs: number;
  readonly #limits: Limits;
  #spent = false;
  #stderr = '';
  #started = false;

  constructor(options: ReaderChildOptions) {
    this.#silenceMs = options.silenceSeconds * 1000;
    this.#limits = options.limits ?? DEFAULT_LIMITS;
    const { path, execArgv } = options.entry ?? entryPoint();
    const heap = Math.max(64, Math.floor((this.#limits.memoryBytes * HEAP_SHARE) / 1024 / 1024));
    this.#child = fork(path, [String(options.ocrWorkers), JSON.stringify(this.#limits), options.ocrCache ?? ''], {
      execArgv: [`--max-old-space-size=${heap}`, COMPILE_AT_ONCE, ...execArgv],
      serialization: 'advanced',
      // What libraries print must not mix with the NDJSON on our stdout.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT);
    });
    const unusable = () => {
      this.usable = false;
    };
    // Without a listener on 'error', a reader that cannot be started would end the whole run.
    this.#child.once('exit', unusable).on('error', unusable);
  }

  kill(): void {
    this.usable = false;
    this.#child.kill('SIGKILL');
  }

  /**
   * @param stop aborted: the reader is told to end the file between two pages, and answers with INTERRUPTED
   * @throws FileError: the file's own failure, TIMEOUT, TOO_SLOW, OUT_OF_MEMORY or READER_CRASHED
   * @throws UsageError when the process does not even start: no file would fare better
   */
  ask(request: Request, onPage: OnPage, stop?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const child = this.#child;
      let timer: NodeJS.Timeout | undefined;
      let whole: NodeJS.Timeout | undefined;
      const settle = (end: () => void) => {
        clearTimeout(timer);
        clearTimeout(whole);
        stop?.removeEventListener('abort', onStop);
        child.off('message', onMessage).off('close', onClose).off('error', onError);
        if (this.#spent) this.kill();
        end();
      };
      const fail = (error: Error) => {
        this.kill();
        settle(() => reject(error));
      };
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => fail(silent(this.#silenceMs)), longest(this.#silenceMs / 1000));
      };
      /** The file's time is that of its reading. */
      const begin = () => {
        whole = setTimeout(() => fail(tooSlow(this.#limits.seconds)), longest(this.#limits.seconds));
        watch();
      };
      const onMessage = (message: FromReader) => {
        this.#started = true;
        if (message.type === 'ready') {
          clearTimeout(timer);
          begin();
        } else if (message.type === 'spent') this.#spent = true;
        else if (message.type === 'page') {
          watch();
          onPage(message.done, message.pages);
        } else if (message.type === 'failed') {
          const { stage, code, message: text, page } = message.failure;
          settle(() => reject(new FileError(stage, code, text, page === null ? {} : { page })));
        } else settle(() => resolve(message));
      };
      const died = (how: string) =>
        fail(this.#started ? crashed(how, this.#stderr, this.#limits) : notStarted(how, this.#stderr));
      // 'close' and not 'exit': only then all it wrote has come.
      const onClose = (code: number | null, signal: string | null) => died(signal ?? `kod ${code}`);
      const onError = (error: Error) => died(error.message);
      child.on('message', onMessage).once('close', onClose).once('error', onError);
      const onStop = () => {
        if (child.connected) child.send({ type: 'stop' } satisfies ToReader, () => {});
      };
      stop?.addEventListener('abort', onStop);
      if (this.#started) begin();
      else timer = setTimeout(() => fail(notStarted('den svarar inte', this.#stderr)), START_SECONDS * 1000);
      // A reader that died between two files is told by 'close'; a request that cannot be packed would leave us waiting.
      child.send(request, (error) => {
        if (error !== null && child.connected) onError(error);
      });
      if (stop?.aborted === true) onStop();
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

/** Milliseconds a timer can count at most: about 24 days. */
const longest = (seconds: number): number => Math.min(seconds * 1000, 2 ** 31 - 1);

function silent(silenceMs: number): FileError {
  return fileError('läsa', 'TIMEOUT', { detail: `Gränsen är ${counted(silenceMs / 1000)} sekunder utan en ny sida.` });
}

function tooSlow(seconds: number): FileError {
  return fileError('läsa', 'TOO_SLOW', { detail: `Gränsen är ${counted(seconds)} sekunder för en fil.` });
}

function notStarted(how: string, stderr: string): UsageError {
  const said =
    stderr
      .trim()
      .split('\n')
      .find((line) => /error/i.test(line)) ?? how;
  return new UsageError(
    `Läsaren går inte att starta (${said.trim()}). Kör diariegraf doctor för att se vad som saknas.`,
    { cause: stderr },
  );
}

function crashed(how: string, stderr: string, limits: Limits): FileError {
  if (/out of memory|OUT_OF_MEMORY/.test(stderr)) {
    const detail = `Gränsen är ${megabytes(limits.memoryBytes)}.`;
    return fileError('läsa', 'OUT_OF_MEMORY', { detail, cause: stderr });
  }
  return fileError('läsa', 'READER_CRASHED', { detail: `Orsak: ${how}.`, cause: stderr });
}
