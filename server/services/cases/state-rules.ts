/**
 * The words by which a decision says how its case stands. Each row is read in the points of a decision that was carried; the first
 * that fits counts. They are general words of Swedish administration, guarded against what a text only allows or imagines.
 */
import type { DecisionRecord } from '../../../graph/records.ts';
import type { CaseStateName, StateRule } from '../../contract/case-parts.ts';

/** What can be ended or prolonged. */
const MATTER = String.raw`(?:ärendet|\p{L}*avtal(?:et)?|\p{L}*överenskommelsen?|samarbetet|samverkan|\p{L}*projektet|uppdraget|verksamheten|medfinansiering(?:en)?|perioden|giltighetstiden)`;

/** A clause behind one of these says what may be or would be, not what is decided. */
const ONLY_IF =
  /(?<!\p{L})(?:kan|får|kunna|skulle|om|när|innan|ifall|såvida|möjlighet(?:en)?(?: till)?|inte|ej|utan|avstå från)\s+(?:\p{L}+\s+){0,4}$/iu;

interface Row {
  rule: StateRule;
  state: CaseStateName;
  words: RegExp;
}

const ROWS: Row[] = [
  {
    rule: 'terminated',
    state: 'avslutat',
    // säger upp avtalet, avtalet sägs upp, att säga upp överenskommelsen
    words: /(?<!\p{L})säg(?:er|s|a|as)\s+(?:\p{L}+\s+){0,8}?upp(?!\p{L})/iu,
  },
  {
    rule: 'terminated',
    state: 'avslutat',
    // ärendet avslutas, avtalet upphör att gälla, projektet läggs ned
    words: new RegExp(
      String.raw`(?<!\p{L})${MATTER}\s+(?:\p{L}+\s+){0,5}?(?:avslutas|avskrivs|upphör|upphävs|avvecklas|läggs ner|läggs ned)(?!\p{L})`,
      'iu',
    ),
  },
  {
    rule: 'terminated',
    state: 'avslutat',
    // avslutar ärendet, avskriva ärendet, avveckla samarbetet
    words: new RegExp(
      String.raw`(?<!\p{L})(?:avslutar?|avskriver|avskriva|avvecklar?|upphäver|upphäva)\s+(?:\p{L}+\s+){0,3}?${MATTER}(?!\p{L})`,
      'iu',
    ),
  },
  {
    rule: 'prolonged',
    state: 'förlängt',
    // avtalet förlängs till …, förlänger överenskommelsen; a renewal that comes by itself is a clause, no decision
    words: new RegExp(
      String.raw`(?<!\p{L})(?:${MATTER}\s+(?:[^\s.;]+\s+){0,10}?förläng(?:s|as|des)|förläng(?:er|a|de)\s+(?:[^\s.;]+\s+){0,6}?${MATTER})(?!\p{L})(?!\s+automatiskt)`,
      'iu',
    ),
  },
];

/** A body that only passes the matter on. */
const FORWARDS =
  /^(?:\d+[.)]\s*)?(?:att\s+)?(?:[^\s.;]+\s+){0,6}?(?:föreslår|föreslå|hemställer|hemställa|tillstyrker|tillstyrka)(?!\p{L})/iu;

/** What the decision's outcome alone tells. */
const BY_OUTCOME: Partial<Record<NonNullable<DecisionRecord['outcome']>, Omit<Row, 'words'>>> = {
  återremiss: { rule: 'sentBack', state: 'pågående' },
  bordläggning: { rule: 'tabled', state: 'pågående' },
  // What was turned down neither ends nor prolongs anything.
  avslag: { rule: 'decided', state: 'beslutat' },
};

/** How a case stands after a decision. */
export function afterDecision(decision: DecisionRecord): Omit<Row, 'words'> {
  const told = decision.outcome === null ? undefined : BY_OUTCOME[decision.outcome];
  if (told) return told;
  const points = decision.points.length > 0 ? decision.points : decision.evidence.map((e) => e.quote);
  const first = points[0];
  if (first !== undefined && FORWARDS.test(first.trim())) return { rule: 'forwarded', state: 'pågående' };
  for (const { rule, state, words } of ROWS) {
    for (const point of points) {
      const text = point.replace(/\s+/g, ' ');
      const found = words.exec(text);
      if (found && !ONLY_IF.test(text.slice(0, found.index))) return { rule, state };
    }
  }
  return { rule: 'decided', state: 'beslutat' };
}
