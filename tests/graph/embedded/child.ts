import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A running `writer.ts`. */
export interface Writer {
  /** Ends the process at once, as a power cut would. */
  kill(): void;
  /** Lines it has said, once it has ended; `signal` or exit code tell how. */
  ended: Promise<{ lines: string[]; code: number | null; signal: string | null; errors: string }>;
  /** Calls back for every line, as it is said. */
  onLine(heard: (line: string) => void): void;
}

export function startWriter(
  ...options: [folder: string, writer: string, first: number, files: number, derive?: 'derive']
): Writer {
  const script = fileURLToPath(new URL('./writer.ts', import.meta.url));
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    ['--import', 'tsx', script, ...options.map(String)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines: string[] = [];
  const listeners: ((line: string) => void)[] = [];
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines.push(line);
      for (const heard of listeners) heard(line);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve) => {
      child.on('close', (code, signal) => resolve({ lines, code, signal, errors }));
    }),
    onLine: (heard) => void listeners.push(heard),
  };
}
