/** Reading of the curation and authority files: YAML to checked data, with faults told by file and line. Pure. */
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { UsageError } from '../../graph/errors.ts';
import { ACTIONS, type Authority, authoritySchema, CORRECTIONS, type Correction, EMPTY_AUTHORITY } from './schema.ts';

const PAGE = 'Se docs/ratta.md för hur filen skrivs.';

interface Parsed {
  value: unknown;
  /** Line (from 1) of what stands under a path; of its nearest parent where it is missing. */
  line(path: readonly PropertyKey[]): number;
}

/**
 * @param name of the file, for messages
 * @throws UsageError naming file, line and remedy
 */
export function parseCuration(text: string, name: string): Correction[] {
  const file = parseYaml(text, name);
  if (file.value === null || file.value === undefined) return [];
  if (!isObject(file.value)) throw fault(name, 1, 'filen ska börja med version och corrections', PAGE);
  const { version, corrections, ...others } = file.value;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw fault(
      name,
      file.line([unknown]),
      `nyckeln ”${unknown}” finns inte`,
      'Överst står bara version och corrections.',
    );
  if (version !== 1)
    throw fault(name, file.line(['version']), 'version ska vara 1', 'Skriv version: 1 överst i filen.');
  if (corrections === null || corrections === undefined) return [];
  if (!Array.isArray(corrections))
    throw fault(
      name,
      file.line(['corrections']),
      'corrections ska vara en lista',
      'Börja varje rättelse med ett streck (-).',
    );
  return corrections.map((entry: unknown, i) => parseEntry(entry, ['corrections', i], file, name));
}

function parseEntry(entry: unknown, path: PropertyKey[], file: Parsed, name: string): Correction {
  const named = isObject(entry) ? ACTIONS.filter((a) => a in entry) : [];
  const [action] = named;
  if (action === undefined || named.length > 1)
    throw fault(name, file.line(path), 'varje rättelse gör en sak', `Skriv en av ${ACTIONS.join(', ')}.`);
  const parsed = CORRECTIONS[action].safeParse(entry);
  if (parsed.success) return parsed.data as Correction;
  throw told(parsed.error, path, file, name);
}

/** @throws UsageError naming file, line and remedy */
export function parseAuthority(text: string, name: string): Authority {
  const file = parseYaml(text, name);
  if (file.value === null || file.value === undefined) return EMPTY_AUTHORITY;
  const parsed = authoritySchema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  throw told(parsed.error, [], file, name);
}

function parseYaml(text: string, name: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    throw fault(name, lines.linePos(error.pos[0]).line, yamlFault(error), 'Kontrollera indrag och citattecken.');
  const line = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length) as unknown[], true) as
        | { range?: [number, ...number[]] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { value: document.toJS(), line };
}

/** YAML's own faults in Swedish; the rarer ones are told as the parser tells them. */
const YAML_FAULTS: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'indraget stämmer inte',
  DUPLICATE_KEY: 'samma nyckel står två gånger',
  MISSING_CHAR: 'det fattas ett tecken (citattecken, kolon eller klammer)',
  TAB_AS_INDENT: 'raden är indragen med tabb; använd mellanslag',
  UNEXPECTED_TOKEN: 'här står något som inte passar',
  BAD_ALIAS: 'texten börjar med *; sätt den inom citattecken',
};

const yamlFault = (error: YAMLError): string => YAML_FAULTS[error.code] ?? `går inte att tolka (${error.message})`;

function told(error: z.ZodError, at: PropertyKey[], file: Parsed, name: string): UsageError {
  // A misspelt key is both unknown and missing: where it stands says most.
  const issue = deepest([...error.issues].sort((a, b) => unknownFirst(a) - unknownFirst(b)));
  const path = [...at, ...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const field = [...at, ...issue.path].filter((p) => typeof p === 'string').at(-1);
  const [what, remedy] = said(issue);
  return fault(name, file.line(path), `${field === undefined ? '' : `”${String(field)}” `}${what}`, remedy);
}

/** Where a union fails, the fault of the alternative that came furthest says most. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const [issue] = issues;
  if (issue === undefined) throw new Error('a failed check without an issue');
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .filter((e) => e.length > 0)
    .sort((a, b) => kindFaults(a) - kindFaults(b) || a.length - b.length)[0];
  if (inner === undefined) return issue;
  const found = deepest(inner);
  return { ...found, path: [...issue.path, ...found.path] };
}

const unknownFirst = (issue: z.core.$ZodIssue): number => Number(issue.code !== 'unrecognized_keys');
const kindFaults = (issues: readonly z.core.$ZodIssue[]): number => issues.filter((i) => i.path[0] === 'kind').length;

function said(issue: z.core.$ZodIssue): [what: string, remedy: string] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return [`har okända nycklar: ${issue.keys.join(', ')}`, `Ta bort dem eller rätta stavningen. ${PAGE}`];
    case 'invalid_value':
      return [`ska vara ${oneOf(issue.values)}`, 'Rätta värdet.'];
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? ['saknas', `Lägg till det. ${PAGE}`]
        : [`ska vara ${TYPES[issue.expected] ?? issue.expected}`, `Rätta värdet. ${PAGE}`];
    case 'too_small':
      return issue.origin === 'array'
        ? [`behöver minst ${issue.minimum} ställen`, 'Lägg till ett ställe till.']
        : ['får inte vara tomt', 'Fyll i det.'];
    case 'invalid_format':
    case 'custom':
      return [issue.message, 'Rätta värdet.'];
    default:
      return ['är inte rätt skrivet', PAGE];
  }
}

const TYPES: Record<string, string> = {
  string: 'text (sätt den inom citattecken)',
  number: 'ett tal',
  int: 'ett heltal',
  object: 'ett stycke med egna nycklar',
  array: 'en lista',
};

const oneOf = (values: readonly unknown[]): string => values.map(String).join(' eller ');

function fault(name: string, line: number, what: string, remedy: string): UsageError {
  return new UsageError(`${name}, rad ${line}: ${what}. ${remedy}`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
