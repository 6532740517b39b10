import { isCommonWord, isFamilyName, isGivenName } from '../lexicon/names.ts';
import { countyByName, municipalityByName, regionByName } from '../lexicon/places.ts';
import { isTitle } from '../lexicon/roles.ts';

/*
 * What a name looks like that no lexicon has: two or three capitalised words, none of them a word of bodies, places, offices or works. The shape alone
 * is no evidence; the place it stands in must say that a person stands there.
 */

/** Ends of words that name places and houses, not families. */
const PLACE =
  /(?:skola|skolan|gatan|gata|vägen|väg|torg|torget|hus|huset|gården|kyrka|kyrkan|centrum|salen|kommun|kommuns|(?<!\p{L})stad|län|läns|bibliotek|förskola|hall|hallen|parken|bron)$/iu;
/** Words of organisations: a sequence with one of them is no person. */
const ORGANISATION =
  /^(?:AB|Region|Regionen|Office|Kommun|Sweden|Sverige|Sveriges|European|Europa|North|South|Mid|Energi|Destination|Business|Stiftelsen|Föreningen|Länsstyrelsen|Universitet|University|Google|Microsoft|Smart|Covid|Corona)$/u;
/** Ends of words that are bodies, works and subjects, not families. */
const NO_NAME =
  /(?:ingen|else|elsen|heten|tjänsten|rådet|gruppen|nämnden|styrelsen|utskottet|verket|förbundet|bolaget|myndigheten|kontoret|avtalet|projektet|programmet|planen|dagen|veckan|högskola|college|universitet|turism|kommunen|regionen|enheten|avdelningen|förvaltningen|museet|teatern|nätverket|nätverk|forumet|forum|kollegiet|arenan|office|areas?|center|sjukhuset|sjukhus|härads?|socken|lagen|ordning)$/iu;
/** First words of houses, firms, works and places. */
const NO_GIVEN =
  /^(?:Familjen|Bröderna|Systrarna|Makarna|Firma|Hotell|Villa|Kvarteret|Fastigheten|Gården|Herr|Fru|Sankt|Stora|Lilla|Norra|Södra|Östra|Västra|Gamla|Nya|Övre|Nedre|Inre|Yttre|Svenska|Nordiska|Svensk|Projekt|Program|Bilaga|Kunskap|Vård|Barn|Social|Regional|Gemensam|Nationell|Strategisk|Digital|Infrastruktur|Information|Rapport)$/u;
const SHAPE = /^\p{Lu}[\p{L}'-]*\p{Ll}$/u;
const PARTICLE = /^(?:af|von|van|de|der|la|del|el|al|bin|ben|du)$/u;

/** What a decision begins with: `Välja Anna Ek (S) till ledamot`. */
const DECIDES =
  /^(?:Välja|Utse|Bevilja|Entlediga|Godkänna|Anta|Notera|Tacka|Uppdra|Föreslå|Avslå|Bifalla|Nominera|Kalla|Förordna|Inkalla|Arvodera|Befria)$/u;

/** Is the word a verb that decisions begin with? */
export const ofDecision = (word: string): boolean => DECIDES.test(word);

/** Does the word name a place or house (`Storgatan`, `Biblioteket`)? */
export const bearsPlace = (word: string): boolean => PLACE.test(word);

/** Is the word one of organisations' names (`Region`, `Stiftelsen`)? */
export const ofOrganisation = (word: string): boolean => ORGANISATION.test(word);

/** May the word be part of a name that nobody knows? */
export const maybeName = (word: string): boolean =>
  SHAPE.test(word) &&
  !isCommonWord(word) &&
  !isTitle(word) &&
  !ORGANISATION.test(word) &&
  (!PLACE.test(word) || isFamilyName(word)) &&
  !NO_NAME.test(word) &&
  municipalityByName(word) === null &&
  regionByName(word) === null &&
  countyByName(word) === null;

/** Two or three words that may be a person's name, particles between them. */
export function maybePerson(words: readonly string[]): boolean {
  const bare = words.filter((w) => !PARTICLE.test(w));
  const [first = ''] = bare;
  return (
    bare.length >= 2 &&
    bare.length <= 3 &&
    bare.every(maybeName) &&
    !NO_GIVEN.test(first) &&
    !(isFamilyName(first) && !isGivenName(first) && bare.length === 2 && isFamilyName(bare[1] ?? ''))
  );
}
