/** Runs `work` for 1…`count`, `width` at a time; results in order. The first failure stops the rest from starting. */
export async function inOrder<T>(count: number, width: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = new Array(count);
  let next = 1;
  let failed = false;
  const lane = async () => {
    while (next <= count && !failed) {
      const n = next++;
      try {
        results[n - 1] = await work(n);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, count)) }, lane));
  return results;
}
