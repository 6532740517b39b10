import { Command } from 'commander';
import type { ReviewOptions } from './commands/review.ts';
import { type Config, type Flags, loadConfig } from './config.ts';
import type { ExitCode } from './exit-code.ts';
import { version } from './installed.ts';
import { inSwedish } from './usage.ts';

const DATA = ['--data <mapp>', 'datamappen (DIARIEGRAF_DATA, annars ./data)'] as const;
const STORE = ['--store <lager>', 'embedded eller neo4j (DIARIEGRAF_STORE, annars embedded)'] as const;
const JSON_OUT = ['--json', 'svara med JSON'] as const;
const HOST = ['--host <adress>', 'adress att lyssna på (DIARIEGRAF_HOST, annars 127.0.0.1)'] as const;
const PORT = ['--port <port>', 'port att lyssna på (PORT, annars 3000)'] as const;

/** All commands; each loads its parts when it is run. `exit` is told the exit code of the one that ran. */
export function buildProgram(exit: (code: ExitCode) => void): Command {
  const program = new Command('diariegraf')
    .description('Sök och följ ärenden, beslut, personer och organ i svenska allmänna handlingar.')
    .version(version(), '-V, --version', 'visa version');
  inSwedish(program);
  /** Settings are read once, here; a command gets them whole. */
  const config = (flags: Flags): Config => loadConfig(flags, process.env, process.cwd());
  const command = (name: string, description: string) =>
    program.command(name).description(description).copyInheritedSettings(program);

  command('ingest', 'läs in filer och mappar (PDF, DOCX, PNG, JPEG, TIFF, TXT, MD, HTML)')
    .argument('<PATH...>', 'filer och mappar')
    .option(...DATA)
    .option(...STORE)
    .option('--ocr <läge>', 'bildtolkning: auto, always eller never (DIARIEGRAF_OCR, annars auto)')
    .option('--jobs <antal>', 'filer som läses samtidigt (DIARIEGRAF_JOBS)')
    .option('--shard <I/N>', 'läs bara del I av N; kör derive när alla delar är inlästa')
    .option('--json', 'en JSON-rad per fil på standard ut')
    .action(async (paths: string[], flags: Flags & { json?: true; shard?: string }) =>
      exit(await (await import('./commands/ingest.ts')).ingest(paths, config(flags), flags)),
    );

  command('serve', 'öppna läsrummet och API:et')
    .option(...DATA)
    .option(...STORE)
    .option(...HOST)
    .option(...PORT)
    .action(async (flags: Flags) => exit(await (await import('./commands/serve.ts')).serve(config(flags))));

  command('start', 'öppna läsrummet; är det tomt läses exempelsamlingen in först')
    .option(...DATA)
    .option(...STORE)
    .option(...HOST)
    .option(...PORT)
    .action(async (flags: Flags) => exit(await (await import('./commands/start.ts')).start(config(flags))));

  command('search', 'sök i det inlästa')
    .argument('<QUERY...>', 'sökord')
    .option(...DATA)
    .option(...STORE)
    .option('--limit <antal>', 'antal träffar, 1–100', '10')
    .option(...JSON_OUT)
    .action(async (words: string[], flags: Flags & { limit: string; json?: true }) =>
      exit(
        await (await import('./commands/search.ts')).search(
          words.join(' '),
          flags.limit,
          config(flags),
          flags.json === true,
        ),
      ),
    );

  command('export', 'skriv ut allt i lagret')
    .requiredOption('--format <format>', 'jsonl, csv, graphml, popolo eller site')
    .requiredOption('--out <PATH>', 'fil att skriva (för csv och site en mapp), eller - för standard ut')
    .option(...DATA)
    .option(...STORE)
    .action(async (flags: Flags & { format: string; out: string }) =>
      exit(await (await import('./commands/export.ts')).exportGraph(flags.format, flags.out, config(flags))),
    );

  command('copy', 'kopiera det inlästa från ett lager till ett annat')
    .requiredOption('--from <lager>', 'embedded eller neo4j')
    .requiredOption('--to <lager>', 'embedded eller neo4j')
    .option(...DATA)
    .action(async (flags: Flags & { from: string; to: string }) =>
      exit(await (await import('./commands/copy.ts')).copy(flags.from, flags.to, config(flags))),
    );

  command('remove', 'ta bort handlingar och allt som bara de gav')
    .argument('<SOURCE...>', 'källor, som de heter i lagret (se status --json)')
    .option(...DATA)
    .option(...STORE)
    .action(async (sources: string[], flags: Flags) =>
      exit(await (await import('./commands/ingest.ts')).remove(sources, config(flags))),
    );

  command('derive', 'sammanställ grafen på nytt ur det inlästa')
    .option(...DATA)
    .option(...STORE)
    .action(async (flags: Flags) => exit(await (await import('./commands/ingest.ts')).derive(config(flags))));

  command('review', 'visa tveksamma sammanslagningar och avgör dem')
    .option(...DATA)
    .option(...STORE)
    .option('--accept <nummer...>', 'de är samma sak: skriv det i rättelsefilen')
    .option('--reject <nummer...>', 'de är två olika saker: skriv det i rättelsefilen')
    .option('--signed <namn>', 'vem som avgör')
    .option('--reason <skäl>', 'varför')
    .option('--explain <id>', 'visa hur en person, ett organ, en organisation eller ett projekt har satts samman')
    .option(...JSON_OUT)
    .action(async (flags: Flags & ReviewOptions) =>
      exit(await (await import('./commands/review.ts')).review(config(flags), flags)),
    );

  command('models', 'språkmodeller: vad som finns, hämta, gör vektorer')
    .argument('<ACTION>', 'status, fetch eller embed')
    .option(...DATA)
    .option(...STORE)
    .option(...JSON_OUT)
    .action(async (action: string, flags: Flags & { json?: true }) =>
      exit(await (await import('./commands/models.ts')).models(action, config(flags), flags.json === true)),
    );

  command('status', 'vad som finns i lagret och hur senaste körningen gick')
    .option(...DATA)
    .option(...STORE)
    .option(...JSON_OUT)
    .action(async (flags: Flags & { json?: true }) =>
      exit(await (await import('./commands/status.ts')).status(config(flags), flags.json === true)),
    );

  command('doctor', 'kontrollera att allt som behövs finns')
    .option(...DATA)
    .option(...STORE)
    .option(...JSON_OUT)
    .action(async (flags: Flags & { json?: true }) =>
      exit(await (await import('./commands/doctor.ts')).doctor(config(flags), flags.json === true)),
    );

  return program;
}
