/** Bodies that a document calls by their head alone, since it has but one of the sort: the association's own board, a project's steering group. */

import { type Context, type FoundOf, NUMBER, oneLine } from '../context.ts';
import { MEETS } from './arena-rules.ts';

type Arena = FoundOf<'arena'>;

/** Heads by which an association of municipalities calls the body that governs it. */
const GOVERNS = /^Direktionen$/u;
const ASSOCIATION = /(?<![\p{L}])\p{L}*förbundet(?:s)?(?![\p{L}])/iu;
/** Formal heads that may be an own name. */
const FORMAL =
  /^(?:Direktionen|Presidiet|Styrelsen|Nämnden|Utskottet|Beredningen|Rådet|(?:Berednings|Arbets|Samråds|Samverkans|Expert|Utvecklings|Samordnings)gruppen)$/u;
const COUNTED = new RegExp(
  `^\\s+(?:har|hade|höll|genomförde|sammanträdde|träffades|möttes)\\s(?:[\\p{L}]+\\s){0,5}?(?:${NUMBER})\\s(?:\\p{L}+\\s)?(?:\\p{L}*möten?|\\p{L}*sammanträden?|\\p{L}*träff(?:ar)?|gånger|tillfällen)(?![\\p{L}])`,
  'iu',
);

/** `, som leds av Anna Ek,`. */
const APPOSITION = /^, som [^,.]{4,60},/u;

/** Bare heads that are names: no other body of the head is named, and the text says that it governs or how often it met. */
export function ownBodies(context: Context, arenas: readonly Arena[]): Arena[] {
  const named = new Set(
    arenas
      .filter(
        (a) =>
          a.generic &&
          ((FORMAL.test(a.name) && isOwn(context, a)) || hasClause(context, a) || isTerm(context, arenas, a.name)),
      )
      .map((a) => a.name)
      .filter((name) => !isTaken(context, arenas, name)),
  );
  return arenas.map((a) => (a.generic && named.has(a.name) ? { ...a, generic: false } : a));
}

/** `4. Styrgruppen`: the clauses of an agreement below it set the group up. */
function hasClause({ text, fact }: Context, a: Arena): boolean {
  if (!/^(?:avtal|överenskommelse)$/u.test(fact.type) || !/^(?:Styr|Lednings)gruppen$/u.test(a.name)) return false;
  const line = text.slice(text.lastIndexOf('\n', a.start - 1) + 1, a.start);
  return /^[ \t]*\d[\d.]*[ \t]+$/u.test(line) && /^[ \t]*\n/u.test(text.slice(a.end, a.end + 20));
}

function isOwn({ text }: Context, a: Arena): boolean {
  if (GOVERNS.test(a.name) && ASSOCIATION.test(text)) return true;
  const behind = text.slice(a.end, a.end + 160).replace(APPOSITION, '');
  return MEETS.test(behind) && COUNTED.test(behind);
}

/** An agreement's own word for a body, written with a capital within its sentences: `beslutas av Styrgruppen`. */
function isTerm({ text, fact }: Context, arenas: readonly Arena[], name: string): boolean {
  if (fact.type !== 'avtal' && fact.type !== 'överenskommelse') return false;
  const capital = (a: Arena): boolean =>
    /\p{Ll}\s$/u.test(text.slice(Math.max(0, a.start - 2), a.start)) && /^\p{Lu}/u.test(text.slice(a.start));
  return (
    /^(?:Styr|Lednings|Samråds|Samverkans)gruppen$/u.test(name) &&
    arenas.filter((a) => a.generic && a.name === name && capital(a)).length >= 2
  );
}

/** Another body of that head is meant by it. */
function isTaken(context: Context, arenas: readonly Arena[], name: string): boolean {
  const stem = name.toLowerCase().replace(/(?:en|et)$/u, '');
  const heads = (other: string): boolean =>
    other
      .toLowerCase()
      .split(' ')
      .some((w) => w.replace(/(?:en|et|um)$/u, '').endsWith(stem));
  return (context.organ !== null && heads(context.organ)) || arenas.some((a) => !a.generic && heads(a.name));
}

/** A body of an association that is named in full: `Samordningsförbundet Norra Dalens styrelse`. Groups 1 and 2 are the two. */
const OF_ASSOCIATION =
  /(?<![\p{L}-])(\p{Lu}\p{Ll}*förbundet(?:\s(?:i\s)?\p{Lu}\p{Ll}[\p{L}-]*){1,3}(?<=s))\s((?:förbunds)?(?:direktion|styrelse)|presidium|arbetsutskott|valberedning|(?:berednings|lednings|styr|samråds|ägar|revisors)grupp|(?:medlems|ägar|samverkans)råd)s?(?![\p{L}-])/gu;

/** Such bodies, each by the words as they stand. */
export const associationBodies = ({ text }: Context): { name: string; start: number; end: number }[] =>
  [...text.matchAll(OF_ASSOCIATION)].map((m) => ({
    name: oneLine(`${m[1] ?? ''} ${m[2] ?? ''}`),
    start: m.index,
    end: m.index + m[0].length,
  }));

/** A group of a project, said by the project just named: `projektets styrgrupp`. */
const PROJECT_GROUP = /(?<![\p{L}])projektets\s(styrgrupp|ledningsgrupp)(?:en)?(?![\p{L}-])/giu;

/** Steering groups of the projects of the document: `Styrgruppen för X`. */
export function projectGroups(context: Context): Arena[] {
  return [...context.text.matchAll(PROJECT_GROUP)].flatMap((m): Arena[] => {
    const project = context.projects.filter((p) => p.end <= m.index).at(-1);
    if (!project || context.arenas.some((a) => !a.generic && m.index < a.end && m.index + m[0].length > a.start))
      return [];
    const group = (m[1] ?? '').toLowerCase();
    return [
      {
        kind: 'arena',
        start: m.index,
        end: m.index + m[0].length,
        name: `${group.charAt(0).toUpperCase()}${group.slice(1)}en för ${project.name}`,
        fullName: null,
        arenaKind: null,
        level: null,
        description: null,
        generic: false,
      },
    ];
  });
}
