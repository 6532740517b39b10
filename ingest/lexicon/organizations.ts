import { CLASSIFICATIONS, type Classification } from '../../graph/records.ts';
import { findNominative, fold, readRows, splitNames, startsWithCapital } from './load.ts';
import { COUNTIES, countyByName } from './places.ts';

export interface KnownOrganization {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly classification: Classification;
  readonly alternativeNames: readonly string[];
}

/** State agencies, departments, universities, EU bodies, national associations and companies, county boards included. */
export const ORGANIZATIONS: readonly KnownOrganization[] = Object.freeze([
  ...readRows('organizations.txt').map(([name = '', abbreviation, classification, alternatives]) =>
    organization(name, abbreviation || null, toClassification(classification), splitNames(alternatives)),
  ),
  ...COUNTIES.map((county) => organization(`Länsstyrelsen i ${county}`, null, 'myndighet', countyBoardNames(county))),
]);

const BY_NAME = new Map(
  ORGANIZATIONS.flatMap((known) => [known.name, ...known.alternativeNames].map((name) => [fold(name), known] as const)),
);
/** Abbreviations are told apart by case: `SIDA` is the agency, `Sida` a page. */
const BY_ABBREVIATION = new Map(
  ORGANIZATIONS.flatMap((known) => (known.abbreviation === null ? [] : [[known.abbreviation, known] as const])),
);

function organization(
  name: string,
  abbreviation: string | null,
  classification: Classification,
  alternativeNames: readonly string[],
): KnownOrganization {
  return Object.freeze({ name, abbreviation, classification, alternativeNames: Object.freeze(alternativeNames) });
}

function toClassification(cell: string | undefined): Classification {
  const found = CLASSIFICATIONS.find((classification) => classification === cell);
  if (found === undefined) throw new Error(`organizations.txt: okänd klass "${cell ?? ''}"`);
  return found;
}

/** `Länsstyrelsen Skåne`, `Länsstyrelsen i Skåne`, `Länsstyrelsen Skåne län`. */
function countyBoardNames(county: string): readonly string[] {
  const short = county.replace(/s? län$/, '');
  return [`Länsstyrelsen ${county}`, `Länsstyrelsen i ${short}`, `Länsstyrelsen ${short}`];
}

/**
 * The agency or other known organisation of a name, also in the genitive or followed by `AB`, or of an abbreviation in
 * its own letter case, also with genitive s (`SKR:s`, `SKRs`); null for anything else.
 */
export function organizationByName(text: string): KnownOrganization | null {
  const written = text.normalize('NFC').trim();
  const abbreviation = written.replace(/[:’']s$/, '');
  const byAbbreviation = BY_ABBREVIATION.get(abbreviation) ?? BY_ABBREVIATION.get(abbreviation.replace(/s$/, ''));
  if (byAbbreviation !== undefined) return byAbbreviation;
  if (!startsWithCapital(written)) return null;
  return findNominative(BY_NAME, written.replace(/ AB$/, '')) ?? countyBoard(written);
}

function countyBoard(text: string): KnownOrganization | null {
  const place = /^Länsstyrelsens? (?:i )?(.+)$/u.exec(text)?.[1];
  const county = place === undefined ? null : countyByName(place);
  return county === null ? null : (BY_NAME.get(fold(`Länsstyrelsen i ${county}`)) ?? null);
}
