import { findDates } from '../text/dates.ts';
import { pick, rule } from '../text/noise.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from './context.ts';

/** `får i uppdrag att …`, `uppdrar åt X att …`, `ges i uppdrag`. */
const GIVEN = rule(
  '(får|fick|ges|gavs)\\s+i\\s+uppdrag\\s+att\\s|(uppdra(?:r|s)?|uppdrog(?:s)?)\\s+(?:åt|till)\\s+([^.,;:\\n]{3,80}?)\\s+att\\s',
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
    const to = m[3]
      ? (inside?.name ?? oneLine(m[3]))
      : (persons.filter((p) => p.end <= at).at(-1)?.name ??
        before?.name ??
        oneLine(text.slice(sentence.start, at)).slice(-80));
    const by = m[3] ? (before?.name ?? context.organ) : context.organ;
    const what = oneLine(text.slice(end, sentence.end)).slice(0, 300);
    if (to.length < 3 || what.length < 5) continue;
    const due = findDates(text.slice(at, sentence.end), context.fact.year).find((d) =>
      /(?:senast|till|före)\s(?:den\s)?$/u.test(text.slice(at, at + d.start)),
    );
    out.push({
      kind: 'assignment',
      start: Math.max(sentence.start, at - 300),
      end: sentence.end,
      to,
      by: by ?? null,
      what,
      due: due?.iso ?? null,
      diarienummer: [],
    });
  }
  return out;
}
