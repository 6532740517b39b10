/** What is left of HTML inside Markdown and plain text: comments, and `<br>` inside the cells of a table. */
import { breakJoin } from './hyphens.ts';

const BR = /[ \t]*<br\s*\/?>[ \t]*/i;

/** `2024- 05-30`: a date whose gap came from a broken cell. */
const BROKEN_DATE = /\b((?:19|20)\d\d)- ?(\d\d)- ?(\d\d)\b/g;

function joinCell(cell: string): string {
  const pieces = cell.split(BR);
  if (pieces.length === 1) return cell;
  return pieces.reduce((left, right) => breakJoin(left, right)).replace(BROKEN_DATE, '$1-$2-$3');
}

function cleanLine(line: string): string {
  if (!BR.test(line)) return line;
  if (!line.trimStart().startsWith('|')) return line.split(BR).join('\n');
  return line
    .split('|')
    .map((cell) => (BR.test(cell) ? ` ${joinCell(cell.trim())} ` : cell))
    .join('|');
}

export function dropMarkup(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map(cleanLine)
    .join('\n');
}
