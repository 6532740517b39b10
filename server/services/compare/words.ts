/** What changed within a paragraph, word by word (Myers, “An O(ND) Difference Algorithm”, 1986). Pure. */

export interface WordRun {
  op: 'same' | 'gone' | 'new';
  /** With the white space that follows it. */
  text: string;
}

/** A number in groups of three, a word with what ties its parts, or a sign by itself. */
const TOKEN =
  /(\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?|[\p{L}\p{N}]+(?:[.,:/’'–-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|[^\s])(\s*)/gu;

interface Token {
  word: string;
  /** The word and a space, where one follows. */
  text: string;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([, word = '', space]) => ({
    word: word.replaceAll('\u00a0', ' '),
    text: space === '' ? word : `${word} `,
  }));
}

/** The words a text is compared by. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word);
}

/** More edits than this make no difference anybody reads: the whole is then told as replaced. */
const MOST_EDITS = 1_500;

/**
 * Runs of words that stay, go or come, in order: what stays and goes is the old text, what stays and comes the new one, but for white
 * space. As few words as possible go and come; then single words left standing between larger changes are taken with them.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  return plain(gathered(joined(wordRuns(tokensOf(before), tokensOf(after)))));
}

/** The same with the shortest script, nothing gathered. */
export function shortestDiff(before: string, after: string): WordRun[] {
  return plain(joined(wordRuns(tokensOf(before), tokensOf(after))));
}

/** A run with the white space it has in each text. */
interface Run {
  op: WordRun['op'];
  a: string;
  b: string;
  /** What is shown: with a space where one of the two has it, as the other may end there or go on with another sign. */
  text: string;
}

const gone = ({ text }: Token): Run => ({ op: 'gone', a: text, b: '', text });
const come = ({ text }: Token): Run => ({ op: 'new', a: '', b: text, text });
const same = (a: Token, b: Token): Run => ({
  op: 'same',
  a: a.text,
  b: b.text,
  text: a.text.length > b.text.length ? a.text : b.text,
});
const plain = (runs: readonly Run[]): WordRun[] => runs.map(({ op, text }) => ({ op, text }));

function wordRuns(a: Token[], b: Token[]): Run[] {
  let [head, tail] = [0, 0];
  while (head < a.length && head < b.length && a[head]?.word === b[head]?.word) head += 1;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail]?.word === b[b.length - 1 - tail]?.word
  )
    tail += 1;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return [
    ...middle(a, b, 0, 0, head),
    ...myers(middleA, middleB),
    ...middle(a, b, a.length - tail, b.length - tail, tail),
  ];
}

/** Words that stay, so many from a place in each. */
function middle(a: Token[], b: Token[], fromA: number, fromB: number, length: number): Run[] {
  return a.slice(fromA, fromA + length).flatMap((token, at) => {
    const other = b[fromB + at];
    return other ? [same(token, other)] : [];
  });
}

function myers(a: Token[], b: Token[]): Run[] {
  const trace = furthestReaching(a, b);
  if (trace === null) return [...a.map(gone), ...b.map(come)];
  const runs: Run[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const before = trace[d - 1];
    const k = x - y;
    const down = before !== undefined && isDown(before, d, k);
    const fromX = before ? reach(before, d - 1, down ? k + 1 : k - 1) : 0;
    const fromY = before ? fromX - (down ? k + 1 : k - 1) : 0;
    const stopX = before ? (down ? fromX : fromX + 1) : 0;
    runs.push(...middle(a, b, stopX, y - (x - stopX), x - stopX).reverse());
    if (before) runs.push(...(down ? b.slice(fromY, fromY + 1).map(come) : a.slice(fromX, fromX + 1).map(gone)));
    [x, y] = [fromX, fromY];
  }
  return runs.reverse();
}

/** How far along `a` each diagonal reaches after 0, 1, 2 … edits, until the end; null when that takes too many. */
function furthestReaching(a: Token[], b: Token[]): Int32Array[] | null {
  const trace: Int32Array[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_EDITS); d += 1) {
    const row = new Int32Array(2 * d + 1);
    const before = trace[d - 1];
    for (let k = -d; k <= d; k += 2) {
      let x = 0;
      if (before) x = isDown(before, d, k) ? reach(before, d - 1, k + 1) : reach(before, d - 1, k - 1) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x]?.word === b[y]?.word) {
        x += 1;
        y += 1;
      }
      row[k + d] = x;
      if (x >= a.length && y >= b.length) {
        trace.push(row);
        return trace;
      }
    }
    trace.push(row);
  }
  return null;
}

const reach = (row: Int32Array, d: number, k: number): number => row[k + d] ?? 0;

/** Whether the way to diagonal `k` comes from above: a word that came. */
function isDown(before: Int32Array, d: number, k: number): boolean {
  return k === -d || (k !== d && reach(before, d - 1, k - 1) < reach(before, d - 1, k + 1));
}

/** Neighbours of one kind as one run; within a change what goes before what comes. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let change: Run[] = [];
  const flush = () => {
    for (const op of ['gone', 'new'] as const) {
      const own = change.filter((run) => run.op === op);
      if (own.length > 0) out.push(own.reduce(together));
    }
    change = [];
  };
  for (const run of runs) {
    if (run.op !== 'same') {
      change.push(run);
      continue;
    }
    flush();
    const last = out.at(-1);
    if (last?.op === 'same') out[out.length - 1] = together(last, run);
    else out.push(run);
  }
  flush();
  return out;
}

const together = (one: Run, other: Run): Run => ({
  op: one.op,
  a: one.a + other.a,
  b: one.b + other.b,
  text: one.text + other.text,
});

/** What stays between two changes and is shorter than both of them only breaks up the reading: it goes and comes with them. */
function gathered(runs: Run[]): Run[] {
  for (;;) {
    const at = runs.findIndex((run, index) => run.op === 'same' && isIsland(runs, index));
    const island = runs[at];
    if (!island) return runs;
    const parts = [gone({ word: '', text: island.a }), come({ word: '', text: island.b })];
    runs = joined([...runs.slice(0, at), ...parts, ...runs.slice(at + 1)]);
  }
}

function isIsland(runs: readonly Run[], at: number): boolean {
  const size = (step: -1 | 1): number => {
    let most = 0;
    for (let i = at + step; runs[i] !== undefined && runs[i]?.op !== 'same'; i += step)
      most = Math.max(most, runs[i]?.text.trim().length ?? 0);
    return most;
  };
  const own = runs[at]?.text.trim().length ?? 0;
  return own <= size(-1) && own <= size(1);
}
