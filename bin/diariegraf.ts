#!/usr/bin/env node
/** The command line. `bin/` is the composition root: the only place that knows every part and puts them together. */
import { FileError, StoreError, UsageError } from '../graph/errors.ts';
import { allowClosedPipe, say } from './console.ts';
import type { ExitCode } from './exit-code.ts';
import { buildProgram } from './program.ts';
import { CommanderError, wrongUsage } from './usage.ts';

async function main(): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  try {
    await buildProgram((code) => {
      exitCode = code;
    }).parseAsync(process.argv);
    return exitCode;
  } catch (error) {
    return told(error);
  }
}

function told(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    const wrong = wrongUsage(error);
    if (wrong === null) return 0;
    say(wrong);
  } else if (error instanceof UsageError || error instanceof StoreError || error instanceof FileError) {
    say(error.message);
  } else {
    say(
      `Ett oväntat fel i Diariegraf. Rapportera det med texten nedan.\n${error instanceof Error ? error.stack : String(error)}`,
    );
  }
  if (process.env['DIARIEGRAF_DEBUG'] && error instanceof Error && error.cause !== undefined) say(String(error.cause));
  return 2;
}

allowClosedPipe();
process.exitCode = await main();
