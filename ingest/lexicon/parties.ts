import { findNominative, fold, readRows, splitNames } from './load.ts';

export interface Party {
  /** The letter code as the party writes it: `S`, `KD`. */
  readonly code: string;
  readonly name: string;
  readonly alternativeNames: readonly string[];
  /** Code of the party under its present name; null when this is the present name. */
  readonly presentCode: string | null;
}

export const PARTIES: readonly Party[] = Object.freeze(
  readRows('parties.txt').map(([code = '', name = '', alternatives, presentCode]) =>
    Object.freeze({ code, name, alternativeNames: splitNames(alternatives), presentCode: presentCode || null }),
  ),
);

const BY_CODE = new Map(PARTIES.map((party) => [party.code, party]));
const BY_NAME = new Map(
  PARTIES.flatMap((party) => [party.name, ...party.alternativeNames].map((name) => [fold(name), party] as const)),
);

/**
 * The party of a name (`Socialdemokraterna`, `Socialdemokraternas`), a capital code (`SD`) or a code in parentheses,
 * where older documents write it small (`(fp)`); null for anything else. Local parties are not known here.
 */
export function partyByName(text: string): Party | null {
  const trimmed = text.normalize('NFC').trim();
  const inParentheses = /^\((\p{L}{1,3})\)$/u.exec(trimmed)?.[1];
  if (inParentheses !== undefined) return BY_CODE.get(inParentheses.toUpperCase()) ?? null;
  return BY_CODE.get(trimmed) ?? findNominative(BY_NAME, trimmed);
}

/** The letter code of a party name or code, as in `partyByName`: `Socialdemokraterna` → `S`. */
export function partyCode(text: string): string | null {
  return partyByName(text)?.code ?? null;
}
