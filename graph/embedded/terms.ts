/**
 * The spelling of terms inside FTS5. Its `ascii` tokenizer keeps every non-ASCII character in a word but folds A–Z and parts words
 * at other ASCII signs; a term must come out as the one token it went in as. So what it would touch is written as an escape made
 * of characters it leaves alone. Ordinary terms (`åtgärd`, `run_34_2018`) are spelt as they are.
 */
const ESCAPE = '\ue0ff';
/** Opens every facet, so that a word of a text is never taken for one. */
const FACET = '\ue0fe';

// Everything ASCII but a–z, 0–9, `_` and `-`; halves of surrogate pairs, which UTF-8 cannot hold; our own two signs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters part words too
const UNSAFE = /[\u0000-\u002c./:-^`{-\u007f\ue0fe\ue0ff]|\p{Surrogate}/gu;
const ESCAPED = /\ue0ff([0-9a-f]{4})/gu;

function escaped(sign: string): string {
  return ESCAPE + sign.charCodeAt(0).toString(16).padStart(4, '0');
}

/** The spelling of a term; different terms are spelt differently, and a prefix keeps being one. */
export function spellTerm(term: string): string {
  return term === '' ? ESCAPE : term.replace(UNSAFE, escaped);
}

/** The term of a spelling. */
export function readTerm(spelling: string): string {
  if (spelling === ESCAPE) return '';
  if (!spelling.includes(ESCAPE)) return spelling;
  return spelling.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The spelling of a facet. */
export function spellFacet(facet: string): string {
  return FACET + facet.replace(UNSAFE, escaped);
}

/** The facet of a spelling. */
export function readFacet(spelling: string): string {
  return readTerm(spelling.slice(FACET.length));
}
