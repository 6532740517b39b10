import { once } from 'node:events';

/** Whole numbers as they are written in Swedish: `10 307`. */
export function number(value: number): string {
  return value.toLocaleString('sv-SE').replace(/\u00a0/g, ' ');
}

/** `1 fil`, `3 filer`. */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** Writes to standard output and waits while the reader at the other end is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A line for people on standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** `diariegraf export --out - | head` closes the pipe early: that is no error. */
export function allowClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
