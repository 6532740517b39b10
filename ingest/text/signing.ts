/**
 * What signing leaves on pages and is no text of the document: lines for signatures to be written on (`Justerandes sign`), and
 * the account that a signing service appends, with its times and identifiers. Who signed is read from it all the same.
 */
import { isSignatureLine } from '../reading/stamps.ts';
import type { Stretch } from './contents.ts';
import type { Line } from './lines.ts';

/** Opens the account of a signing service. */
const OPENS =
  /^(?:(?:undertecknat|underskrivet|signerat|signed)\s+(?:av|by)(?:\s.{0,40})?|(?:detta |det här )?dokument(?:et)?\s+är\s+(?:\p{L}+\s+)?(?:signerat|undertecknat|underskrivet)(?:\s.{0,60})?|underskrifter|signaturer|signeringar?|verifikat|verifieringsintyg|signaturcertifikat)\s*:?$/iu;
/** Something that only such an account holds. */
const TELLS =
  /transaktions?-?\s?id|verifikat|verifiering|bank-?id|underskriftstjänst|signeringstjänst|e-legitimation|e-signatur|elektronisk\p{L}* (?:underskrift|signatur)|digital\p{L}* (?:underskrift|signatur|signering)|ip-adress|\bsha-?(?:256|512)\b|\d\d:\d\d:\d\d|organisationsn(?:umme)?r/iu;
/** Longer lines, and sentences, are text. */
const LONGEST = 110;
const MOST_LINES = 60;

const isText = (line: Line): boolean =>
  line.text.length > LONGEST || (/\p{Ll}{3}\.$/u.test(line.text) && line.text.split(' ').length > 8);

/** Stretches that the lines make out as marks of signing, in order. */
export function signingOf(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (isSignatureLine(line.text)) found.push({ start: line.start, end: line.end });
    if (!OPENS.test(line.text)) continue;
    const stop = lines.findIndex(
      (l, i) => i > at && (isText(l) || /^(?:§|\$)\s?\d/u.test(l.text) || i - at > MOST_LINES),
    );
    const block = lines.slice(at, stop < 0 ? lines.length : stop);
    if (!block.slice(1).some((l) => TELLS.test(l.text))) continue;
    found.push({ start: line.start, end: block.at(-1)?.end ?? line.end });
    at += block.length - 1;
  }
  return found;
}
