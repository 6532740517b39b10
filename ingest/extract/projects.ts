import { findDates } from '../text/dates.ts';
import { type Context, type FoundOf, oneLine, sentenceAround } from './context.ts';

type Project = FoundOf<'project'>;

const QUOTED = '["”“»]([^"”“»\\n]{3,80}(?:\\n[^"”“»\\n]{2,60})?)["”“«]';
const PROPER = '(\\p{Lu}[\\p{L}\\d+&-]*(?: (?:\\p{Lu}[\\p{L}\\d+&-]*|och|i|till|för|på|med|\\p{Ll}{3,14})){0,6}?)';
const STOP =
  '(?=\\s*[.,;:()\\n]|\\s+(?:som|har|är|var|ska|pågår|startade|avslutades|drivs|fram|under|med|inom|via|avser|fick|beslutades|genomförs|genomfördes|kommer|i samverkan|att|leds|leddes|finansieras|finansierades|handlar|syftar|riktar|samlar|löper|bidrar|fick|får|kan|blev|når|gick|slutar|startar|omfattar|fortsätter|upphör|\\p{Ll}{3,}(?:as|ades|ats))(?![\\p{L}])|\\s*$)';
/** Words that announce a project's name. */
const KIND =
  '(?:[\\p{L}-]*[Pp]rojekt(?:et)?|programmet|initiativet|satsningen|insatsen|studien|förstudien|utredningen|kampanjen|utvecklingsarbetet)';

/** How projects are named. Group 1 is the name, `code` a project number. */
const PATTERNS: { like: string; regex: RegExp }[] = [
  {
    like: 'socialfondsprojektet 20 36 18 – Namn',
    regex: new RegExp(`${KIND}\\s+(?<code>\\d{2} \\d{2} \\d{2}|\\d{5,8})\\s?[–-]\\s?${PROPER}${STOP}`, 'gu'),
  },
  { like: 'ESF-projekt ”…”', regex: new RegExp(`${KIND}[\\s-]*(?:avseende |kallat |med namnet |om )?${QUOTED}`, 'gu') },
  {
    like: 'projektet Namn',
    regex: new RegExp(
      `(?:(?:[\\p{L}-]*p|P)rojektet|[Pp]rogrammet|[Ii]nitiativet|[Ss]atsningen|[Kk]ampanjen|[Pp]rojekt(?:en)? (?:med namnet|kallat))\\s+${PROPER}${STOP}`,
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
  { like: 'med namnet #namn', regex: /(?<![\p{L}\d])(#[\p{L}\d]{4,30})/gu },
  {
    like: 'satsning …, Namn.',
    regex: /(?:satsning|program|projekt|initiativ)\s[^.,;()]{3,80},\s+(\p{Lu}[\p{L}\d-]{4,40})(?=[.\s])/gu,
  },
  {
    like: 'ett uppföljande projekt, Namn 2, ska',
    regex:
      /(?:projekt|satsning|initiativ|program),\s+(\p{Lu}[\p{L}-]{3,}(?: (?:\p{Lu}[\p{L}-]*|\p{Ll}{3,14}|\d{1,2})){0,4}),/gu,
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
      const name = oneLine(written).replace(/[.,;:]+$/u, '');
      if (name.length < 3 || NOT_PROJECT.test(name) || name.split(' ').length > 9) continue;
      if (context.persons.some((p) => p.name === name)) continue;
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
  for (const p of portfolio(context)) if (!found.some((f) => p.start < f.end && p.end > f.start)) found.push(p);
  return again(text, found).sort((a, b) => a.start - b.start);
}

/** `startade i februari 2020 och pågår tom juni 2022`, `löper 2019–2021`. */
function period(sentence: string, after: number): [string | null, string | null] | null {
  const tail = sentence.slice(Math.max(0, after));
  const span =
    /(?:löper|pågår|period(?:en)?|mellan)\D{0,20}((?:19|20)\d\d)\s?(?:[–-]|och|till)\s?((?:19|20)\d\d)/u.exec(tail);
  if (span?.[1] && span[2]) return [span[1], span[2]];
  const dates = findDates(tail);
  const from = dates.find((d) =>
    /(?:start\p{L}*|inled\p{L}*|från och med|fr\.?o\.?m\.?)\s(?:i |den )?$/u.test(tail.slice(0, d.start)),
  );
  const to = dates.find((d) =>
    /(?:t\.?\s?o\.?\s?m\.?|till och med|avslut\p{L}*|till)\s(?:i |den )?$/u.test(tail.slice(0, d.start)),
  );
  return from || to ? [from?.iso ?? null, to?.iso ?? null] : null;
}

function funder(sentence: string): string | null {
  const m = FUNDERS.exec(sentence);
  if (!m) return null;
  if (!m.groups?.['eu']) return m[1] ?? null;
  return /social|ESF/u.test(m.groups['eu'])
    ? 'Europeiska socialfonden (ESF)'
    : /ERUF|regional/u.test(m.groups['eu'])
      ? 'Europeiska regionala utvecklingsfonden (ERUF)'
      : 'Interreg';
}

/** A flattened table of a project portfolio: cells between blank lines, until the next heading or bullet. */
function portfolio(context: Context): Project[] {
  const { text } = context;
  const intro = /(?:projektportfölj|följande projekt|projektlista|pågående projekt)[^\n:]{0,60}:\s*\n/giu;
  const out: Project[] = [];
  for (const m of text.matchAll(intro)) {
    const from = m.index + m[0].length;
    let at = from;
    const cells = text.slice(from, from + 1800).split(/(\n[ \t]*\n[ \t]*)/u);
    let rows = 0;
    for (const cell of cells) {
      const name = oneLine(cell);
      if (
        /[.]\s*$/u.test(name) ||
        name.length > 160 ||
        /^[•▪]/u.test(name) ||
        /^(?:framtida|exempel|utmaning|resultat)/iu.test(name)
      )
        break;
      if (name.length >= 8 && /^\p{Lu}/u.test(name) && rows > 0) {
        const start = at + cell.length - cell.trimStart().length;
        const clean = name.replace(/\s\([^)]*\)$/u, '');
        out.push({
          kind: 'project',
          start,
          end: start + cell.trim().length,
          name: clean,
          code: null,
          period: null,
          funder: null,
        });
      }
      if (name !== '') rows++;
      at += cell.length;
    }
  }
  return out;
}

/** Further places where a name found above stands. */
function again(text: string, found: Project[]): Project[] {
  const out = [...found];
  for (const name of new Set(found.map((f) => f.name))) {
    if (name.length < 5) continue;
    const first = found.find((f) => f.name === name);
    const regex = new RegExp(
      `(?<![\\p{L}\\d#])${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+')}(?![\\p{L}\\d])`,
      'gu',
    );
    for (const m of text.matchAll(regex)) {
      const end = m.index + m[0].length;
      if (first && !out.some((f) => m.index < f.end && end > f.start)) out.push({ ...first, start: m.index, end });
    }
  }
  return out;
}
