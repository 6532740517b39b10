/** Lines that the page bears and the document does not say: page numbers, signature stamps. One table each. */

/** A page number with what it counts to, alone or at the end of a header line. */
export interface PageStamp {
  page: number;
  /** Null where the stamp names no total. */
  of: number | null;
  /** The line without it; empty for a line of its own. */
  rest: string;
  /** False for `2 (10)` and bare numbers, which a table may hold too. */
  certain: boolean;
}

/** Forms of a page number; `alone`: only as a line of its own. */
const PAGE_STAMPS: readonly { form: RegExp; certain: boolean; alone: boolean }[] = [
  {
    form: /(?:^|[ \t])(?:sidan?|sid\.?|page)[ \t]*:?[ \t]*(\d{1,4})[ \t]*(?:av|of|\/|\()[ \t]*(\d{1,4})\)?$/i,
    certain: true,
    alone: false,
  },
  { form: /(?:^|[ \t])(\d{1,4})[ \t]?\((\d{1,4})\)$/, certain: false, alone: false },
  { form: /^(\d{1,4})[ \t]?(?:av|\/)[ \t]?(\d{1,4})$/i, certain: false, alone: true },
  { form: /(?:^|[ \t])(?:sidan?|sid\.|page)[ \t]*:?[ \t]*(\d{1,4})$/i, certain: true, alone: true },
  { form: /^[-–][ \t]*(\d{1,4})[ \t]*[-–]$/, certain: false, alone: true },
  { form: /^(\d{1,4})$/, certain: false, alone: true },
];

/** `5 (2031)` counts no pages. */
const MOST_PAGES = 1_800;

/** The page number a line bears; null when it bears none. */
export function pageStamp(line: string): PageStamp | null {
  const text = line.trim();
  if (text.length > 160) return null;
  for (const { form, certain, alone } of PAGE_STAMPS) {
    const m = form.exec(text);
    if (m === null) continue;
    const page = Number(m[1]);
    const of = m[2] === undefined ? null : Number(m[2]);
    const rest = text.slice(0, m.index).trim();
    if (page === 0 || (of !== null && page > of) || (alone && rest !== '')) continue;
    // `§ 5 (2031)` is a paragraph and a year.
    if (!certain && of !== null && (of > MOST_PAGES || /§$/.test(rest))) continue;
    return { page, of, rest, certain };
  }
  return null;
}

/** Signature blocks and marks of digital signing: each stands on every page; the first stays. */
const SIGNATURE_LINES: readonly RegExp[] = [
  /^(?:(?:justerandes?|justerar(?:en)?s?|ordförande(?:n?s)?|sekreterare(?:n?s)?)\s+sign(?:atur(?:er)?|\.)?|utdragsbestyrkande|utdragets riktighet (?:bestyrks|intygas)|expedierat|sign(?:atur|\.)?[:.]?|[\s|_.…]+)+$/i,
  /^(?:det(?: |ta|\shär)*|detta|this)?\s*(?:dokument(?:et)?|document)\s+(?:är|har|har blivit|has been|is)\s+(?:digitalt|elektroniskt|digitally|electronically)\s+(?:signerat|undertecknat|underskrivet|signed)\b.{0,80}$/i,
  /^(?:transaktions(?:identitet|-?id)?|transaction id|(?:penneo )?dokument(?:nyckel|-?id)|document key|verifikat(?:ions?(?:nummer|kod|id))?|signerings-?id|verifikationskod)\s*[:#]?\s*[\w-]{8,}.{0,60}$/i,
];

export function isSignatureLine(line: string): boolean {
  const text = line.trim();
  return /\p{L}/u.test(text) && text.length <= 200 && SIGNATURE_LINES.some((form) => form.test(text));
}
