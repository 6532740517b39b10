/** How annexes are named: `Bilaga 1`, `Bilaga 2a`, `Bilaga B`, alone, with a title, or with what they belong to. */

/** The mark itself, at the start of a line; group 1 is its number or letter. */
const MARK = /^(?:Bilaga|BILAGA)(?:\s+(?:nr\s+)?(\d{1,2}\s?[a-zA-Z]?|[A-ZÅÄÖ])(?![\p{L}\d]))?/u;
/** What stands behind the mark where it opens an annex or an entry in a list of them, not a sentence that speaks of one. */
const BEHIND = /^(?:$|[.:,]?\s*$|[.:]\s|\s*[–-]\s|\s+["”(\p{Lu}\d]|\s(?:till|om|för)\s|\t)/u;

/** An annex named at the start of a line. */
export interface AnnexLine {
  /** `3`, `2a`, `B` in lower case without blanks; null for an annex without a number. */
  number: string | null;
  /** What the line says behind the mark. */
  title: string;
}

/** The annex that a line names, where it begins with one and is no sentence; null otherwise. */
export function annexLine(line: string): AnnexLine | null {
  const m = MARK.exec(line);
  if (m === null) return null;
  const rest = line.slice(m[0].length);
  if (!BEHIND.test(rest)) return null;
  return {
    number: m[1]?.replace(/\s/gu, '').toLowerCase() ?? null,
    title: rest.replace(/^[\s.:,–-]+/u, '').trim(),
  };
}
