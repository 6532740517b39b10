/** Things read and kept until their room is taken: what has been asked for longest ago goes first. */
export class Kept<K, V> {
  private readonly held = new Map<K, V>();
  private readonly room: number;
  private readonly sizeOf: (value: V) => number;
  private used = 0;

  /** @param room in the unit of `sizeOf`; one each unless told */
  constructor(room: number, sizeOf: (value: V) => number = () => 1) {
    this.room = room;
    this.sizeOf = sizeOf;
  }

  get(key: K): V | undefined {
    const value = this.held.get(key);
    if (value !== undefined) {
      this.held.delete(key);
      this.held.set(key, value);
    }
    return value;
  }

  has(key: K): boolean {
    return this.held.has(key);
  }

  keep(key: K, value: V): void {
    const before = this.held.get(key);
    if (before !== undefined) this.used -= this.sizeOf(before);
    this.held.delete(key);
    this.held.set(key, value);
    this.used += this.sizeOf(value);
    for (const [oldest, old] of this.held) {
      if (this.used <= this.room) return;
      this.held.delete(oldest);
      this.used -= this.sizeOf(old);
    }
  }

  clear(): void {
    this.held.clear();
    this.used = 0;
  }
}
