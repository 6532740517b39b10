/** The organ whose minutes or summons a document is: by what its head says, as a body of the text. */
import { mostUsedFirst } from '../text/uses.ts';
import type { Context } from './context.ts';

/** The organ of the head in the form the arenas have it: `Valnämnd` → `Valnämnden`. */
export function organName(context: Context, written: string | null): string | null {
  const meets = context.fact.type === 'kallelse' || context.fact.type === 'protokoll';
  if (!written) return meets ? (calledBody(context) ?? decidingBody(context)) : null;
  const at = context.doc.text.indexOf(written);
  const arena = context.arenas.find((a) => !a.generic && a.start < at + written.length && a.end > at);
  return (
    arena?.name ??
    (meets ? (wordOfHead(context, at, written) ?? namedByHead(context, at) ?? bareHead(context, at)) : null)
  );
}

/** The head's line names a body that no rule of bodies knows (`Ledningsgrupp Nära vård Norr`): it is one, for it met. Names the mention. */
function namedByHead(context: Context, at: number): string | null {
  const from = Math.max(context.text.lastIndexOf('\n', at), context.text.lastIndexOf('\t', at)) + 1;
  const line = /^[^\n\t]*?(?=\n|\t| {2,}|,? (?:den )?\d|$)/u.exec(context.text.slice(from))?.[0] ?? '';
  const called = line.replace(HEAD_WORDS, '').trim();
  const [short] = called.split(/,\s/u);
  const name = short !== undefined && /^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(short) ? short : called;
  const start = from + line.indexOf(name);
  const proper = /^\p{Lu}[\p{L}-]+\s\p{L}|^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(name) && !/[.:;]/u.test(name);
  // `Direktionens protokoll 31 maj` names the paper, and in it the body.
  if (at < 0 || name.length > 80 || !proper || /s \p{L}*protokoll$|\s(?:för|i|av|med|till)$/iu.test(name)) return null;
  const known = context.arenas.find((a) => !a.generic && a.name.toLowerCase() === name.toLowerCase());
  if (known) return known.name;
  const own = { kind: 'arena', start, end: start + name.length, name, generic: false } as const;
  context.arenas = context.arenas.filter((a) => !(a.start >= own.start && a.end <= own.end));
  context.arenas.push({ ...own, fullName: null, arenaKind: null, level: null, description: null });
  context.arenas.sort((a, b) => a.start - b.start);
  return name;
}

/** Endings of the definite form, by the head of an organ that stands in one word with `protokoll`. */
const DEFINITE: [RegExp, string][] = [
  [/(?:direktion|nämnd)$/iu, 'en'],
  [/styrelse$/iu, 'n'],
  [/utskott$/iu, 'et'],
  [/fullmäktige$/iu, ''],
];

/** `DIREKTIONSPROTOKOLL`: the organ is the first part of the word, and meant wherever the text says it bare. */
function wordOfHead(context: Context, at: number, written: string): string | null {
  const ending = DEFINITE.find(([head]) => head.test(written))?.[1];
  if (at < 0 || ending === undefined || !/^s?protokoll/iu.test(context.text.slice(at + written.length))) return null;
  const name = `${written.charAt(0).toUpperCase()}${written.slice(1).toLowerCase()}${ending}`;
  for (const a of context.arenas) if (a.generic && a.name === name) Object.assign(a, { generic: false });
  const own = { kind: 'arena', start: at, end: at + written.length, name, generic: false } as const;
  context.arenas.push({ ...own, fullName: null, arenaKind: 'politisk', level: null, description: null });
  context.arenas.sort((a, b) => a.start - b.start);
  return name;
}

/** `Direktionen`, `Styrelsen` alone in the head is the one that met; where it stands bare elsewhere it is meant. */
function bareHead(context: Context, at: number): string | null {
  const bare = context.arenas.find((a) => a.generic && a.start <= at + 2 && a.end > at);
  if (!bare) return null;
  for (const a of context.arenas) if (a.generic && a.name === bare.name) Object.assign(a, { generic: false });
  return bare.name;
}

/** Words that a head has before the name of what met. */
const HEAD_WORDS =
  /^(?:förslag till\s+)?(?:(?:sammanträdes|mötes|minnes)?(?:protokoll|anteckningar)|kallelse|föredragningslista|dagordning|inbjudan)?\s*(?:-\s*)?(?:(?:från|för|fört vid|förda vid|till|vid|av|med)\s+)?(?:(?:möte|sammanträde|träff|sammankomst)\s+(?:med|i|för)\s+)?/iu;

/** Letters of a summons in which the organ is named that meets. */
const SUMMONS_HEAD = 300;

/** The body that a summons without a known head calls to: behind `Möte`, else the first that it names. */
function calledBody(context: Context): string | null {
  const head = context.arenas.filter((a) => !a.generic && a.start < SUMMONS_HEAD);
  const told = head.find((a) =>
    /(?:^|\n)[ \t]*(?:möte|sammanträde|organ|forum|arena)\s*[:\t]\s*$/iu.test(context.text.slice(0, a.start)),
  );
  return (told ?? head[0])?.name ?? null;
}

/** The body that decides in minutes whose head names none: the one of whom it is said, when it is said of no other as often. */
function decidingBody(context: Context): string | null {
  const said = new Map<string, number>();
  for (const a of context.arenas)
    if (
      !a.generic &&
      /^\s+(?:beslutar|beslutade|har beslutat|utser)(?![\p{L}])/u.test(context.text.slice(a.end, a.end + 20))
    )
      said.set(a.name, (said.get(a.name) ?? 0) + 1);
  const [most, next] = mostUsedFirst(said);
  return context.fact.type === 'protokoll' && most && most[1] > (next?.[1] ?? 0) ? most[0] : null;
}
