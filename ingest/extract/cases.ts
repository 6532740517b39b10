import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { type Context, type FoundOf, oneLine } from './context.ts';

/** Title beside a number: `Titel (ABC/12/2020)` or `§ 21 Dnr … ⏎ Titel`. */
function titleBeside(text: string, start: number, end: number): string | null {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(lineStart, start);
  const bracket = /^(.*\S)\s*\(\s*(?:dnr|diarienr|ärende ?nr)?[.:]?\s*$/iu.exec(before);
  if (bracket?.[1] && text[end] === ')' && bracket[1].length < 140) {
    const title = oneLine(bracket[1].replace(/^(?:\d{1,2}\.|(?:8?§|\$)\s?\d+|[·-])\s*/u, ''));
    return /^\p{Lu}/u.test(title) && title.split(' ').length <= 16 ? title : null;
  }
  if (/^(?:\p{L}{1,4}\s)?(?:8?§|\$)\s?\d+/u.test(before.trim())) {
    const next = text
      .slice(end)
      .split('\n')
      .map((l) => l.trim())
      .slice(1)
      .find((l) => l !== '');
    return next && /^\p{Lu}/u.test(next) && next.length > 8 && next.length < 200 ? oneLine(next) : null;
  }
  if (/^\s*(?:dnr|diarien\p{L}*|ärendenummer|ärende ?nr)[.:]?\s*$/iu.test(before)) {
    const above = /\n[ \t]*(?:\p{L}{1,4}\s)?§\s?\d+\s+(\p{Lu}[^\n]{6,160})\n(?:([^\n]{3,120})\n)?[ \t]*$/u.exec(
      text.slice(0, lineStart),
    );
    if (above?.[1]) return oneLine(`${above[1]} ${above[2] ?? ''}`);
  }
  return null;
}

/** Diarienummer of the document, with the title that stands beside one. */
export function extractCases(context: Context): FoundOf<'case'>[] {
  return findDiarienummer(context.text).map((d) => ({
    kind: 'case',
    start: d.start,
    end: d.end,
    diarium: d.diarium,
    number: d.number,
    year: d.year,
    act: d.act,
    title: titleBeside(context.text, d.start, d.end)?.replace(/\s*(?:\.\s?){4,}\s*\d*$/u, '') ?? null,
  }));
}
