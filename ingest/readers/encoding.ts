/** Text from bytes of unknown encoding: by byte order mark, then by which encodings the bytes are valid in. */
import { startsWith } from './bytes.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Share of NUL bytes at even and odd places of the first 4 kB: UTF-16 of Western text has nearly one per pair, on one side. */
function nulShares(bytes: Uint8Array): { even: number; odd: number } {
  const end = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = Math.max(1, end / 2);
  return { even: even / pairs, odd: odd / pairs };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding the bytes are written in. `declared` (a charset of a `<meta>`) is believed where the bytes do not gainsay it. */
export function detectEncoding(bytes: Uint8Array, declared?: string): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const nul = nulShares(bytes);
  if (nul.odd > 0.4 && nul.even < 0.1) return 'utf-16le';
  if (nul.even > 0.4 && nul.odd < 0.1) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  // Invalid UTF-8: one bad byte in a text declared as UTF-8 is damage, not another encoding.
  return declared !== undefined && /^utf-?8$/i.test(declared) ? 'utf-8' : 'windows-1252';
}

/** What Windows-1252 has at 0x80–0x9f, the five empty places as in HTML. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character of a byte 0x80–0x9f in Windows-1252 (Node's own decoder takes it for Latin-1, where these are controls). */
export const windowsCharacter = (byte: number): string => WINDOWS[byte - 0x80] ?? '\ufffd';

function decodeWindows(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (c) => windowsCharacter(c.charCodeAt(0)));
}

/** Decodes and drops the byte order mark. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const encoding = detectEncoding(bytes, declared);
  return encoding === 'windows-1252' ? decodeWindows(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** Control characters that no text file has (tab, line ends, form feed and escape aside), and what failed to decode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FOREIGN = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g;

/** False for binary data that merely decodes: more than one character in two hundred is none of a text's. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return (sample.match(FOREIGN)?.length ?? 0) <= sample.length / 200;
}
