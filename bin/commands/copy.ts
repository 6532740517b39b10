import { UsageError } from '../../graph/errors.ts';
import { copyStore } from '../../ingest/pipeline/copy.ts';
import { type Config, withStore } from '../config.ts';
import { count, say } from '../console.ts';
import { loadCuration } from '../curation.ts';
import type { ExitCode } from '../exit-code.ts';
import { interruptible } from '../interrupt.ts';
import { progressTo } from '../progress.ts';
import { reading, writing } from '../store.ts';

/** `copy`: what one store holds, to another. The originals stay where they are: both stores stand on the same. */
export async function copy(from: string, to: string, config: Config): Promise<ExitCode> {
  const [source, target] = [withStore(config, from, '--from'), withStore(config, to, '--to')];
  if (source.store === target.store) {
    throw new UsageError(`--from och --to är samma lager, ${from}. Ange två olika: embedded och neo4j.`);
  }
  const curation = loadCuration(target);
  // The source is opened first: a target is not made for a source that is not there.
  const summary = await reading(source, (store) =>
    writing(target, { create: true }, (other) =>
      interruptible(
        (stop) => copyStore(store, other, progressTo(process.stderr, 'kopiera'), stop, curation),
        'Avbryter när filen som kopieras är klar. Tryck Ctrl-C igen för att avbryta genast.',
      ),
    ),
  );
  const parts = `${count(summary.copied, 'fil kopierad', 'filer kopierade')}, ${summary.unchanged} fanns redan`;
  say(
    summary.stopped
      ? `Avbrutet: ${parts}. Kör samma kommando igen för att fortsätta där det slutade.`
      : `Klart: ${parts}. Använd lagret med --store ${to} eller DIARIEGRAF_STORE=${to}.`,
  );
  return summary.stopped ? 1 : 0;
}
