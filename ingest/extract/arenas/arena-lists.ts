/** Arenas that a sentence counts up or says to be some, and chiefs who meet as a body. */
import type { ArenaKind, Level } from '../../../graph/records.ts';
import { isCommonWord } from '../../lexicon/names.ts';
import { pick, rule } from '../../text/noise.ts';
import type { Abbreviation } from '../abbreviations/abbreviations.ts';
import { type Context, NUMBER, oneLine, sentenceAround } from '../context.ts';
import { capitalise } from './arena-names.ts';

/** A name with what the sentence tells of it. */
export interface ListedArena {
  name: string;
  arenaKind: ArenaKind | null;
  level: Level | null;
  explains: { start: number; end: number };
}

/** `Berörda samverkansorgan är A, B och C.`, `Kommunala arenor är: A och B.`; group 1 is the list. */
const COUNTED_UP = rule(
  '(?<![\\p{L}])(?:samverkansorgan(?:en)?|samarbetsorgan(?:en)?|\\p{L}*arenor(?:na)?|samråd(?:en)?)\\s(?:är|utgörs av|omfattar)\\s?:?\\s((?:[^.\\n]|\\n(?![ \\t]*\\n)|\\.(?=\\p{L}))+)',
  'giu',
);
/** How far before it a word may say what sort they are. */
const QUALIFIED = 24;
/** A sentence that says of those it names that they are arenas. */
const SAYS_ARENAS = rule(
  '(?<![\\p{L}])(?:samarbetsorganen|samverkansorganen|gemensamma arenor|\\p{L}+ arenor (?:är|för))(?![\\p{L}])|(?<![\\p{L}])är (?:\\p{L}+ ){0,2}(?:nätverk|arenor|samverkansorgan|samverkansforum)(?![\\p{L}])',
  'iu',
);
/** What an item of a list may be without a capital: chiefs, or a collaboration by its head. */
const SMALL_ITEM = rule(
  '^(?:(?:\\p{L}+-? och )?\\p{L}[\\p{L}-]*chefer(?:na)?|\\p{L}{4,}(?:samverkan|samrådet|kollegiet|nätverket|gruppen))$',
  'iu',
);
const CAPITAL_ITEM = /^\p{Lu}[\p{L}\d-]+(?: (?:\p{Lu}[\p{L}\d-]*|\d{1,2})){0,2}$/u;
const CHIEFS_FOR = rule('^(?:chefsarenor|chefsnätverk|nätverk|arenor|samråd) för (?=\\p{L}[\\p{L}-]*chefer)', 'iu');

/** Chiefs of one kind in all municipalities, met as a body; groups of one's own administration (`enhetschefsmöte`) are none. */
const CHIEFS =
  '(?:kommun|förvaltnings|skol|utbildnings|social|omsorgs|IFO-|äldreomsorgs|ekonomi|personal|HR-|IT-|tillväxt|näringslivs|kultur|biblioteks|räddnings|samhällsbyggnads|tekniska )';
const CHIEFS_MEETING = rule(
  `(?<![\\p{L}-])(${CHIEFS}chefs|kommundirektörs)(?:mötena?|träffar(?:na)?)(?![\\p{L}-])|(?<![\\p{L}-])(${CHIEFS}chefs|kommundirektörs)(?:möte(?:t|ts|n)?|träff(?:en)?)(?![\\p{L}-])`,
  'giu',
);
/** `via kommunchefer`: they answer together. */
const THROUGH_CHIEFS = rule(
  `(?<![\\p{L}])(?:via|genom|förankr\\p{L}+ (?:hos|med)|avstäm\\p{L}+ med)\\s+(?:länets\\s|kommunernas\\s)?(kommunchefer(?:na)?)(?![\\p{L}-])`,
  'giu',
);

/** `Kommundirektörerna möttes sex gånger`: those of one office in all municipalities, who meet. */
const CHIEFS_MET = new RegExp(
  `(?<![\\p{L}-])(${CHIEFS}(?:cheferna|direktörerna|strategerna)|[Kk]ommundirektörerna|(?:[Nn]ämnds|[Kk]ommunstyrelse)ordförandena)\\s(?:(?:har|hade)\\s)?(?:[\\p{Ll}]+\\s){0,2}?(?:haft|hållit|höll|genomfört|genomförde|träffa(?:ts|des)|mött?(?:es|s)|sammanträ(?:tt|dde)|sågs|setts)\\s(?:[\\p{Ll}]+\\s){0,2}?(?:${NUMBER})\\s(?:\\p{Ll}+\\s)?(?:\\p{L}*(?:möten|träffar|sammanträden)|gånger|ggr|tillfällen)`,
  'giu',
);

/** Arenas that sentences count up, and abbreviations explained in a sentence that says so of them. */
export function listedArenas(context: Context, abbreviations: Abbreviation[]): ListedArena[] {
  const { text, misread } = context;
  const out: ListedArena[] = [];
  for (const m of text.matchAll(pick(COUNTED_UP, misread))) {
    const end = m.index + m[0].length;
    const explains = { start: sentenceAround(text, m.index, end).start, end };
    const told = toldBy(text.slice(Math.max(0, m.index - QUALIFIED), m.index));
    for (const item of itemsOf(m[1] ?? '', misread)) out.push({ name: item, ...told, explains });
  }
  for (const a of abbreviations) {
    const sentence = sentenceAround(text, a.start, a.end);
    if (!pick(SAYS_ARENAS, misread).test(text.slice(sentence.start, sentence.end))) continue;
    out.push({ name: a.short, arenaKind: null, level: null, explains: sentence });
  }
  return out;
}

/** Meetings of chiefs, each by the words as they stand. */
export function chiefsMeeting(context: Context): { name: string; start: number; end: number }[] {
  const { text, misread } = context;
  const out: { name: string; start: number; end: number }[] = [];
  for (const m of text.matchAll(pick(CHIEFS_MEETING, misread)))
    out.push({
      name: capitalise(`${(m[1] ?? m[2] ?? '').toLowerCase()}mötet`),
      start: m.index,
      end: m.index + m[0].length,
    });
  for (const m of text.matchAll(CHIEFS_MET)) {
    const name = m[1] ?? '';
    out.push({ name: capitalise(name), start: m.index, end: m.index + name.length });
  }
  for (const m of text.matchAll(pick(THROUGH_CHIEFS, misread))) {
    const start = m.index + m[0].lastIndexOf(m[1] ?? '');
    out.push({ name: 'Kommuncheferna', start, end: start + (m[1] ?? '').length });
  }
  return out;
}

/** What the words before the list say of all on it. */
function toldBy(words: string): { arenaKind: ArenaKind | null; level: Level | null } {
  return {
    arenaKind: /politisk/iu.test(words) ? 'politisk' : /tjänste|chefs/iu.test(words) ? 'tjänsteperson' : null,
    level: /kommunala/iu.test(words) ? 'kommunal' : /regionala/iu.test(words) ? 'regional' : null,
  };
}

/** The items that can be names. */
function itemsOf(list: string, misread: boolean): string[] {
  return oneLine(list)
    .replace(/\)?\s?\([^()]*\)/gu, '')
    .replace(/(?<=(?:^|, | samt | för )\p{Ll}+-?) och (?=\p{Ll}+chefer)/u, '\u0000')
    .split(/,\s|(?<!-)\s(?:och|samt)\s/u)
    .map((item) =>
      item
        .replace('\u0000', ' och ')
        .trim()
        .replace(pick(CHIEFS_FOR, misread), '')
        .replace(/[.;:]+$/u, ''),
    )
    .filter((item) => {
      if (pick(SMALL_ITEM, misread).test(item)) return true;
      return CAPITAL_ITEM.test(item) && item.length >= 3 && item.length <= 50 && !isCommonWord(item);
    });
}
