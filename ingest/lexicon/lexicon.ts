/**
 * What the rules know of Swedish names, places, organisations, parties and titles beforehand.
 * Read once from data/ when these modules are loaded; every lookup is by hash, in constant time.
 */
export {
  isAmbiguousName,
  isCommonWord,
  isFamilyName,
  isGivenName,
  isNameParticle,
  looksLikeFamilyName,
  nominativeName,
} from './names.ts';
export { type KnownOrganization, ORGANIZATIONS, organizationByName } from './organizations.ts';
export { PARTIES, type Party, partyByName, partyCode } from './parties.ts';
export {
  COUNTIES,
  countyByName,
  MUNICIPALITIES,
  type Municipality,
  municipalityByName,
  REGIONS,
  type Region,
  regionByName,
} from './places.ts';
export { isTitle, type Role, type RoleCategory, roleByName } from './roles.ts';
