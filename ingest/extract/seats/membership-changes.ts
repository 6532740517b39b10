import type { NameRef } from '../../../graph/facts.ts';
import { findDates, monthOf } from '../../text/dates.ts';
import { pick, type Rule, rule } from '../../text/noise.ts';
import { antecedent } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from '../context.ts';
import { type Membership, membershipIn, type Stretch } from './membership.ts';

/** An office: one or two words, the last a title. */
const OFFICE =
  '((?:tf\\.?\\s|biträdande\\s|vice\\s|förste\\s|andre\\s)?\\p{L}*(?:chef|direktör|råd|ledare|strateg|sekreterare|samordnare|ordförande|ledamot|ersättare|ombud|företrädare|rektor|controller|ekonom|jurist|sammankallande|vd))';

/**
 * Offices that begin or end, told in running text. Group 1 is the office; the body stands behind `i` or `vid`, else it is the last one named. `when`
 * says which of the dates the sentence gives.
 */
const CHANGES: { like: string; words: Rule; when: 'from' | 'to' | 'since' }[] = [
  {
    like: 'X lämnade den 1 april tjänsten som chef i Y',
    words: rule(
      `^(?:\\s?\\([^)]{1,4}\\))?,?\\s+(?:lämnade|lämnar|har lämnat|avgick från|avgår från|avsade sig|avsäger sig|har avsagt sig|entledigas från|entledigades från|från)\\s(?:[^.;]{0,40}?\\s)?(?:tjänsten|uppdraget|posten|rollen)\\ssom\\s(?:\\p{L}+s\\s)?${OFFICE}(?![\\p{L}])`,
      'iu',
    ),
    when: 'to',
  },
  {
    like: 'X avgick som ordförande',
    words: rule(
      `^(?:\\s?\\([^)]{1,4}\\))?\\s+(?:avgick|avgår|slutade|slutar|avtackades)\\s(?:[^.;]{0,30}?\\s)?som\\s${OFFICE}(?![\\p{L}])`,
      'iu',
    ),
    when: 'to',
  },
  {
    like: 'X … och är sedan dess chef i Y',
    words: rule(
      `^[^.;]{0,160}?\\s(?:är|blev)\\s(?:sedan dess|numera|därefter|sedan den [^.,;]{4,24})\\s${OFFICE}(?![\\p{L}])`,
      'iu',
    ),
    when: 'since',
  },
  {
    like: 'X tillträdde den 1 maj som chef i Y',
    words: rule(
      `^(?:\\s?\\([^)]{1,4}\\))?\\s+(?:tillträdde|tillträder|började|börjar|anställdes|efterträdde\\s[^.;]{4,40}?|efterträder\\s[^.;]{4,40}?)\\s(?:[^.;]{0,40}?\\s)?som\\s(?:ny\\s)?${OFFICE}(?![\\p{L}])`,
      'iu',
    ),
    when: 'from',
  },
];

/** Offices that someone left or took up, with the day. */
export function extractChanges(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  for (const person of context.persons) {
    const sentence = sentenceAround(context.text, person.start, person.end);
    const after = context.text.slice(person.end, sentence.end);
    for (const change of CHANGES) {
      const m = pick(change.words, context.misread).exec(after);
      if (!m?.[1]) continue;
      const end = person.end + m[0].length;
      if (context.persons.some((p) => p.start >= person.end && p.end <= end && change.when === 'since')) continue;
      const body = bodyHeld(context, end, sentence);
      if (!body) continue;
      const date = dateOf(context, { start: person.end, end: Math.min(sentence.end, end + 60) });
      out.push({
        ...membershipIn(context, person, oneLine(m[1]), body.ref, {
          start: person.start,
          end: Math.max(end, body.end),
        }),
        from: change.when === 'to' ? null : date,
        to: change.when === 'to' ? date : null,
        confidence: 0.85,
      });
    }
  }
  return out;
}

/** The body right behind the office: `i Granviks kommun`, `vid Region X`, or its genitive's body named before (`som nämndens ordförande` is not read). */
function bodyHeld(context: Context, end: number, sentence: Stretch): { ref: NameRef; end: number } | null {
  const name = namesIn(context, end, Math.min(sentence.end, end + 80))[0];
  if (!name || !/^\s+(?:i|vid|på|för|hos)\s+(?:den\s)?$/iu.test(context.text.slice(end, name.start))) return null;
  const ref = name.generic ? antecedent(context, name) : { kind: name.kind, name: name.name };
  return ref ? { ref, end: name.end } : null;
}

/** The day, or month, told in a stretch. */
function dateOf(context: Context, stretch: Stretch): string | null {
  const words = context.text.slice(stretch.start, stretch.end);
  const [day] = findDates(words, context.fact.year);
  if (day) return day.iso;
  for (const m of words.matchAll(/(?<![\p{L}])(?:i|från|sedan)\s(\p{L}+)/giu)) {
    const month = monthOf(m[1] ?? '');
    if (month > 0 && context.fact.year !== null) return `${context.fact.year}-${String(month).padStart(2, '0')}`;
  }
  return null;
}
