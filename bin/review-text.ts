/** What `review` shows to people. */
import { KIND_WORDS } from '../graph/domain.ts';
import type { Doubtful, Explanation, Side, Weighing } from '../ingest/derive/explain.ts';
import { count, plain } from './console.ts';

const decimal = (n: number): string => n.toFixed(2).replace('.', ',');
const names = (side: Side): string =>
  side.names
    .slice(0, 3)
    .map((n) => `”${plain(n)}”`)
    .join(' / ');

/** All that is undecided, with its number. */
export function listText(all: readonly Doubtful[]): string {
  const open = all.filter((d) => d.decided === null);
  const decided = all.length - open.length;
  const known = decided === 0 ? '' : ` ${count(decided, 'är avgjord', 'är avgjorda')} i rättelsefilen.`;
  if (open.length === 0) return `Inga tveksamma sammanslagningar.${known}\n`;
  const head = `${count(open.length, 'tveksam sammanslagning', 'tveksamma sammanslagningar')}.${known}`;
  const foot = [
    'Samma sak:       diariegraf review --accept <nummer> --signed "Ditt namn" --reason "Varför"',
    'Två olika saker: diariegraf review --reject <nummer> --signed "Ditt namn" --reason "Varför"',
  ];
  return `${[head, '', ...open.flatMap((d) => [...doubt(d), '']), ...foot].join('\n')}\n`;
}

function doubt(d: Doubtful): string[] {
  const now = d.outcome === 'joined' ? 'är nu en' : 'är nu två';
  return [
    `${d.number}. ${capital(KIND_WORDS[d.kind].one)}: ${names(d.a)} och ${names(d.b)} ${now} (${decimal(d.score)})`,
    ...body(d),
  ];
}

function body(w: Weighing): string[] {
  const feature = w.features.map(
    (f) =>
      `${f.name}${f.value === '' ? '' : `: ${plain(f.value)}`} (${f.weight < 0 ? '−' : '+'}${decimal(Math.abs(f.weight))})`,
  );
  return [`   ${feature.join('; ')}`, ...places('A', w.a), ...places('B', w.b)];
}

function places(letter: string, side: Side): string[] {
  const more = side.mentions - side.places.length;
  return [
    ...side.places.map((p) => `   ${letter}  ${plain(p.source)} s. ${p.page}: ${plain(p.quote)}`),
    ...(more > 0 ? [`   ${letter}  och ${count(more, 'ställe', 'ställen')} till`] : []),
  ];
}

/** How one thing came to be. */
export function explanationText(e: Explanation): string {
  const lines = [`${capital(KIND_WORDS[e.kind].one)}: ${plain(e.name)} (${e.id})`, ''];
  if (e.joins.length === 0) lines.push('Alla ställen bär samma namn: inget har slagits ihop.', '');
  else lines.push('Slogs ihop därför att:', '');
  for (const w of e.joins) lines.push(`${names(w.a)} = ${names(w.b)} (${decimal(w.score)})`, ...body(w), '');
  if (e.apart.length > 0) lines.push('Hålls isär från:', '');
  for (const w of e.apart) lines.push(`${names(w.a)} ≠ ${names(w.b)} (${decimal(w.score)})`, ...body(w), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
