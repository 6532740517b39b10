/** Who sits where, from tables with the person in one column and the body in another, whatever their order. */
import type { NameRef } from '../../../graph/facts.ts';
import { resolved } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn } from '../context.ts';
import { isOthers } from './appointments.ts';
import { bodyAbove } from './body-above.ts';
import { issuerOf, type Membership, membershipIn, type Stretch } from './membership.ts';
import { aboutSeats, isSentTo } from './own-seats.ts';
import { principalOf } from './principals.ts';
import { seatEntries } from './seat-entries.ts';
import { type Grid, type GridCell, type GridKind, seatGrids } from './seat-grid.ts';
import { officeWord } from './seat-words.ts';
import { stackedTables } from './stacked-tables.ts';

/** Captions of tables of those whom the one who writes has sent out. */
const SENT =
  /(?:företräd|represent|förtroendevald|utsedd|valda|tjänsteperson|tjänstemän|extern|yttre|våra|kommunens|regionens|förbundets)/iu;
/** A seat as a cell tells it. */
const SEAT =
  /^(?:ordinarie\s|personlig\s)?((?:(?:förste|andre|1:e|2:e)\s)?(?:vice\s)?(?:styrelse)?(?:ordförande|ledamot)|ersättare|suppleant|styrelsesuppleant|(?:stämmo)?ombud|(?:lekmanna)?revisor(?:ssuppleant)?|adjungerad|sammankallande|sekreterare|kontaktperson|representant|observatör|deltagare|valberedare|processledare|samordnare|insynsplats)(?![\p{L}])/iu;
const SHORT: Record<string, string> = {
  ers: 'ersättare',
  'ers.': 'ersättare',
  led: 'ledamot',
  'led.': 'ledamot',
  'suppl.': 'suppleant',
};

/** The same statements with those of such tables, and without what else was read of their lines. */
export function withGridSeats(context: Context, said: FoundStatement[]): FoundStatement[] {
  const grids = [...seatGrids(context), ...stackedTables(context)].map((g) => ({ g, seats: seatsOf(context, g) }));
  const read = grids.filter(({ seats }) => seats.length > 0);
  if (read.length === 0) return said;
  const inside = (s: FoundStatement): boolean => read.some(({ g }) => s.start >= g.start && s.end <= g.end);
  return [...said.filter((s) => s.kind !== 'membership' || !inside(s)), ...read.flatMap(({ seats }) => seats)];
}

function seatsOf(context: Context, grid: Grid): Membership[] {
  const sent = aboutSeats(context) || SENT.test(grid.caption);
  const issuer = context.fact.issuerNamed ? issuerOf(context) : null;
  let body: NameRef | null = grid.rows.some((r) => r.some((c) => c.kind === 'body' || c.kind === 'project'))
    ? null
    : bodyAbove(context, grid.start);
  let above: GridCell | undefined;
  return grid.rows.flatMap((row): Membership[] => {
    const cell = (kind: GridKind): GridCell | undefined => row.find((c) => c.kind === kind);
    const named = cell('body') ?? cell('project');
    if (named && !/^["-]$/u.test(named.text)) body = bodyIn(context, named);
    if (!body) return [];
    const at = body;
    const told = cell('principal');
    const principal = told ? principalOf(context, told, true) : null;
    const behalf = principal ?? (issuer && (sent ? isSentTo(context, at) : isOthers(context, at)) ? issuer : null);
    // A row whose first cell is empty goes on with the person of the row above.
    const same = grid.rows[0]?.[0]?.kind === 'person' && named && cell('seat') ? above : undefined;
    const who = cell('person') ?? same;
    above = who;
    const first = row[0]?.start ?? 0;
    const span = { start: Math.min(who?.start ?? first, first), end: row.at(-1)?.end ?? first };
    const office = seatTold(cell('seat')?.text ?? '') ?? seatTold(cell('title')?.text ?? '');
    const title = cell('title')?.text ?? null;
    const sits = (c: GridCell | undefined, role: string): Membership[] =>
      c
        ? seatEntries(context, c).flatMap((e): Membership[] => {
            const from = e.principal ?? behalf;
            const seat = {
              ...membershipIn(context, e.person, e.office ?? role, at, span),
              party: e.party,
              onBehalfOf: from && from.name !== at.name && at.kind !== 'project' ? from : null,
              confidence: 0.9,
            };
            const works = role !== 'ersättare' && title && !seatTold(title) ? (from ?? issuer) : null;
            return works ? [seat, membershipIn(context, e.person, title as string, works, span)] : [seat];
          })
        : [];
    return [...sits(who, office ?? grid.role), ...sits(cell('substitute'), 'ersättare')];
  });
}

/** The body that a cell names. */
function bodyIn(context: Context, cell: Stretch): NameRef | null {
  const project = context.projects.find((p) => p.start >= cell.start && p.end <= cell.end);
  if (project) return { kind: 'project', name: project.name };
  const names = namesIn(context, cell.start, cell.end);
  return resolved(context, names.find((n) => n.kind === 'arena' && !n.generic) ?? names[0]);
}

/** `v. ordf.` → `vice ordförande`; null for what is no seat. */
function seatTold(written: string): string | null {
  const words = written.trim().toLowerCase();
  return SHORT[words] ?? SEAT.exec(words)?.[1] ?? officeWord(words);
}
