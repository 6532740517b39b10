/** Decisions that stand under no heading: told by how their sentence begins. One table, so that a reader can extend it. */
import type { Line } from '../../text/lines.ts';
import type { Block, BlockKind } from './blocks.ts';

/** What a body does when it decides. */
const ACTS =
  'utser|väljer|antar|godkänner|fastställer|avslår|bifaller|bordlägger|återremitterar|tillstyrker|avstyrker|ställer sig bakom|lägger|noterar|tackar|uppdrar|ger|medger|beviljar|enas|överlämnar|föreslår|hemställer|tar del av|har tagit del av';
/** The same when it is told afterwards, as of earlier meetings too. */
const ACTED =
  'utsåg|valde|antog|godkände|fastställde|avslog|biföll|bordlade|återremitterade|tillstyrkte|avstyrkte|ställde sig bakom|lade|noterade|tackade|uppdrog|gav|medgav|beviljade|enades|överlämnade|hemställde|tog del av|beslöt';
const BODY =
  '(?:\\p{Lu}[\\p{L}-]* ?)?(?:\\p{Ll}[\\p{L}-]* ){0,3}?\\p{L}*(?:[Nn]ämnden|[Ss]tyrelsen|[Ff]ullmäktige|[Uu]tskottet|[Rr]ådet|[Dd]irektionen|[Bb]eredningen|[Pp]residiet|[Gg]ruppen|[Kk]ommittén|[Ff]örbundet|[Aa]renan|[Mm]ötet)';
/** What is taken up and done with: `Upprättad dagordning godkänns`, `Protokollet lades till handlingarna`. */
const MATTER =
  '(?:\\p{Lu}\\p{Ll}+ (?:och \\p{Ll}+ )?)?(?:[Ää]rendet|[Pp]unkten|[Pp]aragrafen|[Ii]nformationen|[Rr]apporte(?:n|rna)|[Rr]edovisningen|[Rr]edogörelsen|[Dd]agordning(?:en)?|[Ff]öredragningslistan?|[Ää]rendelistan?|[Mm]eddelandena|[Dd]elegationsbesluten|[Dd]elegeringsbesluten|[Aa]nmälningsärendena|[Aa]nmälningar(?:na)?|[Aa]nmälan|[Ss]krivelse(?:n|rna)|[Pp]rotokollet|[Ii]nformationshandlingar(?:na)?|[Ss]ammanställningen|[Mm]otionen|[Ff]örslaget|[Uu]ppföljningen|[Yy]ttrandet)';
const DONE =
  '(?:ut(?:går|gick)|bordl(?:äggs|ades)|återremittera(?:s|des)|ajournera(?:s|des)|l(?:äggs|ägges|ades) till (?:handlingarna|protokollet)|noter(?:as|ades)|anteckna(?:s|des)|godkän(?:ns|nes|des)|fastställ(?:s|es|des)|an(?:tas|togs)|avslå?(?:s|gs)|anses besvarad|överlämna(?:s|des))';
/** A decision under no heading, by how its sentence begins; the first row that holds wins, wherever in the paragraph it does. */
const UNHEADED: { like: string; words: RegExp; last?: true }[] = [
  {
    like: 'Nämnden beslutar …, Direktionen utser …',
    words: new RegExp(
      `^\\p{Lu}[\\p{L} -]{4,50}? (?:beslutar|beslutade|har beslutat)(?=[\\s:]|$)|^${BODY} (?:${ACTS})(?=[\\s:.])`,
      'u',
    ),
  },
  {
    like: 'Ärendet utgår. Upprättad dagordning fastställs med ändringen … Därefter fastställer nämnden dagordningen.',
    words: new RegExp(
      `^${MATTER} (?:[^.:]{0,60}? )?${DONE}(?![\\p{L}])|^(?:Därefter|Därmed|Härefter|Sedan) (?:beslutar|${ACTS}) (?=\\p{L})|^(?:[^.:]{1,60} )?(?:lades|läggs|noterades|godkändes|fastställdes|antogs) (?:anmälan|rapporten|redovisningen|informationen|protokollet|skrivelsen|ärendet|föredragningslistan|dagordningen)`,
      'u',
    ),
  },
  {
    like: 'Till justerare utses Anna Ek. Att jämte ordföranden justera protokollet utsågs Anna Ek. Anna Ek utses att justera …',
    words:
      /^(?:Till|Att)\s(?:[^.]{0,60}?\s)?juster\p{L}*[^.]{0,60}?\s(?:utse[sr]|utsågs|väljs|valdes)\s|^\p{Lu}[^.]{4,80}?\s(?:utses|utsågs|väljs|valdes)\s(?:[^.]{0,40}?\s)?(?:justera|justerare|justeringsperson|protokolljusterare)(?![\p{L}])/u,
  },
  { like: 'Nämnden godkände …', words: new RegExp(`^${BODY} (?:${ACTED})(?=[\\s:.])`, 'u'), last: true },
];
/** What a meeting decides of its own voting is no decision in the case. */
const OF_VOTING = /(?:propositions|omröstnings|votering[s]?|besluts)ordning|omröstning(?:en)? (?:genomförs|ska)/iu;
/** Blocks in which no decision stands. */
const NOT_DECIDED = new Set<BlockKind>([
  'förslag',
  'underlag',
  'behandling',
  'proposition',
  'omröstning',
  'reservation',
  'anteckning',
  'utdrag',
  'bilagor',
]);

/** Adds the decision that stands under no heading of its own: from its sentence to the next heading. */
export function withUnheaded(blocks: Block[], lines: Line[], end: number): void {
  const open = lines.flatMap((l) => {
    const block = blocks.filter((b) => l.start >= b.from && l.start < b.end).at(-1);
    return block && NOT_DECIDED.has(block.kind) ? [] : sentencesOf(l);
  });
  for (const { words, last } of UNHEADED) {
    const found = open.filter((s) => words.test(s.text) && !OF_VOTING.test(s.text));
    const start = (last ? found.at(-1) : found[0])?.start;
    if (start === undefined) continue;
    const next = blocks.find((b) => b.from > start);
    const around = blocks.find((b) => start >= b.start && start < b.end);
    if (around) around.end = start;
    blocks.splice(next ? blocks.indexOf(next) : blocks.length, 0, {
      kind: 'beslut',
      heading: 'Beslut',
      organ: null,
      start,
      end: next?.from ?? end,
      from: start,
      unheaded: true,
    });
    return;
  }
}

/** Where sentences begin on a line: its start, and behind full stops. */
function sentencesOf(line: Line): { start: number; text: string }[] {
  const starts = [
    0,
    ...[...line.text.matchAll(/(?<=(?:\p{L}{2}|\p{L}\s\d{1,2})[.!?])\s+(?=\p{Lu}\p{Ll})/gu)].map(
      (m) => m.index + m[0].length,
    ),
  ];
  return starts.map((at) => ({ start: line.start + at, text: line.text.slice(at) }));
}
