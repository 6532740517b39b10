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
export { ORGANIZATIONS, organizationByName } from './organizations.ts';
export { partyByName, partyCode } from './parties.ts';
export {
  COUNTIES,
  countyByName,
  MUNICIPALITIES,
  municipalityByName,
  REGIONS,
  regionByName,
} from './places.ts';
export { isTitle, roleByName } from './roles.ts';
