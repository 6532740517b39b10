/**
 * Seams at which the long compounds of such reports are hyphenated at the end of a line. A table, not a hyphenation
 * algorithm: the corpus needs some honest line-end hyphens, not typography.
 */
const SEAMS = [
  'samverkans',
  'kompetens',
  'utbildnings',
  'utvecklings',
  'verksamhets',
  'uppföljnings',
  'kommun',
  'gymnasie',
  'vuxen',
  'folkhälso',
  'kollektiv',
  'projekt',
  'arbetsmarknads',
  'överens',
  'ersättnings',
  'samman',
  'studie',
  'yrkes',
  'läns',
  'omvärlds',
  'redo',
  'närings',
];

/** Where `word` may be broken: each offset leaves at least four letters after it. */
function seamsOf(word: string): number[] {
  const lower = word.toLowerCase();
  return SEAMS.filter((seam) => lower.startsWith(seam) && /^\p{Ll}{4}/u.test(lower.slice(seam.length))).map(
    (seam) => seam.length,
  );
}

/** Breaks `text` into lines no wider than `width`, as `measure` tells it. */
export function wrap(text: string, width: number, measure: (line: string) => number, hyphenate: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    const seam = hyphenate
      ? seamsOf(word).findLast((at) => measure(`${line} ${word.slice(0, at)}-`) <= width)
      : undefined;
    if (seam !== undefined && line) {
      lines.push(`${line} ${word.slice(0, seam)}-`);
      line = word.slice(seam);
      continue;
    }
    if (line) lines.push(line);
    line = word;
  }
  if (line) lines.push(line);
  return lines;
}
