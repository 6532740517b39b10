import { isCommonWord } from '../../lexicon/names.ts';
import { findDates } from '../../text/dates.ts';
import { linesOf } from '../../text/lines.ts';
import { anySpace } from '../../text/noise.ts';
import { capitalise } from '../arenas/arena-names.ts';
import { type Context, type FoundOf, oneLine, sentenceAround } from '../context.ts';
import { countedProjects } from './project-series.ts';
import { portfolioProjects } from './project-tables.ts';

type Project = FoundOf<'project'>;

const QUOTED = '["»]([^"»\\n]{3,80}(?:\\n[ \\t]*\\n?[^"»\\n]{2,60})?)["«]';
const PROPER =
  '(\\p{Lu}[\\p{L}\\d+&-]*(?: (?:20[2-5][05](?![\\d-])|\\d\\.\\d(?![\\d.])|\\d(?![\\d.:-])|\\p{Lu}[\\p{L}\\d+&-]*|och|i|in|till|för|på|med|av|mot|om|ut|el|it|\\p{Ll}{3,14})){0,6}?)';
const STOP =
  '(?=\\s*[.,;:()\\n]|\\s+(?:som|har|är|var|ska|pågår|startade|avslutades|drivs|fram|under|med|inom|via|avser|fick|beslutades|genomförs|genomfördes|kommer|i samverkan|att|leds|leddes|finansieras|finansierades|handlar|syftar|riktar|samlar|löper|bidrar|fick|får|kan|blev|når|gick|slutar|startar|omfattar|fortsätter|upphör|\\p{Ll}{3,}(?:as|ades|ats))(?![\\p{L}])|\\s*$)';
/** Words that announce a project's name. */
const KIND =
  '(?<![\\p{L}-])[\\p{L}-]*(?:[Pp]rojekt(?:et)?|programmet|initiativet|satsningen|insatsen|studien|förstudien|utredningen|kampanjen|utvecklingsarbetet)';

/** How projects are named. Group 1 is the name, `code` a project number. */
const PATTERNS: { like: string; regex: RegExp }[] = [
  {
    like: 'socialfondsprojektet 20 36 18 – Namn',
    regex: new RegExp(`${KIND}\\s+(?<code>\\d{2} \\d{2} \\d{2}|\\d{5,8})\\s?-\\s?${PROPER}${STOP}`, 'gu'),
  },
  { like: 'ESF-projekt ”…”', regex: new RegExp(`${KIND}[\\s-]*(?:avseende |kallat |med namnet |om )?${QUOTED}`, 'gu') },
  {
    like: 'projektet Namn',
    regex: new RegExp(
      `(?<![\\p{L}-])(?:(?:[\\p{L}-]*p|P)rojektet|[Pp]rogrammet|[Ii]nitiativet|[Ss]atsningen|[Kk]ampanjen|[Ff]örstudien|[Pp]rojekt(?:en)? (?:med namnet|kallat))\\s+${PROPER}${STOP}`,
      'gu',
    ),
  },
  {
    like: 'Namn (projekt …)',
    regex: new RegExp(
      `(?<![\\p{L}\\d])${PROPER}\\s\\((?:[\\p{L}-]*projekt|[Ss]tatlig (?:kompetens)?satsning|projektnummer)[^)]*\\)`,
      'gu',
    ),
  },
  {
    like: 'Namn är ett utvecklingsprojekt',
    regex: new RegExp(
      `(?<=^|\\n)[ \\t]*${PROPER} är (?:ett|en) (?:(?:ny(?:tt)?|nya|nationellt?|regionalt?|gemensamt?|treårigt?|flerårigt?) )?\\p{L}*(?:projekt|initiativ|satsning|program)(?![\\p{L}])`,
      'gu',
    ),
  },
  {
    like: 'Namn har bedrivits som ett projekt',
    regex: new RegExp(
      `(?<=^|[.\\n][ \\t]*)(\\p{Lu}\\p{L}+- och \\p{L}{4,30}|${PROPER.slice(1, -1)}) (?:har )?(?:be)?(?:drivits|drivs|drevs|genomförts|genomförs) som (?:ett )?(?:\\p{L}+ )?projekt(?![\\p{L}])`,
      'gu',
    ),
  },
  {
    like: 'det statliga uppdraget avseende namnplattformen',
    regex:
      /(?:statliga uppdraget|[Rr]egeringsuppdraget|(?:statliga|nationella) satsningen)\s(?:avseende|om|kring)\s(?:den\s|det\s)?(?:regionala\s|nationella\s)?(\p{L}{4,}(?:plattformen|lyftet|satsningen|programmet|initiativet))(?![\p{L}])/gu,
  },
  { like: 'Namnlyftet', regex: /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{4,}(?:lyftet|klivet))(?![\p{L}])/gu },
  {
    like: 'Satsningar: … A name of the house',
    regex:
      /(?:[Ss]atsning|[Pp]rojekt|[Ii]nitiativ)\p{L}*(?:(?!\n[ \t]*\n[ \t]*\d)[^.]){0,200}?(?<![\p{L}])((?!(?:Letter|Code|Proof|Internet|Terms|Memorandum|State|Point|Research) )\p{Lu}\p{Ll}+(?: (?!och )\p{L}+){0,3} (?:the|of) \p{L}+(?: \p{Lu}\p{L}+)*)(?=[ \t]*[.,;:\n]|$)/gu,
  },
  { like: 'med namnet #namn', regex: /(?<![\p{L}\d])(#[\p{L}\d]{4,30})/gu },
  {
    like: 'satsning …, Namn.',
    regex: /(?:satsning|program|projekt|initiativ)\s[^.,;()]{3,80},\s+(\p{Lu}[\p{L}\d-]{4,40})(?=[.\s])/gu,
  },
  {
    like: 'ett uppföljande projekt, Namn 2, ska',
    regex:
      /(?:projekt|satsning|initiativ|program|metod|modell),\s+(\p{Lu}[\p{L}-]{3,}(?: (?:\p{Lu}[\p{L}-]*|\p{Ll}{3,14}|\d{1,2})){0,4}),/gu,
  },
  { like: 's.k. Namn', regex: /\(s\.\s?k\.?\s(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+){0,3})\)/gu },
];
const NOT_PROJECT =
  /^(?:Region|Regionen|Kommun|Under|Det|Den|Vi|EU|ESF|Projekt|Arbete|Exempel|Beslut|Förslag|Bilaga|Syfte|Mål|Uppdraget|Utvecklings)(?:\s|$)/u;
const FUNDERS =
  /(?:finansieras av|finansierat av|medel från|stöd från|[Ff]inansiär(?:er)?(?::| är)?)\s+(\p{Lu}[\p{L}-]+(?:\s(?:\p{Lu}[\p{L}-]+|\p{Ll}*(?:fond|verk|styrelse|myndighet|stiftelse|departement|institut|råd|förening)(?:en|et)|regionala(?=\s\p{Ll}+fonden)))*(?:\s\([^)\s]{2,8}\))?)|(?<eu>socialfonds|ESF-|ERUF-|regionalfonds|Interreg)/u;

/** Projects, programmes and initiatives named in the document. */
export function extractProjects(context: Context): Project[] {
  const { text } = context;
  const found: Project[] = [];
  for (const { regex } of PATTERNS) {
    for (const m of text.matchAll(regex)) {
      const groups = m.slice(1).filter((g): g is string => typeof g === 'string' && !/^[\d ]+$/u.test(g));
      const written = (groups[0] ?? '').replace(/^(?:Projektet|Programmet|Initiativet|Satsningen|Kampanjen)\s+/u, '');
      const name = capitalise(oneLine(written).replace(/(?:[.,;:]+| (?:och|samt))$/u, ''));
      if (name.length < 3 || NOT_PROJECT.test(name) || name.split(' ').length > 9) continue;
      if (context.persons.some((p) => p.name === name) || context.organizations.some((o) => o.name === name)) continue;
      const at = m.index + m[0].indexOf(written);
      const end = at + written.length;
      if (found.some((f) => at < f.end && end > f.start)) continue;
      const sentence = sentenceAround(text, m.index, end);
      const around = text.slice(sentence.start, sentence.end);
      found.push({
        kind: 'project',
        start: at,
        end,
        name,
        code: m.groups?.['code'] ?? null,
        period: period(around, at - sentence.start),
        funder: funder(around),
      });
    }
  }
  for (const p of namedByContext(context)) if (!found.some((f) => p.start < f.end && p.end > f.start)) found.push(p);
  for (const p of countedProjects(context)) if (!found.some((f) => p.start < f.end && p.end > f.start)) found.push(p);
  for (const p of portfolioProjects(context)) if (!found.some((f) => p.start < f.end && p.end > f.start)) found.push(p);
  return again(text, found).sort((a, b) => a.start - b.start);
}

/** A heading whose paragraphs each tell of a project. */
const UNDER_HEADING =
  /^[ \t]*(?:\d[\d.]*[ \t]+)?(?:(?:pågående|avslutade|aktuella|gemensamma|regionala|årets|våra|övriga|större) )?(?:projekt|utvecklingsprojekt|samverkansprojekt|projekt och satsningar|projekt och uppdrag|satsningar|projektverksamhet|EU-projekt)(?: (?:och satsningar|under året|(?:19|20)\d\d))?[ \t]*:?$/gimu;
/** A name where a sentence begins: capitals, what joins them, and one plain word (`Trygg hemgång`). */
const OPENING_NAME =
  '(?!(?:I|På|För|Vid|Under|Med|Av|Till|Om|När|Som|Borde|Bör|Kan|Ska|Måste|Vi|De|Det|Den|En|Ett|Ny|Nya|Samt|Även|Också) )(\\p{Lu}[\\p{L}\\d-]+(?: \\p{Ll}{4,})?(?: (?:\\p{Lu}[\\p{L}\\d-]*|i|på|för|och|till|mot|20[2-5][05]|\\d)){0,4})';
/** Its name begins a paragraph: before its period in brackets, or what it does. */
const BEGINS = new RegExp(
  `^[·*-]?[ \\t]*${OPENING_NAME}(?=\\s\\((?:(?:19|20)\\d\\d|pågår|avslutat|projekt)|\\s(?:avslutades|startade|startar|pågår|pågick|är ett|var ett|vill|ska|syftar|syftade|drivs|drevs|har|hade|finansieras|leds|fick|får|omfattar|genomförs|genomfördes|handlar|riktar|samlar|stöder|stödjer|utvecklar|prövar|testar)(?![\\p{L}]))`,
  'u',
);
/** A sentence's subject that the next calls the project: `Hemvägen vill …. Projektet finansieras av …`. */
const THEN_PROJECT = new RegExp(
  `(?<=^|\\n[ \\t]*|[.!?]\\s)${OPENING_NAME}\\s(?:\\((?:19|20)\\d\\d\\s?-\\s?(?:(?:19|20)\\d\\d)?\\)\\s)?(?:vill|ska|syftar|startade|pågår|avslutades|drivs|har som mål|handlar|är ett)(?![\\p{L}])[^.!?]{5,200}[.!?]\\s+Projektet\\s(?:finansieras|leds|drivs|syftar|startade|avslutades|pågår|pågick|omfattar|har|ska|avslutas|genomförs|samlar)(?![\\p{L}])`,
  'gu',
);
/** Letters below such a heading that are read, up to the next heading. */
const SECTION = 2500;

/** Projects told by where they stand: paragraphs under a heading of projects, subjects that the next sentence calls `projektet`. */
function namedByContext(context: Context): Project[] {
  const { text } = context;
  if (!/projekt/iu.test(text)) return [];
  const out: Project[] = [];
  const add = (start: number, written: string, around: string): void => {
    const name = oneLine(written);
    const known =
      context.persons.some((p) => p.start < start + written.length && p.end > start) ||
      [...context.organizations, ...context.arenas].some((o) => o.start < start + written.length && o.end > start);
    if (known || name.length < 4 || NOT_PROJECT.test(name) || NO_SUBJECT.test(name) || isCommonWord(name)) return;
    out.push({
      kind: 'project',
      start,
      end: start + written.length,
      name,
      code: null,
      period: period(around, 0) ?? years(around),
      funder: funder(around),
    });
  };
  for (const h of text.matchAll(UNDER_HEADING)) {
    // A line that begins small is the rest of a sentence.
    if (!/^[ \t]*[\p{Lu}\d]/u.test(h[0])) continue;
    const from = h.index + h[0].length;
    for (const line of linesOf(text.slice(from, from + SECTION), from)) {
      if (line.gap > 0 && /^[\p{Lu}\d][\p{Lu}\d .ÅÄÖ-]{3,40}$/u.test(line.text)) break;
      const m = BEGINS.exec(line.text);
      const above = text.slice(0, line.start).trimEnd();
      if (m?.[1] && (line.gap > 0 || /[.!?:]$/u.test(above) || above.length <= from))
        add(line.start + m[0].indexOf(m[1]), m[1], text.slice(line.start, line.start + 300));
    }
  }
  for (const m of text.matchAll(THEN_PROJECT)) if (m[1]) add(m.index + m[0].indexOf(m[1]), m[1], m[0]);
  return out;
}

/** Who or what is told of in a sentence, and is no project. */
const NO_SUBJECT =
  /^(?:Projektet|Projekten|Arbetet|Gruppen|Rådet|Nämnden|Styrelsen|Nätverket|Kommunerna|Länet|Parterna|Han|Hon|Man|Alla|Samtliga|Flera|Detta|Dessa|Där|Här|Efter|Genom|Inom|Utöver|Totalt|Målet|Syftet|Resultatet|Verksamheten|Förvaltningen|Projektledare|Projektledaren|Styrgruppen|\p{L}+(?:ellt|igt|iskt|vis))(?: |$)/u;

/** `(2031–2033)` right behind a name. */
const years = (around: string): [string | null, string | null] | null => {
  const m = /^[^.(]{3,80}\(((?:19|20)\d\d)\s?-\s?((?:19|20)\d\d)?\)/u.exec(around);
  return m ? [m[1] ?? null, m[2] ?? null] : null;
};

/** `startade i februari 2020 och pågår tom juni 2022`, `löper 2019–2021`. */
function period(sentence: string, after: number): [string | null, string | null] | null {
  const tail = sentence.slice(Math.max(0, after));
  const span = /(?:löper|pågår|period(?:en)?|mellan)\D{0,20}((?:19|20)\d\d)\s?(?:-|och|till)\s?((?:19|20)\d\d)/u.exec(
    tail,
  );
  if (span?.[1] && span[2]) return [span[1], span[2]];
  const dates = findDates(tail);
  const from = dates.find((d) =>
    /(?:start\p{L}*|lanser\p{L}*|inled\p{L}*|från och med|fr\.?o\.?m\.?)\s(?:i |den )?$/u.test(tail.slice(0, d.start)),
  );
  const to = dates.find((d) =>
    /(?:t\.?\s?o\.?\s?m\.?|till och med|avslut\p{L}*|till)\s(?:i |den )?$/u.test(tail.slice(0, d.start)),
  );
  return from || to ? [from?.iso ?? null, to?.iso ?? null] : null;
}

function funder(sentence: string): string | null {
  const m = FUNDERS.exec(sentence);
  if (!m) return /(?<![\p{L}])statlig\p{L}* (?:\p{L}+)?satsning/iu.test(sentence) ? 'staten' : null;
  if (!m.groups?.['eu']) return m[1] ?? null;
  return /social|ESF/u.test(m.groups['eu'])
    ? 'Europeiska socialfonden (ESF)'
    : /ERUF|regional/u.test(m.groups['eu'])
      ? 'Europeiska regionala utvecklingsfonden (ERUF)'
      : 'Interreg';
}

/** Further places where a name found above stands. */
function again(text: string, found: Project[]): Project[] {
  const out = [...found];
  for (const name of new Set(found.map((f) => f.name))) {
    if (name.length < 5) continue;
    const first = found.find((f) => f.name === name);
    const regex = new RegExp(`(?<![\\p{L}\\d#])${eitherCase(name)}(?![\\p{L}\\d])`, 'gu');
    for (const m of text.matchAll(regex)) {
      const end = m.index + m[0].length;
      if (first && !out.some((f) => m.index < f.end && end > f.start)) out.push({ ...first, start: m.index, end });
    }
  }
  return out;
}

/** The name to the letter; one of a single long word may begin small. */
function eitherCase(name: string): string {
  const exact = anySpace(name);
  const first = name.charAt(0);
  return /^\p{Lu}\p{Ll}{11,}$/u.test(name) ? `[${first}${first.toLowerCase()}]${exact.slice(1)}` : exact;
}
