import { findDiarienummer } from '../../../graph/text/diarienummer.ts';
import { PARAGRAPH_LINE } from '../../segment/sections.ts';
import type { Section } from '../../stages.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { pick, type Rule, rule } from '../../text/noise.ts';
import { type Context, oneLine } from '../context.ts';
import { onceFor } from '../once.ts';
import type { Block, BlockKind } from './blocks.ts';
import { withUnheaded } from './unheaded.ts';

/** `SN beslutar`, `KSAU:s förslag`: the organ by its letters. */
const SHORT_ORGAN = /^\p{Lu}{2,5}(?::s)?$/u;

/** `SN` shortens `Socialnämnden`, `KSAU` `Kommunstyrelsens arbetsutskott`: the first letter is the name's, the last that of its head. */
function shortens(letters: string, organ: string): boolean {
  const short = letters.replace(/:s$/u, '');
  const head = /(fullmäktige|styrelse|nämnd|utskott|direktion|beredning|råd)(?:en|n|et)?$/iu.exec(organ)?.[1];
  return organ.toUpperCase().startsWith(short.charAt(0)) && head?.charAt(0).toUpperCase() === short.at(-1);
}

/** `Arbetsutskottet`, `Nämnden` in the minutes of an arbetsutskott, a committee is that one. */
export function isOwnOrgan(context: Context, written: string): boolean {
  if (SHORT_ORGAN.test(written)) return context.organ !== null && shortens(written, context.organ);
  const stem = written.toLowerCase().replace(/(?:en|et|n)?s?$/u, '');
  const own = context.organ?.toLowerCase().replace(/(?:en|et|n)?$/u, '');
  return own !== undefined && stem.length > 4 && own.endsWith(stem);
}

/** A paragraph (§) of minutes. */
export interface Paragraph {
  /** `§ 73`. */
  number: string;
  title: string;
  start: number;
  end: number;
  /** Heading, title and number: what stands above the first block. */
  headEnd: number;
  diarienummer: string[];
  blocks: Block[];
}

/** Headings of blocks; the first that holds names the block. Group 1 is the organ where there is one. */
const HEADINGS: { kind: BlockKind; words: Rule }[] = [
  {
    kind: 'förslag',
    words: rule(
      '^(?!.*(?:beslutar|beslutade|beslutat|enligt)\\s)(?:(.{3,60}?)s? )?förslag(?: till (?:beslut|\\p{L}*fullmäktige))?(?: (?:på|under|vid) (?:dagens )?(?:sammanträdet?|mötet))?:?$',
      'iu',
    ),
  },
  {
    kind: 'beslut',
    words: rule('^(?:(.{3,60}?)s )?(?:särskilt |ytterligare )?beslut(?:et)?(?: avseende .{3,60}| i ärendet)?:?$', 'iu'),
  },
  {
    kind: 'förslag',
    words: rule(
      '^(\\p{Lu}.{3,60}?|\\p{Lu}{2,5}) (?:föreslår|hemställer(?: hos)?|rekommenderar|tillstyrker för egen del och föreslår)(?: att)? (?:\\p{L}+ )?\\p{L}*(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen)(?: att)?(?: (?:besluta|beslutar))?(?: följande| att)?:?$',
      'iu',
    ),
  },
  {
    kind: 'beslut',
    words: rule('^(\\p{Lu}.{3,60}?|\\p{Lu}{2,5}) (?:beslutar|beslutade|har beslutat)(?: följande)?:?$', 'iu'),
  },
  {
    kind: 'ärende',
    words: rule(
      '^(?:ärende(?:beskrivning|t|t i korthet)?|beskrivning av ärendet|sammanfattning(?: av ärendet)?|skäl(?:en)? (?:för|till) beslut(?:et)?|bakgrund|redogörelse|information|ärendets (?:beredning|handläggning)|föredragningsordning)(?: \\(.{0,20}\\))?:?$',
      'iu',
    ),
  },
  {
    kind: 'underlag',
    words: rule('^(?:beslutsunderlag|underlag(?: för beslut(?:et)?)?|handling(?:ar)?(?: i ärendet)?):?$', 'iu'),
  },
  {
    kind: 'behandling',
    words: rule('^(?:tidigare (?:behandling|beslut)|beredning|ärendets (?:gång|behandling)):?$', 'iu'),
  },
  {
    kind: 'yrkanden',
    words: rule(
      '^(?:\\p{L}*yrkanden?|\\p{L}*yrkanden?\\s?/\\s?.*|(\\p{L}.{3,60}?)s behandling(?: av ärendet)?|(?:förslag|inlägg|anföranden|diskussion|debatt|överläggning) och yrkanden|yrkanden? (?:och|samt|under|i|vid|på) .*|dagens sammanträde|överläggning(?: .*)?):?$',
      'iu',
    ),
  },
  {
    kind: 'proposition',
    words: rule(
      '^(?:propositions?(?:ordning(?:ar)?)?(?: och beslut)?|beslutsgång|beslutsordning|beslutets gång|så gick det till|så beslutades ärendet|ställda propositioner|propositionsordning .*):?$',
      'iu',
    ),
  },
  {
    kind: 'omröstning',
    words: rule('^(?:omröstning|votering)(?:s?(?:resultat|lista|proposition)?)?(?: .{0,40})?:?$', 'iu'),
  },
  {
    kind: 'reservation',
    words: rule(
      '^(?:reservation(?:er)?|skriftliga? reservation(?:er)?|avvikande mening(?:ar)?|skiljaktig mening)(?: .{0,30})?:?$',
      'iu',
    ),
  },
  {
    kind: 'anteckning',
    words: rule(
      '^(?:(?:till )?protokollsanteckning(?:ar)?|särskil[dt]a? yttranden?|röstförklaring|antecknas(?: till protokollet)?|deltar (?:inte|ej) i beslut(?:et)?|ej deltagande i beslut(?:et)?):?$',
      'iu',
    ),
  },
  { kind: 'jäv', words: rule('^(?:jäv|anmälan om jäv|jävsanmälan):?$', 'iu') },
  {
    kind: 'utdrag',
    words: rule(
      '^(?:utdrag (?:till|skickas till)|expedieras(?: till)?|(?:besluts)?expediering|beslutet (?:ska )?(?:skickas|sänds|expedieras|delges)(?: till)?|sänds till|protokollsutdrag (?:till|skickas till)|kopia till|delges|sändlista|skickas till|paragrafen skickas till):?$',
      'iu',
    ),
  },
  { kind: 'bilagor', words: rule('^bilag(?:a|or)(?: \\d+)?:?$', 'iu') },
];

/** `Beslut: Direktionen …`, `Reservation: Anna Ek (S).`: the heading and its text on one line. */
const INLINE =
  /^(?:(?:\p{Lu}\p{L}+s )?[Bb]eslut|Yrkanden?|Förslag|Reservation(?:er)?|Omröstning|Votering|Jäv|Protokollsanteckning(?:ar)?|Särskilt yttrande|Beslutsgång|Beslutsunderlag|Ärendet|Bakgrund|Sammanfattning|Expedieras till|Beslutet skickas till):\s+(?=\S)/u;

function headingOf(line: Line, misread: boolean): { kind: BlockKind; organ: string | null } | null {
  if (line.text.length > 90) return null;
  for (const { kind, words } of HEADINGS) {
    const m = pick(words, misread).exec(line.text);
    if (m) return { kind, organ: m[1]?.trim() ?? null };
  }
  return null;
}

/** The paragraphs of minutes or an extract of them, in order; empty for other documents. */
export const paragraphsOf = onceFor((context): readonly Paragraph[] => readParagraphs(context));

function readParagraphs(context: Context): Paragraph[] {
  if (context.fact.type !== 'protokoll' && context.fact.type !== 'protokollsutdrag') return [];
  const marks = context.sections.filter(
    (s, i, all) =>
      s.paragraph !== null && (i === 0 || all[i - 1]?.paragraph !== s.paragraph) && PARAGRAPH_LINE.test(s.heading),
  );
  return marks.map((mark, i) => paragraph(context, mark, marks[i + 1]?.start ?? context.text.length));
}

function paragraph(context: Context, mark: Section, end: number): Paragraph {
  const { text, misread } = context;
  const { start } = mark;
  const number = mark.paragraph ?? '';
  const lines = linesOf(text.slice(start, end), start);
  const blocks: Block[] = [];
  for (const line of lines.slice(1)) {
    if (line.start < mark.bodyStart) continue;
    const inline = INLINE.exec(line.text)?.[0] ?? '';
    const heading = headingOf(line, misread) ?? (inline ? headingOf({ ...line, text: inline.trim() }, misread) : null);
    if (!heading) continue;
    // What was moved in an earlier organ is told there.
    if (heading.kind === 'yrkanden' && heading.organ !== null && !isOwnOrgan(context, heading.organ))
      heading.kind = 'behandling';
    const last = blocks.at(-1);
    if (last) last.end = line.start;
    const own = inline !== '' && inline.length < line.text.length;
    blocks.push({
      ...heading,
      heading: own ? inline.trim() : line.text,
      start: own ? line.start + inline.length : line.end,
      end,
      from: line.start,
    });
  }
  if (!blocks.some((b) => b.kind === 'beslut'))
    withUnheaded(
      blocks,
      lines.slice(1).filter((l) => l.start >= mark.bodyStart),
      end,
    );
  const headEnd = blocks[0]?.from ?? Math.min(end, start + 600);
  return {
    number,
    title: oneLine(mark.heading.slice(number.length)).slice(0, 300),
    start,
    end,
    headEnd,
    diarienummer: numbersOf(text.slice(start, headEnd)),
    blocks,
  };
}

const numbersOf = (head: string): string[] => [...new Set(findDiarienummer(head.slice(0, 500)).map((d) => d.text))];

/** Papers that are about one case: what they tell belongs to it. */
const OF_ONE_CASE = new Set<string>(['tjänsteskrivelse', 'förslag till beslut', 'protokollsutdrag']);

/** Numbers of the case that a place speaks of: those of its paragraph in minutes, or the document's own where it is about one case. */
export function numbersAt(context: Context, at: number): string[] {
  const own = paragraphsOf(context).find((p) => at >= p.start && at < p.end)?.diarienummer ?? [];
  return own.length > 0 || !OF_ONE_CASE.has(context.fact.type) ? own : context.fact.diarienummer;
}
