/** Persons of the authority file: which of them a name in a document means. */
import { nameKey } from '../../graph/text/fold.ts';
import type { Authority } from '../curation/schema.ts';
import type { CorpusDocument, CorpusFile } from './corpus.ts';
import { bodyKey } from './name-links.ts';
import type { IssuerOf } from './resolve-cases.ts';

/** `mark` tells an entry from others of the same name and party; null where there is none. */
type Registered = { party: string | null; mark: string | null };
export type PersonRegister = (name: string, party: string | null, d: CorpusDocument) => Registered | null;

/** Of several entries of a name the one is meant that serves in a body the document speaks for or places the name in. */
export function registeredPerson(
  files: readonly CorpusFile[],
  issuerOf: IssuerOf,
  authority: Authority,
): PersonRegister {
  if (authority.persons.length === 0) return () => null;
  const entries = authority.persons.map((p, index) => ({
    index,
    party: p.party ?? null,
    names: new Set([p.name, ...p.aliases].map(nameKey)),
    bodies: p.roles.map((r) => bodyKey(r.body)),
  }));
  const bodies = bodiesOf(files, issuerOf);
  return (name, party, d) => {
    const own = entries.filter((e) => e.names.has(name) && (party === null || e.party === null || e.party === party));
    const here = bodies.get(d.id);
    const meant = own.length > 1 ? own.filter((e) => e.bodies.some((b) => here?.has(b))) : own;
    const [only] = meant;
    if (meant.length !== 1 || only === undefined) return null;
    const double = own.some((e) => e !== only && e.party === only.party);
    return { party: only.party, mark: double ? `register ${only.bodies.join(' ')}` : null };
  };
}

/** Bodies that each document is issued by or sees persons and decisions in. */
function bodiesOf(files: readonly CorpusFile[], issuerOf: IssuerOf): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const file of files) {
    for (const d of file.documents) {
      const issuer = issuerOf(d);
      out.set(d.id, new Set(issuer === null ? [] : [bodyKey(issuer)]));
    }
    for (const s of file.facts.statements) {
      if (s.kind !== 'membership' && s.kind !== 'decision' && s.kind !== 'meeting') continue;
      out.get(file.documents[s.document]?.id ?? '')?.add(bodyKey(s.body.name));
    }
  }
  return out;
}
