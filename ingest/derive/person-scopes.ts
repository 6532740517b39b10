/**
 * What a name's other mentions tell of a mention that does not say it itself: its party, and the municipality whose elected it is.
 * The narrowest scope that knows the name answers: the document, the file, the issuer, everything. So a namesake elsewhere never
 * changes who is meant here; where the narrowest scope knows two, nobody is meant.
 */
import { nameKey } from '../../graph/text/fold.ts';
import { partyByName } from '../lexicon/parties.ts';
import { municipalityByName } from '../lexicon/places.ts';
import { roleByName } from '../lexicon/roles.ts';
import type { CorpusDocument, CorpusFile } from './corpus.ts';
import type { IssuerOf } from './resolve-cases.ts';

/** A party by the code it has today: `FP` and `L` are one. */
export const presentParty = (code: string): string => partyByName(`(${code})`)?.presentCode ?? code;

export class Scopes {
  private readonly known = new Map<string, Map<string, Set<string>>>();
  private readonly issuerOf: IssuerOf;

  constructor(issuerOf: IssuerOf) {
    this.issuerOf = issuerOf;
  }

  add(key: string, d: CorpusDocument, value: string): void {
    const scopes = this.known.get(key) ?? new Map<string, Set<string>>();
    for (const scope of this.toldTo(d)) scopes.set(scope, (scopes.get(scope) ?? new Set<string>()).add(value));
    this.known.set(key, scopes);
  }

  /** The only value that the narrowest scope knows; null where it knows several, or none does. */
  find(key: string, d: CorpusDocument): string | null {
    const scopes = this.known.get(key);
    if (scopes === undefined) return null;
    for (const scope of this.askedOf(d)) {
      const [only, ...more] = scopes.get(scope) ?? [];
      if (only !== undefined) return more.length === 0 ? only : null;
    }
    return null;
  }

  /** Scopes from the narrowest; what is known only of other municipalities tells a municipality nothing. */
  private askedOf(d: CorpusDocument): string[] {
    const issuer = this.issuerOf(d);
    const widest = issuer !== null && homeOf(issuer) !== null ? SHARED : EVERYTHING;
    return [...this.own(d), widest];
  }

  private toldTo(d: CorpusDocument): string[] {
    const issuer = this.issuerOf(d);
    return [...this.own(d), ...(issuer !== null && homeOf(issuer) !== null ? [] : [SHARED]), EVERYTHING];
  }

  private own(d: CorpusDocument): string[] {
    const issuer = this.issuerOf(d);
    return [d.id, `fil ${d.file.source}`, ...(issuer === null ? [] : [`utgivare ${nameKey(issuer)}`])];
  }
}

/** Documents of no one municipality. */
const SHARED = 'delat';
const EVERYTHING = 'allt';

/** The municipality that an issuer is. */
export function homeOf(issuer: string): string | null {
  return municipalityByName(issuer)?.officialName ?? (/(?:kommun|stad)$/iu.test(issuer) ? issuer : null);
}

/** Parties that each name is written with. */
export function partyScopes(files: readonly CorpusFile[], issuerOf: IssuerOf): Scopes {
  const scopes = new Scopes(issuerOf);
  for (const file of files) {
    for (const m of file.facts.mentions) {
      const d = file.documents[m.document];
      if (m.kind === 'person' && m.party !== null && d) scopes.add(nameKey(m.name), d, presentParty(m.party));
    }
  }
  return scopes;
}

/** Assemblies of one municipality, whose members must live there. */
const ASSEMBLY = /^(?:kommunfullmaktige|kommunstyrelsen?|(?!gemensam)\p{L}+namnden?)$/u;

/**
 * Homes of elected persons whom nothing but their municipality tells apart: one name, one party, and seats in two municipalities'
 * own assemblies in the same year, which no one can hold. Keyed by `name|party`; persons who moved are not told apart.
 */
export function homeScopes(files: readonly CorpusFile[], issuerOf: IssuerOf, partyOf: PartyOf): Map<string, Scopes> {
  const seats = new Map<string, { d: CorpusDocument; home: string; year: number | null }[]>();
  for (const file of files) {
    for (const s of file.facts.statements) {
      const d = file.documents[s.document];
      if (s.kind !== 'membership' || !d || s.onBehalfOf !== null || !ASSEMBLY.test(nameKey(s.body.name))) continue;
      const issuer = issuerOf(d);
      const home = issuer === null ? null : homeOf(issuer);
      if (home === null || roleByName(s.role)?.category !== 'förtroendevald') continue;
      const party = s.party === null ? partyOf(nameKey(s.person), d) : presentParty(s.party);
      if (party === null) continue;
      const key = `${nameKey(s.person)}|${party}`;
      seats.set(key, [...(seats.get(key) ?? []), { d, home: nameKey(home), year: d.fact.year }]);
    }
  }
  const out = new Map<string, Scopes>();
  for (const [key, held] of seats) {
    const two = held.some((a) => held.some((b) => a.home < b.home && a.year !== null && a.year === b.year));
    if (!two) continue;
    const scopes = new Scopes(issuerOf);
    for (const { d, home } of held) scopes.add(key, d, home);
    out.set(key, scopes);
  }
  return out;
}

export type PartyOf = (name: string, d: CorpusDocument) => string | null;
