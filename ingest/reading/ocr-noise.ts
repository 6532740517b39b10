/** What OCR makes of marks that are not letters, where it is certain: bullets at the line's start, rules between columns. */

const NOISE: readonly [RegExp, string][] = [
  // A bullet is read as `e`, `»`, `«`, `¢` or `°`; alone before a capital or a word none of them is Swedish.
  [/^[ \t]*(?:[»«¢°©]|e(?=[ ]\p{Lu}))[ ]+(?=\S)/gmu, '• '],
  // The rule between two table columns, read as a bar.
  [/(?<=\S)(?:[ ]+\|[ ]*|[ ]*\|[ ]+)(?=\S)/g, '\t'],
  [/[ \t]*\|[ \t]*$/gm, ''],
];

export function clearOcrNoise(text: string): string {
  return NOISE.reduce((t, [pattern, replacement]) => t.replace(pattern, replacement), text);
}
