/** Groups named by what they work with, written with a small letter within a sentence: `arbetsgrupp Teknik`, `delprojektgrupp Lokaler`. */
import { isCommonWord } from '../../lexicon/names.ts';
import type { Context } from '../context.ts';

const GROUP =
  /(?<![\p{L}-])((?:[Aa]rbets|[Pp]rojekt|[Dd]elprojekt|[Rr]eferens|[Ff]okus|[Tt]ema|[Uu]tvecklings|[Ee]xpert|[Bb]erednings)grupp)\x20(\p{Lu}[\p{L}-]{2,}(?:\x20(?:och\x20(?!\p{L}+grupp\x20))?\p{Lu}[\p{L}-]{2,})?)(?![\p{L}-])/gu;

/** Such groups; `also` is how they are written beside their name. */
export function groupsNamed({ text, persons }: Context): { name: string; also: string[] }[] {
  if (!/grupp\x20\p{Lu}/u.test(text)) return [];
  return [...text.matchAll(GROUP)].flatMap((m) => {
    const [written, head = '', proper = ''] = m;
    const at = m.index + head.length + 1;
    if (persons.some((p) => p.start < at + proper.length && p.end > at)) return [];
    // `ARBETSGRUPP MÖTE`, `Arbetsgrupp Deltagare`: the head of a page and a word below or beside it.
    const within = /\p{Ll}\x20$/u.test(text.slice(Math.max(0, m.index - 2), m.index));
    const beside = /^\p{Lu}/u.test(head) && !within && isCommonWord(proper);
    if (proper === proper.toUpperCase() || beside || NO_PART.test(proper)) return [];
    const name = `${head.charAt(0).toUpperCase()}${head.slice(1).toLowerCase()} ${proper}`;
    return [{ name, also: [...new Set([written, `${head.toLowerCase()} ${proper}`])] }];
  });
}

const NO_PART =
  /^(?:Deltagare|Ordförande|Närvarande|Ledam\p{L}*|Ansvarig\p{L}*|Datum|Protokoll|Möte\p{L}*|Region|Tid|Plats|Sekreterare|Sammankallande|Ordinarie|Ersättare|Antal|Beslut|Dnr)$/u;
