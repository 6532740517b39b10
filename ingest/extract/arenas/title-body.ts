/** The body that a paper is of, as its title says. */
import type { NameRef } from '../../../graph/facts.ts';
import { namesIn } from '../context.ts';
import { onceFor } from '../once.ts';

/** Letters at the top of a paper in which its title stands. */
const TITLE = 500;
/** Before the name of whom a paper is of: `Årsberättelse för …`. */
const OF_WHOM =
  /(?:berättelse|redogörelse|rapport|bokslut|logg|anteckningar|verksamhetsplan)(?:\s\p{L}+)?\s(?:för|från|av)\s+$|(?:^|\n)[ \t]*$/iu;

/** The body that a paper is of, as its title says: alone on a line, opening one or behind `Årsberättelse för`; null where it is of none or several. */
export const titleBody = onceFor((context): NameRef | null => {
  const names = namesIn(context, 0, TITLE).filter(
    (n) => n.kind === 'arena' && !n.generic && OF_WHOM.test(context.text.slice(0, n.start)),
  );
  const [only, ...more] = new Set(names.map((n) => n.name));
  return only !== undefined && more.length === 0 ? { kind: 'arena', name: only } : null;
});
