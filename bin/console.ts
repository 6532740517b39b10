import { once } from 'node:events';

/** Whole numbers as they are written in Swedish: `10 307`. */
export function number(value: number): string {
  return value.toLocaleString('sv-SE').replace(/\u00a0/g, ' ');
}

/** `1 fil`, `3 filer`. */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** A name as it may be shown on one line: file names can hold line breaks, and signs that a terminal obeys. */
export function plain(name: string): string {
  // The pictures of the first control characters stand in the same order as the characters themselves.
  return name
    .replace(/\p{Cc}/gu, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\ufffd'))
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
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
