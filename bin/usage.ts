import { type Command, CommanderError } from 'commander';

/** What commander says of wrong usage, in Swedish; `$1` is the first thing it names. */
const WRONG_USAGE: Record<string, string> = {
  'commander.unknownOption': 'Flaggan $1 finns inte.',
  'commander.unknownCommand': 'Kommandot $1 finns inte.',
  'commander.missingArgument': 'Det fattas något: ange $1.',
  'commander.optionMissingArgument': 'Flaggan $1 behöver ett värde.',
  'commander.missingMandatoryOptionValue': 'Flaggan $1 måste anges.',
  'commander.excessArguments': 'För många argument.',
  'commander.invalidArgument': 'Ogiltigt värde för $1.',
};

const HEADINGS: Record<string, string> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};

/** A usage error of commander's as a Swedish sentence; null when it was no error (help, version). */
export function wrongUsage(error: CommanderError): string | null {
  if (error.exitCode === 0) return null;
  if (error.code === 'commander.help') return 'Ange ett kommando.';
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const said = (WRONG_USAGE[error.code] ?? error.message).replace('$1', named);
  return `${said}${near === undefined ? '' : ` Menade du ${near.replace(' or ', ' eller ')}?`} Se diariegraf --help.`;
}

/** Swedish help, no exit of commander's own, and its error texts held back: `wrongUsage` tells them. */
export function inSwedish(program: Command): void {
  program
    .exitOverride()
    .helpOption('-h, --help', 'visa hjälp')
    .helpCommand('help [kommando]', 'visa hjälp om ett kommando')
    .configureHelp({ styleTitle: (title) => HEADINGS[title] ?? title })
    .configureOutput({ outputError: () => {} });
}

export { CommanderError };
