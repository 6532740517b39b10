/** Who issues, as a letterhead names them. */
import { noisyRegex, rule } from '../text/noise.ts';

/** An authority, company of regions or municipality. */
export const ISSUER = noisyRegex(
  '(?:^|\\s)(REGION \\p{Lu}{3,}(?: \\p{Lu}{3,})?|Region(?:förbundet)? \\p{Lu}[\\p{L}-]+(?: (?:\\p{Lu}[\\p{L}-]+|län|lan|och))*|\\p{Lu}[\\p{L}-]+ (?:kommun|stad|KOMMUN|STAD|Stad|landsting|LANDSTING)(?=\\s|$)|Länsstyrelsen(?: i)? \\p{Lu}[\\p{L}]+ län)',
  'u',
);

/** A body that meets, from the beginning of its line. Only in misread text are other letters taken for å, ä and ö: `Ingrid` is no council. */
export const ORGAN = rule(
  '^((?:\\p{L}[\\p{L}-]*,? (?:och )?(?:\\p{L}[\\p{L}-]* )*)?\\p{L}*(?:fullmäktige|styrelsen?|nämnd(?:en)?|utskott(?:et)?|råd(?:et)?|beredning(?:en)?|presidi(?:um|et)|arena(?:n)?|grupp(?:en)?|kommitté(?:n)?|direktion(?:en)?|nätverk(?:et)?))(?:\\s|,|$)',
  'iu',
);
