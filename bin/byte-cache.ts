/** Answers kept in memory up to so many bytes; the one longest unused goes first. One that is being made is made once for all who ask. */
export class ByteCache<T> {
  readonly #kept = new Map<string, { value: Promise<T | null>; bytes: number }>();
  readonly #limit: number;
  readonly #sizeOf: (value: T) => number;
  #bytes = 0;

  /** `sizeOf`: bytes of an answer, about. */
  constructor(limit: number, sizeOf: (value: T) => number) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  /** Bytes kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** What is kept under the key, or what `make` gives. Failures and null are not kept: the next who asks may fare better. */
  get(key: string, make: () => Promise<T | null>): Promise<T | null> {
    const known = this.#kept.get(key);
    if (known) {
      // Taken out and put back last: the first in the map is the one longest unused.
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.value;
    }
    const entry = { value: make(), bytes: 0 };
    this.#kept.set(key, entry);
    entry.value.then(
      (value) => (value === null ? this.#forget(key, entry) : this.#count(key, entry, this.#sizeOf(value))),
      () => this.#forget(key, entry),
    );
    return entry.value;
  }

  #count(key: string, entry: { bytes: number }, bytes: number): void {
    if (this.#kept.get(key) !== entry) return;
    entry.bytes = bytes;
    this.#bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.#kept) {
      if (this.#bytes <= this.#limit) break;
      // What is still being made has no size to free.
      if (freed === 0) continue;
      this.#kept.delete(oldest);
      this.#bytes -= freed;
    }
  }

  #forget(key: string, entry: object): void {
    if (this.#kept.get(key) === entry) this.#kept.delete(key);
  }
}
