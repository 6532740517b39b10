import { findDiarienummer } from '../../../graph/text/diarienummer.ts';
import { PARAGRAPH_LINE } from '../../segment/sections.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { pick, type Rule, rule } from '../../text/noise.ts';
import { type Context, oneLine } from '../context.ts';
import { onceFor } from '../once.ts';

export type BlockKind =
  | 'beslut'
  | 'förslag'
  | 'ärende'
  | 'underlag'
  | 'behandling'
  | 'yrkanden'
  | 'proposition'
  | 'omröstning'
  | 'reservation'
  | 'anteckning'
  | 'jäv'
  | 'utdrag'
  | 'bilagor';

/** A block of a paragraph under one of the usual headings. */
export interface Block {
  kind: BlockKind;
  heading: string;
  /** Organ named in the heading (`REGIONSTYRELSENS BESLUT`), as written; null for the organ of the minutes. */
  organ: string | null;
  /** Offsets of the text under the heading. */
  start: number;
  end: number;
  /** Where the heading begins. */
  from: number;
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
      '^(?:(.{3,60}?)s? )?förslag(?: till (?:beslut|\\p{L}*fullmäktige))?(?: på (?:sammanträdet|mötet|dagens sammanträde))?:?$',
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
      '^(\\p{Lu}.{3,60}?) (?:föreslår|hemställer(?: hos)?|rekommenderar|tillstyrker för egen del och föreslår)(?: att)? (?:\\p{L}+ )?\\p{L}*(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen)(?: att)?(?: (?:besluta|beslutar))?(?: följande| att)?:?$',
      'iu',
    ),
  },
  { kind: 'beslut', words: rule('^(\\p{Lu}.{3,60}?) (?:beslutar|beslutade|har beslutat)(?: följande)?:?$', 'iu') },
  {
    kind: 'ärende',
    words: rule(
      '^(?:ärende(?:beskrivning|t)?|sammanfattning(?: av ärendet)?|bakgrund|redogörelse|information|ärendets (?:beredning|handläggning)|föredragningsordning)(?: \\(.{0,20}\\))?:?$',
      'iu',
    ),
  },
  {
    kind: 'underlag',
    words: rule('^(?:beslutsunderlag|underlag(?: för beslut(?:et)?)?|handling(?:ar)?(?: i ärendet)?):?$', 'iu'),
  },
  { kind: 'behandling', words: rule('^(?:tidigare (?:behandling|beslut)|beredning|ärendets gång):?$', 'iu') },
  {
    kind: 'yrkanden',
    words: rule(
      '^(?:\\p{L}*yrkanden?|(?:förslag|inlägg|anföranden|diskussion|debatt|överläggning) och yrkanden|yrkanden? (?:och|samt|under|i|vid|på) .*|dagens sammanträde|överläggning(?: .*)?):?$',
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
      '^(?:(?:till )?protokollsanteckning(?:ar)?|särskil[dt]a? yttranden?|röstförklaring|antecknas(?: till protokollet)?):?$',
      'iu',
    ),
  },
  { kind: 'jäv', words: rule('^(?:jäv|anmälan om jäv|jävsanmälan):?$', 'iu') },
  {
    kind: 'utdrag',
    words: rule(
      '^(?:utdrag (?:till|skickas till)|expedieras till|expediering|beslutet (?:skickas|expedieras|delges)(?: till)?|protokollsutdrag (?:till|skickas till)|kopia till|delges|sändlista|skickas till|paragrafen skickas till):?$',
      'iu',
    ),
  },
  { kind: 'bilagor', words: rule('^bilag(?:a|or)(?: \\d+)?:?$', 'iu') },
];

/** Lines of a page head that are no text of the paragraph. */
const PAGE_HEAD =
  /^(?:datum|sida|sammanträdesdatum:?.*|protokoll nr.*|sammanträdesprotokoll.*|justerandes sign.*|utdragsbestyrkande|ärendenummer|dnr|(?:19|20)\d\d-\d\d-\d\d|\d+ ?\(\d+\))$/iu;

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
  return marks.map((mark, i) =>
    paragraph(context, mark.start, marks[i + 1]?.start ?? context.text.length, mark.paragraph ?? ''),
  );
}

function paragraph(context: Context, start: number, end: number, number: string): Paragraph {
  const { text, misread } = context;
  const lines = linesOf(text.slice(start, end), start);
  const blocks: Block[] = [];
  for (const line of lines.slice(1)) {
    const inline = INLINE.exec(line.text)?.[0] ?? '';
    const heading = headingOf(line, misread) ?? (inline ? headingOf({ ...line, text: inline.trim() }, misread) : null);
    if (!heading) continue;
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
  if (!blocks.some((b) => b.kind === 'beslut')) withUnheaded(blocks, lines.slice(1), end);
  const headEnd = blocks[0]?.from ?? Math.min(end, start + 600);
  return {
    number,
    title: titleOf(lines, headEnd),
    start,
    end,
    headEnd,
    diarienummer: numbersOf(text.slice(start, headEnd)),
    blocks,
  };
}

/** `Nämnden beslutar …`, `Direktionen utser …` at the start of a line, where no heading says Beslut. */
const DECIDES =
  /^\p{Lu}[\p{L} -]{4,50}? (?:beslutar|beslutade|har beslutat)(?=[\s:]|$)|^(?:\p{Lu}[\p{L}-]* ?)?(?:\p{Ll}[\p{L}-]* ){0,3}?\p{L}*(?:[Nn]ämnden|[Ss]tyrelsen|[Ff]ullmäktige|[Uu]tskottet|[Rr]ådet|[Dd]irektionen|[Bb]eredningen|[Pp]residiet|[Gg]ruppen|[Kk]ommittén|[Ff]örbundet|[Aa]renan|[Mm]ötet) (?:utser|väljer|antar|godkänner|fastställer|avslår|bifaller|bordlägger|återremitterar|tillstyrker|avstyrker|ställer sig bakom|lägger|noterar|tackar|uppdrar|ger|medger|beviljar|enas|överlämnar|föreslår|hemställer)(?=[\s:])/u;
/** An item that ends without the body being named: `Ärendet utgår.` */
const ENDED =
  /^(?:Ärendet|Punkten|Paragrafen|Informationen|Rapporten|Redovisningen|Redogörelsen|Dagordningen|Föredragningslistan|Meddelandena|Delegationsbesluten|Anmälningsärendena|Skrivelsen|Protokollet) (?:utgår|utgick|bordläggs|bordlades|återremitteras|ajourneras|läggs till handlingarna|noteras|antecknas|godkänns|godkändes|fastställs|fastställdes)(?![\p{L}])/u;

/** Adds the decision that stands under no heading of its own: from its line to the next heading. */
function withUnheaded(blocks: Block[], lines: Line[], end: number): void {
  const line = lines.find(
    (l) =>
      (DECIDES.test(l.text) || ENDED.test(l.text)) &&
      !blocks.some((b) => b.kind === 'förslag' && l.start >= b.start && l.start < b.end),
  );
  if (!line) return;
  const next = blocks.find((b) => b.from > line.start);
  const around = blocks.find((b) => line.start >= b.start && line.start < b.end);
  const block: Block = {
    kind: 'beslut',
    heading: 'Beslut',
    organ: null,
    start: line.start,
    end: next?.from ?? end,
    from: line.start,
  };
  if (around) around.end = line.start;
  blocks.splice(next ? blocks.indexOf(next) : blocks.length, 0, block);
}

const numbersOf = (head: string): string[] => [...new Set(findDiarienummer(head.slice(0, 500)).map((d) => d.text))];

/** Words behind the § and the number, or the lines below until a blank line after text, a block or a sentence. */
function titleOf(lines: Line[], headEnd: number): string {
  const own = PARAGRAPH_LINE.exec(lines[0]?.text ?? '')?.[2] ?? '';
  const parts: string[] = [];
  const plain = (t: string): string =>
    oneLine(
      findDiarienummer(t)
        .reduce((s, d) => s.replace(d.text, ''), t)
        .replace(/\(?(?<![\p{L}])(?:dnr|diarienr|diarienummer|ärendenummer|ärende ?nr)(?![\p{L}])[.:]?\s*\)?/giu, ''),
    )
      .replace(/\(\s*\)|^[:,.\s-]+|[(\s]+$/gu, '')
      .trim();
  const first = plain(own);
  if (first.length > 2) parts.push(first);
  for (const line of lines.slice(1)) {
    if (line.start >= headEnd || parts.join(' ').length > 260) break;
    if (PAGE_HEAD.test(line.text)) continue;
    const t = plain(line.text);
    if (t.length < 3) continue;
    if (parts.length > 0 && line.gap > 0) break;
    if (parts.length > 0 && /[.]$/u.test(parts.at(-1) ?? '') && (parts.at(-1) ?? '').length > 60) break;
    parts.push(t);
    if (parts.length > 4) break;
  }
  return oneLine(parts.join(' ')).slice(0, 300);
}

/** Papers that are about one case: what they tell belongs to it. */
const OF_ONE_CASE = new Set<string>(['tjänsteskrivelse', 'förslag till beslut', 'protokollsutdrag']);

/** Numbers of the case that a place speaks of: those of its paragraph in minutes, or the document's own where it is about one case. */
export function numbersAt(context: Context, at: number): string[] {
  const own = paragraphsOf(context).find((p) => at >= p.start && at < p.end)?.diarienummer ?? [];
  return own.length > 0 || !OF_ONE_CASE.has(context.fact.type) ? own : context.fact.diarienummer;
}
