/** Bodies that are known by being counted: in a table of meetings or members, in a line with a count, in a sentence of how often they met. */
import { isCommonWord, isGivenName } from '../../lexicon/names.ts';
import { linesOf } from '../../text/lines.ts';
import { type Context, NUMBER, oneLine } from '../context.ts';
import { flatTables, OF_COUNTS } from '../figures/flat-tables.ts';

/** Cells of a line: parted by tabs, bars or two spaces. */
const cellsOf = (line: string): string[] =>
  line
    .split(/\t|\||[ \u00A0]{2,}/u)
    .map((c) => c.trim())
    .filter((c) => c !== '');

/** First cell of the head of a table of bodies, and what the other columns tell of them. */
const BODIES =
  /^(?:organ|organet|arena|arenor|nätverk|råd|forum|samverkansorgan|samverkansarena|samverkansform|mötesforum|gruppering(?:ar)?|råd och nätverk|nätverk\/grupp|grupp\/nätverk)$/iu;
const TOLD_OF =
  /^(?:antal (?:möten|träffar|sammanträden)|möten|träffar|sammanträden|antal|ledam(?:ot|öter)|ordinarie(?: ledam(?:ot|öter))?|ersättare|representant(?:er)?|ordförande|sammankallande|mötesfrekvens|(?:kommunens|regionens|förbundets|stadens|vår[at]?) (?:ordinarie )?(?:representant(?:er)?|ledamot|ledamöter|ombud|plats(?:er)?|företrädare)|mandat(?:tid|period)?|utsedd|namn|ombud|företrädare)(?![\p{L}])/iu;
/** Rows that a table may have. */
const ROWS = 40;

const MEETINGS = '(?:\\p{L}*möten?|\\p{L}*sammanträden?|\\p{L}*träff(?:ar)?|gånger|tillfällen)(?![\\p{L}])';
/** `Kulturforum: fyra möten`, `• Energinätverket, 6 träffar`. */
const LINE = new RegExp(
  `^[·*-]?[ \\t]*(?!(?:Antal(?:et)?|Möten|Sammanträden|Träffar|Frekvens|Mötesfrekvens)(?![\\p{L}]))(\\p{Lu}[^\\n:,(\\t|]{2,48}?)[ \\t]*(?::|,|[ \\t]-)[ \\t]+(?:${NUMBER})[ \\t]${MEETINGS}`,
  'gmu',
);
/** `Vårdsam träffades fyra gånger`: a name that no head tells, where a sentence begins, so that it is no longer name's end. */
const SENTENCE = new RegExp(
  `(?<=^|[.!?:]\\s+|\\n\\s*\\n\\s*|[·*-]\\s)(\\p{Lu}[\\p{L}\\d-]{2,}(?:\\x20\\p{Lu}[\\p{L}\\d-]+)?)\\s(?:höll|genomförde|träffades|möttes|sammanträdde|har\\s(?:\\p{L}+\\s){0,2}(?:träffats|mötts|sammanträtt))\\s(?:(?:vid|under|totalt|sammanlagt|året)\\s){0,3}(?:${NUMBER})\\s(?:\\p{L}+\\s)?${MEETINGS}`,
  'gu',
);
/** The one who meets is somebody else than a body by name. */
const SOMEBODY =
  /(?:en|et|erna|arna|orna)$|(?:förvaltning|projekt|kontor|bolag|kommun|förening)\p{L}*$|^(?:Under|Vi|De|Man|Totalt|Summa|Samtliga|Alla)(?![\p{L}])|\d$/u;

/** Names of such bodies. */
export function countedBodies(context: Context): string[] {
  const { text, persons } = context;
  const named = (start: number, end: number): boolean => !persons.some((p) => start < p.end && end > p.start);
  const out = [...inTables(text, persons), ...inFlatTables(context)];
  for (const m of text.matchAll(LINE)) if (named(m.index, m.index + m[0].length)) out.push(oneLine(m[1] ?? ''));
  for (const m of text.matchAll(SENTENCE)) {
    const name = oneLine(m[1] ?? '');
    const [first = ''] = name.split(' ');
    if (!named(m.index, m.index + name.length) || isGivenName(first) || SOMEBODY.test(name)) continue;
    out.push(name);
  }
  return out.filter((n) => n.split(' ').length <= 6 && !(isCommonWord(n) && !n.includes(' ')));
}

/** Organisations that tables of bodies list too. */
const NO_BODY = /(?:^| )(?:AB|HB|kommun|Region|län)(?: |$)|(?:förbund|förbundet|stiftelsen?|föreningen?|bolaget)$/u;

function inTables(text: string, persons: Context['persons']): string[] {
  const lines = linesOf(text);
  return lines.flatMap((line, i) => {
    const [first = '', ...rest] = cellsOf(line.text);
    if (!BODIES.test(first) || !rest.some((c) => TOLD_OF.test(c))) return [];
    const names: string[] = [];
    for (const row of lines.slice(i + 1, i + 1 + ROWS)) {
      const [name = '', ...others] = cellsOf(row.text);
      if (/^[=_|+\s-]+$/u.test(row.text)) continue;
      if (others.length === 0 || row.gap > 1) break;
      // A row without its first cell goes on with the one above.
      if (persons.some((p) => p.start < row.start + name.length && p.end > row.start)) continue;
      if (isName(name)) names.push(name);
    }
    return names;
  });
}

const isName = (name: string): boolean =>
  /^\p{L}[\p{L}\d:' -]{2,60}$/u.test(name) && !/^(?:Summa|Totalt)/u.test(name) && !NO_BODY.test(name);

/** Rows of tables that tell how often bodies met, whose cells are lines of their own. */
const inFlatTables = (context: Context): string[] =>
  flatTables(context).flatMap(({ caption, corner, heads, rows }) =>
    OF_COUNTS.test(`${caption} ${corner}`) && heads.every((h) => /^(?:19|20)\d\d$|antal|möten/iu.test(h))
      ? rows.map((r) => r.label.text).filter((n) => isName(n) && /^\p{Lu}/u.test(n) && n.split(' ').length <= 6)
      : [],
  );
