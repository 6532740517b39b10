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
  return gathered(joined(wordRuns(tokensOf(before), tokensOf(after))));
}

/** The same with the shortest script, nothing gathered. */
export function shortestDiff(before: string, after: string): WordRun[] {
  return joined(wordRuns(tokensOf(before), tokensOf(after)));
}

function wordRuns(a: Token[], b: Token[]): WordRun[] {
  let [head, tail] = [0, 0];
  while (head < a.length && head < b.length && a[head]?.word === b[head]?.word) head += 1;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail]?.word === b[b.length - 1 - tail]?.word
  )
    tail += 1;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const last = a.length - b.length;
  return [
    ...b.slice(0, head).map((token, at) => same(a[at], token)),
    ...myers(middleA, middleB),
    ...b.slice(b.length - tail).map((token, at) => same(a[b.length - tail + at + last], token)),
  ];
}

/** A word of both, with a space where one of them has it: the other may end there, or go on with another sign. */
function same(before: Token | undefined, after: Token | undefined): WordRun {
  const [one, other] = [before?.text ?? '', after?.text ?? ''];
  return { op: 'same', text: one.length > other.length ? one : other };
}

function myers(a: Token[], b: Token[]): WordRun[] {
  const gone = (token: Token | undefined): WordRun => ({ op: 'gone', text: token?.text ?? '' });
  const come = (token: Token | undefined): WordRun => ({ op: 'new', text: token?.text ?? '' });
  const trace = furthestReaching(a, b);
  if (trace === null) return [...a.map(gone), ...b.map(come)];
  const runs: WordRun[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const before = d === 0 ? null : trace[d - 1];
    const k = x - y;
    const down = before !== null && before !== undefined && isDown(before, d, k);
    const fromX = before ? reach(before, d - 1, down ? k + 1 : k - 1) : 0;
    const fromY = before ? fromX - (down ? k + 1 : k - 1) : 0;
    const stopX = before ? (down ? fromX : fromX + 1) : 0;
    for (; x > stopX; x -= 1, y -= 1) runs.push(same(a[x - 1], b[y - 1]));
    if (before) runs.push(down ? come(b[fromY]) : gone(a[fromX]));
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
function joined(runs: readonly WordRun[]): WordRun[] {
  const out: WordRun[] = [];
  let change = { gone: '', new: '' };
  const flush = () => {
    if (change.gone !== '') out.push({ op: 'gone', text: change.gone });
    if (change.new !== '') out.push({ op: 'new', text: change.new });
    change = { gone: '', new: '' };
  };
  for (const { op, text } of runs) {
    if (op !== 'same') {
      change[op] += text;
      continue;
    }
    flush();
    const last = out.at(-1);
    if (last?.op === 'same') last.text += text;
    else out.push({ op, text });
  }
  flush();
  return out;
}

/** What stays between two changes and is shorter than both of them only breaks up the reading: it goes and comes with them. */
function gathered(runs: WordRun[]): WordRun[] {
  for (let again = true; again; ) {
    again = false;
    runs = joined(
      runs.flatMap((run, at): WordRun[] => {
        if (again || run.op !== 'same' || !isIsland(runs, at)) return [run];
        again = true;
        return [
          { op: 'gone', text: run.text },
          { op: 'new', text: run.text },
        ];
      }),
    );
  }
  return runs;
}

function isIsland(runs: readonly WordRun[], at: number): boolean {
  const size = (step: -1 | 1): number => {
    let most = 0;
    for (let i = at + step; runs[i] !== undefined && runs[i]?.op !== 'same'; i += step)
      most = Math.max(most, runs[i]?.text.trim().length ?? 0);
    return most;
  };
  const own = runs[at]?.text.trim().length ?? 0;
  return own <= size(-1) && own <= size(1);
}
