import { findDates } from '../text/dates.ts';
import { pick, rule } from '../text/noise.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from './context.ts';
import { numbersAt } from './decisions/protocol.ts';

/** `får i uppdrag att …`; `uppdrar åt X att …`; `ge X i uppdrag att …`. Groups 3 and 4 are whom the task is given to. */
const GIVEN = rule(
  '(får|fick|fått|ges|gavs)\\s+i\\s+uppdrag\\s+att\\s|(uppdra(?:r|s)?|uppdrog(?:s)?|uppdragit)\\s+(?:åt|till)\\s+([^.,;:]{3,80}?)\\s+att\\s|(?:ger?|gav|gett|givit)\\s+([^.,;:]{3,80}?)\\s+i\\s+uppdrag\\s+att\\s',
  'giu',
);

/** Tasks given to someone. */
export function extractAssignments(context: Context): FoundStatement[] {
  const out: FoundStatement[] = [];
  const { text } = context;
  for (const m of text.matchAll(pick(GIVEN, context.misread))) {
    const at = m.index;
    const end = at + m[0].length;
    const sentence = sentenceAround(text, at, end);
    const names = namesIn(context, sentence.start, sentence.end);
    const persons = context.persons.filter((p) => p.start >= sentence.start && p.end <= sentence.end);
    const inside = names.find((n) => n.start >= at && n.end <= end);
    const before = names.filter((n) => n.end <= at).at(-1);
    const given = m[3] ?? m[4];
    const to = given
      ? (inside?.name ?? oneLine(given))
      : (persons.filter((p) => p.end <= at).at(-1)?.name ??
        before?.name ??
        oneLine(text.slice(sentence.start, at)).slice(-80));
    const by = given ? (before?.name ?? context.organ) : context.organ;
    const what = oneLine(text.slice(end, sentence.end)).slice(0, 300);
    if (to.length < 3 || what.length < 5) continue;
    const due = findDates(text.slice(at, sentence.end), context.fact.year).find((d) =>
      /(?:senast|till|före)\s(?:den\s)?$/u.test(text.slice(at, at + d.start)),
    );
    const named = context.cases
      .filter((c) => c.start >= sentence.start && c.end <= sentence.end)
      .map((c) => text.slice(c.start, c.end));
    out.push({
      kind: 'assignment',
      start: Math.max(sentence.start, at - 300),
      end: sentence.end,
      to,
      by: by ?? null,
      what,
      due: due?.iso ?? null,
      diarienummer: named.length > 0 ? named : numbersAt(context, at),
    });
  }
  return out;
}
