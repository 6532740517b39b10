/** Questions asked one by one and answered together: a page asks for fifty records, and each would take its own turn to the server. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is asked until the process turns to other work goes in one question. */
export class Gathering<K, V> {
  private readonly ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
  private waiting: { keys: Set<K>; answer: Promise<ReadonlyMap<K, V>> } | null = null;

  /** @param ask keys that have no answer are absent from the map */
  constructor(ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {
    this.ask = ask;
  }

  async of(key: K): Promise<V | undefined> {
    this.waiting ??= this.begin();
    this.waiting.keys.add(key);
    return (await this.waiting.answer).get(key);
  }

  private begin(): { keys: Set<K>; answer: Promise<ReadonlyMap<K, V>> } {
    const keys = new Set<K>();
    const answer = nextTurn().then(() => {
      this.waiting = null;
      return this.ask([...keys]);
    });
    return { keys, answer };
  }
}
