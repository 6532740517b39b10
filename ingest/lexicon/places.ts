import { findNominative, fold, readRows, splitNames, startsWithCapital } from './load.ts';

export interface Municipality {
  /** `Östersunds kommun`. */
  readonly officialName: string;
  /** `Östersund`. */
  readonly name: string;
  /** `Kalmar län`. */
  readonly county: string;
  /** The municipality's own or older names: `Göteborgs Stad`. */
  readonly alternativeNames: readonly string[];
  /** True when the bare name is also a common word or personal name (`Mark`, `Vara`, `Nora`). */
  readonly bareNameAmbiguous: boolean;
}

export interface Region {
  /** `Region Skåne`, `Västra Götalandsregionen`. */
  readonly officialName: string;
  readonly county: string;
  /** Short and former names, those as landsting among them. */
  readonly alternativeNames: readonly string[];
}

export const MUNICIPALITIES: readonly Municipality[] = Object.freeze(
  readRows('municipalities.txt').map(([officialName = '', name = '', county = '', alternatives, ambiguous]) =>
    Object.freeze({
      officialName,
      name,
      county,
      alternativeNames: splitNames(alternatives),
      bareNameAmbiguous: ambiguous === 'ja',
    }),
  ),
);

export const REGIONS: readonly Region[] = Object.freeze(
  readRows('regions.txt').map(([officialName = '', county = '', alternatives]) =>
    Object.freeze({ officialName, county, alternativeNames: splitNames(alternatives) }),
  ),
);

/** The 21 county names in full: `Kalmar län`. */
export const COUNTIES: readonly string[] = Object.freeze(readRows('counties.txt').map(([name = '']) => name));
/** `Gävleborgs län` → `X`. */
const COUNTY_LETTERS = new Map(readRows('counties.txt').map(([name = '', letter = '']) => [name, letter] as const));

const MUNICIPALITY_INDEX = new Map(
  MUNICIPALITIES.flatMap((municipality) => municipalityKeys(municipality).map((key) => [key, municipality] as const)),
);
const REGION_INDEX = new Map(
  REGIONS.flatMap((region) =>
    [region.officialName, ...region.alternativeNames].map((name) => [fold(name), region] as const),
  ),
);
const COUNTY_INDEX = new Map(
  COUNTIES.flatMap((county) => [county, county.replace(/s? län$/, '')].map((name) => [fold(name), county] as const)),
);

/** `X kommun`, `X stad` and `X` for each; the island region is a municipality too and is met as `Gotland`. */
function municipalityKeys({ officialName, name, alternativeNames }: Municipality): string[] {
  const genitive = /[sxz]$/.test(name) ? name : `${name}s`;
  const forms = [name, `${name} kommun`, `${genitive} kommun`, `kommunen ${name}`, `${name} stad`, `${genitive} stad`];
  return [officialName, ...alternativeNames, ...forms].map(fold);
}

/**
 * The municipality of a name with or without `kommun`/`stad`, in the nominative or the genitive
 * (`Östersunds kommun`, `Östersund`, `Östersunds kommuns`, `Göteborgs Stad`); null for anything else.
 * A bare name is no proof: see `bareNameAmbiguous`.
 */
export function municipalityByName(text: string): Municipality | null {
  if (!startsWithCapital(text) && !/^kommunen /.test(text)) return null;
  return findNominative(MUNICIPALITY_INDEX, text);
}

/** The region of an official, short or former name, also in the genitive; null for anything else. */
export function regionByName(text: string): Region | null {
  return startsWithCapital(text) ? findNominative(REGION_INDEX, text) : null;
}

/** The full county name of `Kalmar län`, `Kalmar läns` or `Kalmar`; null for anything else. */
export function countyByName(text: string): string | null {
  return startsWithCapital(text) ? findNominative(COUNTY_INDEX, text) : null;
}

/** The county's letter (`länsbokstav`): `Kalmar län` → `H`; null for anything else. */
export function countyLetter(text: string): string | null {
  const county = countyByName(text);
  return county === null ? null : (COUNTY_LETTERS.get(county) ?? null);
}
