/** Splitting of a reading: N machines (or runs) each take the files that are theirs, and together they take every file once. */
import { UsageError } from '../../graph/errors.ts';
import { sha256 } from '../../graph/ids.ts';
import { hashFile } from '../files/originals.ts';
import type { Found, Walk } from './walk.ts';

/** One part of so many; both count from 1. */
export interface Shard {
  part: number;
  of: number;
}

const MOST = 1_000;

/**
 * `2/4`: the second part of four.
 * @throws UsageError
 */
export function parseShard(text: string): Shard {
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (part < 1 || part > of || of > MOST) {
    throw new UsageError(
      `--shard har värdet ”${text}” men ska vara en del av ett antal, till exempel 2/4 (högst ${MOST} delar).`,
    );
  }
  return { part, of };
}

/** True when a hash (hexadecimal) is this shard's: its number modulo N is part - 1. */
function takes({ part, of }: Shard, hash: string): boolean {
  return BigInt(`0x${hash}`) % BigInt(of) === BigInt(part - 1);
}

/**
 * What of a walk is a shard's. Files are told apart by their content, so that the split is the same on every machine, whatever the files
 * are called there; what cannot be read has no content and is told apart by its name.
 */
export async function shardOf(found: Walk, shard: Shard): Promise<Walk> {
  if (shard.of === 1) return found;
  const files: Found[] = [];
  for (const file of found.files) {
    const hash = await hashFile(file.path).catch(() => sha256(file.source));
    if (takes(shard, hash)) files.push(file);
  }
  return { ...found, files, blocked: found.blocked.filter(({ source }) => takes(shard, sha256(source))) };
}
