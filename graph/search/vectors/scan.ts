/** An exact search of the nearest vectors: every one is compared. 100,000 of 384 numbers take some 40 ms. */

/** Vectors of one length, one after the other in one array that grows as they come. */
export class VectorTable {
  readonly dimension: number;
  count = 0;
  private numbers: Float32Array;

  constructor(dimension: number, room = 64) {
    this.dimension = dimension;
    this.numbers = new Float32Array(dimension * room);
  }

  /** Adds a vector; its row is the number of those before it. */
  add(vector: Float32Array): void {
    const at = this.count * this.dimension;
    if (at + this.dimension > this.numbers.length) {
      const grown = new Float32Array(Math.max(this.dimension, this.numbers.length * 2));
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers.set(vector, at);
    this.count += 1;
  }

  /** The product of a row with a vector: the cosine when both are of length 1. */
  product(row: number, vector: Float32Array): number {
    const { numbers, dimension } = this;
    const from = row * dimension;
    // Four sums at a time: the processor need not wait for one addition to begin the next.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let i = 0;
    for (; i + 3 < dimension; i += 4) {
      a += (numbers[from + i] as number) * (vector[i] as number);
      b += (numbers[from + i + 1] as number) * (vector[i + 1] as number);
      c += (numbers[from + i + 2] as number) * (vector[i + 2] as number);
      d += (numbers[from + i + 3] as number) * (vector[i + 3] as number);
    }
    for (; i < dimension; i += 1) a += (numbers[from + i] as number) * (vector[i] as number);
    return a + b + (c + d);
  }
}

/** Similarities are compared to five decimals, so that no rounding of sums decides an order. */
export function roundedSimilarity(similarity: number): number {
  return Math.round(similarity * 1e5) / 1e5;
}

export interface Near {
  similarity: number;
  /** Number of the passage: equals stand in its order. */
  passage: number;
}

const before = (a: Near, b: Near): boolean =>
  a.similarity > b.similarity || (a.similarity === b.similarity && a.passage < b.passage);

/** The best few of many, kept in order as they come. */
export class Best {
  readonly kept: Near[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** True when something as similar as this may still be among the best. */
  takes(similarity: number): boolean {
    const last = this.kept.at(-1);
    return this.kept.length < this.limit || (last !== undefined && similarity >= last.similarity);
  }

  add(near: Near): void {
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(this.kept[middle] as Near, near)) low = middle + 1;
      else high = middle;
    }
    if (low >= this.limit) return;
    this.kept.splice(low, 0, near);
    if (this.kept.length > this.limit) this.kept.pop();
  }
}
