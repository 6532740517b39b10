import { rename, writeFile } from 'node:fs/promises';
import { UsageError } from '../../graph/errors.ts';
import { parseCuration } from '../../ingest/curation/parse.ts';
import type { Correction } from '../../ingest/curation/schema.ts';
import { withCorrections } from '../../ingest/curation/write.ts';
import type { DeriveInput } from '../../ingest/derive/derive.ts';
import { type Doubtful, doubtful, explain } from '../../ingest/derive/explain.ts';
import { storedFacts } from '../../ingest/pipeline/rederive.ts';
import { swedishDictionary } from '../../ingest/repair/dictionary.ts';
import type { Config } from '../config.ts';
import { count, print, say } from '../console.ts';
import { loadCuration, textOf } from '../curation.ts';
import type { ExitCode } from '../exit-code.ts';
import { explanationText, listText } from '../review-text.ts';
import { reading } from '../store.ts';

export interface ReviewOptions {
  accept?: string[];
  reject?: string[];
  signed?: string;
  reason?: string;
  explain?: string;
  json?: true;
}

/** `review`: the merges to doubt with both sides' evidence; writes what is decided of them; explains one thing. */
export async function review(config: Config, options: ReviewOptions): Promise<ExitCode> {
  const curation = loadCuration(config);
  const wanted = decisions(options);
  const input = await reading(config, async (store): Promise<DeriveInput> => {
    const files = await storedFacts(store);
    const knows = files.length > 0 ? await swedishDictionary() : undefined;
    return { files, knows, curation };
  });
  if (options.explain !== undefined) {
    const told = explain(input, options.explain);
    if (told === null)
      throw new UsageError(
        `${options.explain} är inget id på en person, ett organ, en organisation eller ett projekt. Id står i adressen till sakens sida.`,
      );
    await print(options.json ? `${JSON.stringify(told)}\n` : explanationText(told));
    return 0;
  }
  const all = doubtful(input);
  if (wanted.length === 0) {
    await print(options.json ? `${JSON.stringify({ doubtful: all })}\n` : listText(all));
    return 0;
  }
  const added = wanted.map(({ number, action }) => correctionOf(numbered(all, number), action, options));
  await write(config.curation, added);
  if (options.json) await print(`${JSON.stringify({ written: added, file: config.curation })}\n`);
  say(
    `${count(added.length, 'rättelse skriven', 'rättelser skrivna')} i ${config.curation}. Kör diariegraf derive, så börjar de gälla.`,
  );
  return 0;
}

function decisions({
  accept = [],
  reject = [],
  signed,
  reason,
}: ReviewOptions): { number: number; action: 'merge' | 'split' }[] {
  const numbers = (list: string[], action: 'merge' | 'split') =>
    list.map((text) => {
      if (!/^[1-9]\d*$/.test(text))
        throw new UsageError(`”${text}” är inget nummer. Numren står först i diariegraf review.`);
      return { number: Number(text), action };
    });
  const wanted = [...numbers(accept, 'merge'), ...numbers(reject, 'split')];
  if (new Set(wanted.map((w) => w.number)).size < wanted.length)
    throw new UsageError('Samma nummer står två gånger. Ange varje nummer en gång.');
  if (wanted.length > 0 && !(signed?.trim() && reason?.trim()))
    throw new UsageError('En rättelse bär namn och skäl. Lägg till --signed "Ditt namn" --reason "Varför".');
  return wanted;
}

function numbered(all: readonly Doubtful[], number: number): Doubtful {
  const found = all.find((d) => d.number === number);
  if (found === undefined)
    throw new UsageError(`Nummer ${number} finns inte. Kör diariegraf review och välj ett av ${all.length} nummer.`);
  if (found.decided !== null)
    throw new UsageError(`Nummer ${number} är redan avgjort i rättelsefilen. Ändra eller ta bort rättelsen där.`);
  return found;
}

function correctionOf({ kind, number, a, b }: Doubtful, action: 'merge' | 'split', options: ReviewOptions): Correction {
  if (a.anchor === null || b.anchor === null)
    throw new UsageError(
      `Nummer ${number} har inget citat som bara gäller den ena. Skriv rättelsen för hand i rättelsefilen, se docs/ratta.md.`,
    );
  const things = [a.anchor, b.anchor];
  const signed = { reason: options.reason?.trim() ?? '', signed: options.signed?.trim() ?? '', date: today() };
  return action === 'merge' ? { merge: { kind, things }, ...signed } : { split: { kind, things }, ...signed };
}

/** The day here, not in Greenwich. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** The whole file or the old one, never half. */
async function write(path: string, added: Correction[]): Promise<void> {
  const text = withCorrections(textOf(path), added);
  parseCuration(text, path);
  const draft = `${path}.${process.pid}.ny`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    throw new UsageError(
      `${path} går inte att skriva (${(error as NodeJS.ErrnoException).code}). Kontrollera rättigheterna.`,
      {
        cause: error,
      },
    );
  }
}
