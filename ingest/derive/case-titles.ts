import type { CaseRecord, GraphRecord } from '../../graph/records.ts';

/** A case that no text titles is titled as the decision, agenda item or agreement that bears its number. Changes the records. */
export function titleCases(cases: CaseRecord[], statements: GraphRecord[]): void {
  const byNumber = new Map<string, string[]>();
  for (const s of statements) {
    if ((s.kind !== 'decision' || !s.formal) && s.kind !== 'agendaItem' && s.kind !== 'agreement') continue;
    const title = withoutNumber(s.kind === 'agreement' ? s.name : s.title);
    if (title.length < 8 || s.diarienummer.length > 1) continue;
    for (const n of s.diarienummer) byNumber.set(n, [...(byNumber.get(n) ?? []), title]);
  }
  for (const c of cases) {
    if (c.title !== null) continue;
    const titles = [c.diarienummer, ...c.variants]
      .flatMap((n) => byNumber.get(n) ?? [])
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    c.title = titles[0] ?? null;
  }
}

/** A title without the case number in brackets behind it. */
const withoutNumber = (title: string): string => title.replace(/\s*\([^()]*\d[^()]*\)\s*$/u, '').trim();
