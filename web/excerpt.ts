/** A hit's snippet, cut to the stretch round its first match. */

import { LEADERS } from './format.ts';

export interface ExcerptPiece {
  text: string;
  mark: boolean;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** Characters before the first match, and in all. */
const BEFORE = 90;
const LENGTH = 420;

/** The contract's snippet (`<mark>` round matches, all else escaped) as pieces of plain text. */
function piecesOf(snippet: string): ExcerptPiece[] {
  return snippet.split(/(<mark>[\s\S]*?<\/mark>)/).flatMap((part) => {
    const mark = part.startsWith('<mark>');
    const inner = mark ? part.slice('<mark>'.length, -'</mark>'.length) : part;
    const text = inner
      .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(LEADERS, ' … ')
      .replace(/\s+/g, ' ');
    return text === '' ? [] : [{ text, mark }];
  });
}

/** Pieces from shortly before the first match, with an ellipsis where something was cut. */
export function excerpt(snippet: string): ExcerptPiece[] {
  const pieces = piecesOf(snippet);
  const whole = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (whole <= LENGTH) return pieces;
  const first = pieces.findIndex(({ mark }) => mark);
  const lead = pieces.slice(0, Math.max(0, first)).reduce((sum, { text }) => sum + text.length, 0);
  let skip = Math.max(0, Math.min(lead - BEFORE, whole - LENGTH));
  let room = LENGTH;
  const cut = skip > 0;
  const out: ExcerptPiece[] = [];
  for (const { text, mark } of pieces) {
    if (skip >= text.length) {
      skip -= text.length;
      continue;
    }
    // Begin and end at a word, so that no half word is read as one.
    const from = skip > 0 ? atWord(text, skip) : 0;
    skip = 0;
    const shown = text.slice(from, from + room);
    room -= shown.length;
    if (shown !== '') out.push({ text: shown, mark });
    if (room <= 0) break;
  }
  const start = out[0];
  if (cut && start) start.text = `… ${start.text.trimStart()}`;
  const end = out.at(-1);
  if (room <= 0 && end) end.text = `${end.text.replace(/\s+\S*$/, '')} …`;
  return out;
}

function atWord(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space < 0 ? offset : space + 1;
}
