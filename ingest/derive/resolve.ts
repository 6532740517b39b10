/** All entities of the corpus, resolved over its files in the order in which they lean on one another. */
import type { CorpusFile } from './corpus.ts';
import type { Guidance } from './guidance.ts';
import { issuers, namedOnly, resolveArenas, resolveOrganizations, resolveProjects } from './resolve-bodies.ts';
import { type IssuerOf, resolveCases } from './resolve-cases.ts';
import { resolvePersons } from './resolve-persons.ts';
import type { Resolution } from './statements.ts';

/** Issuers first: whose organ a body is, whose diary a number is of, and which of two namesakes is meant hang on them. */
export function resolve(files: CorpusFile[], guidance: Guidance): { resolution: Resolution; issuerOf: IssuerOf } {
  const organizations = resolveOrganizations(files, guidance);
  const issuerOf = issuers(organizations);
  const ownerOf = namedOnly(issuerOf);
  const diaries = new Map(guidance.curation.authority.diaries.map((d) => [d.diarium.toLowerCase(), d.issuer]));
  return {
    issuerOf,
    resolution: {
      cases: resolveCases(files, issuerOf, ownerOf, diaries),
      persons: resolvePersons(files, ownerOf, guidance),
      arenas: resolveArenas(files, ownerOf, guidance),
      organizations,
      projects: resolveProjects(files, guidance),
    },
  };
}
