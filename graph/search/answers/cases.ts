/** What was decided in a case, who stands behind it, and how long an agreement runs. */
import type { AgreementRecord, CaseRecord, DecisionRecord, GraphRecord } from '../../records.ts';
import type { StoreReader } from '../../store.ts';
import { across } from './across.ts';
import { type Reply, SILENT, type Told } from './told.ts';

export const ASKS_DECISION = /beslut|bifall|avsla|avslog|utfall|hur\s+gick\s+det/iu;
export const ASKS_TERM =
  /upphör|löper|löptid|gäller|giltig|avtalstid|säg(?:a|s)\s+upp|uppsägning|förläng|när\s+(?:går|tar)|slutar/iu;

const DECISIONS = 4;

/** The decisions in a case: minuted before reported, the latest first. */
export async function decidedIn(reader: StoreReader, c: CaseRecord): Promise<Reply> {
  const decisions = (await across(reader, c.id, 'CONCERNS', 'decision')).sort(
    (a, b) => Number(b.formal) - Number(a.formal) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1),
  );
  if (decisions.length === 0)
    return { told: [], nothing: `Handlingarna säger inte vad som beslutades i ${c.diarienummer}.` };
  return {
    told: decisions
      .slice(0, DECISIONS)
      .map((d): Told => ({ record: d, summary: outcomeOf(d), evidence: d.evidence[0] ?? null })),
    nothing: null,
  };
}

function outcomeOf(d: DecisionRecord): string {
  const place = [d.body, d.paragraph, d.date].filter(Boolean).join(' ');
  const outcome = d.outcome === null || d.outcome === 'annat' ? '' : `: ${d.outcome}`;
  return `${place}${outcome}${d.formal ? '' : ' (återgivet beslut)'}`;
}

/** How long the agreements of the things named run. */
export async function termsOf(reader: StoreReader, named: readonly GraphRecord[]): Promise<Reply> {
  const agreements = new Map<string, AgreementRecord>();
  for (const thing of named) {
    const found =
      thing.kind === 'case'
        ? await across(reader, thing.id, 'CONCERNS', 'agreement')
        : thing.kind === 'organization' || thing.kind === 'arena'
          ? await across(reader, thing.id, 'PARTY_TO', 'agreement')
          : [];
    for (const a of found) agreements.set(a.id, a);
  }
  const told = [...agreements.values()].flatMap((a): Told[] => {
    const term = termOf(a);
    return term === '' ? [] : [{ record: a, summary: term, evidence: a.evidence[0] ?? null }];
  });
  return told.length > 0 ? { told: told.slice(0, DECISIONS), nothing: null } : SILENT;
}

function termOf(a: AgreementRecord): string {
  const span = a.from !== null || a.to !== null ? `Gäller ${a.from ?? ''}–${a.to ?? 'tills vidare'}` : '';
  const said = [span, a.renewal && `Förlängning: ${a.renewal}`, a.notice && `Uppsägning: ${a.notice}`];
  return said.filter(Boolean).join('. ');
}

/** Who stands behind a case: who wrote its documents and who decided. */
export async function behind(reader: StoreReader, c: CaseRecord): Promise<Told[]> {
  const out = new Map<string, Told>();
  for (const d of await across(reader, c.id, 'CONCERNS', 'decision')) {
    const body = d.bodyId === null ? null : await reader.find(d.bodyId);
    if (body && d.formal && !out.has(body.id))
      out.set(body.id, { record: body, summary: `Beslutade i ${c.diarienummer}`, evidence: d.evidence[0] ?? null });
  }
  for (const document of await across(reader, c.id, 'CONCERNS', 'document')) {
    for (const author of await across(reader, document.id, 'AUTHORED', 'person')) {
      if (out.has(author.id)) continue;
      out.set(author.id, { record: author, summary: `Handlade ${document.title}`, evidence: null });
    }
  }
  return [...out.values()];
}
