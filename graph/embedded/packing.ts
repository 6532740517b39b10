/**
 * Lists of term numbers as bytes: per list its length, then its numbers, each as a little-endian base-128 varint. Frequent terms
 * come in early and so have small numbers: most take one or two bytes, and unpacking is several times faster than parsing JSON.
 */

/** Packs lists of numbers, each below 2^31. */
export function packLists(lists: readonly (readonly number[])[]): Buffer {
  const longest = lists.reduce((sum, list) => sum + 5 * (list.length + 1), 0);
  const bytes = Buffer.allocUnsafe(longest);
  let at = 0;
  const put = (value: number): void => {
    let rest = value;
    while (rest > 0x7f) {
      bytes[at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  };
  for (const list of lists) {
    put(list.length);
    for (const value of list) put(value);
  }
  return bytes.subarray(0, at);
}

/** The lists `packLists` was given. */
export function unpackLists(bytes: Uint8Array): number[][] {
  const lists: number[][] = [];
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const list = new Array<number>(take());
    for (let i = 0; i < list.length; i++) list[i] = take();
    lists.push(list);
  }
  return lists;
}
