import type { FileResult, IngestEvent, OnEvent } from '../ingest/pipeline/events.ts';
import { count, number, plain } from './console.ts';
import { duration, Pace, perSecond } from './pace.ts';

const BAR_WIDTH = 12;
const REDRAW_MS = 100;
/** Without a terminal, how far a long reading has come is told this often. */
const TELL_MS = 10_000;
/** The file's name gets at least this many characters before the pace is told. */
const NAME_ROOM = 16;

/** Where progress is written: standard error, or a test's stand-in. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/**
 * Shows a run to people: a bar that is drawn over on a terminal, a line per file elsewhere.
 * @param work what is done to the files
 * @param now in milliseconds
 */
export function progressTo(
  screen: Screen,
  work: 'läsa' | 'kopiera' = 'läsa',
  now: () => number = () => performance.now(),
): OnEvent {
  return screen.isTTY === true ? bar(screen, work, now) : lines(screen, work, now);
}

function lines(screen: Screen, work: string, now: () => number): OnEvent {
  const pace = new Pace(now);
  let told = now();
  let files = 0;
  let done = 0;
  return (event) => {
    pace.see(event);
    if (event.type === 'plan') {
      files = event.files;
      screen.write(`${plan(event, work)}\n`);
    } else if (event.type === 'file') {
      done = event.done;
      screen.write(`[${event.done}/${event.files}] ${outcome(event.result)}\n`);
    } else if (event.type === 'derive') screen.write(`${deriving(event)}\n`);
    if ((event.type !== 'page' && event.type !== 'file') || now() - told < TELL_MS || done === files) return;
    told = now();
    const current = event.type === 'page' ? ` Läser ${pageOf(event)}.` : '';
    screen.write(
      `Hittills ${[`${number(done)} av ${count(files, 'fil', 'filer')}`, ...paceOf(pace)].join(', ')}.${current}\n`,
    );
  };
}

function bar(screen: Screen, work: string, now: () => number): OnEvent {
  const pace = new Pace(now);
  let done = 0;
  let files = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = (current: string) => {
    const filled = files === 0 ? 0 : Math.floor((done / files) * BAR_WIDTH);
    let head = `[${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}] ${done}/${files} `;
    const columns = (screen.columns ?? 80) - 1;
    for (const part of paceOf(pace)) if (head.length + part.length + 2 + NAME_ROOM <= columns) head += `· ${part} `;
    const room = Math.max(0, columns - head.length);
    const tail = current.length > room ? `…${current.slice(current.length - room + 1)}` : current;
    screen.write(`\r\u001b[2K${head}${room > 1 ? tail : ''}`);
    drawn = now();
  };
  const above = (line: string) => screen.write(`\r\u001b[2K${line}\n`);
  return (event) => {
    pace.see(event);
    if (event.type === 'plan') {
      files = event.files;
      above(plan(event, work));
    } else if (event.type === 'page') {
      if (now() - drawn >= REDRAW_MS) draw(pageOf(event));
    } else if (event.type === 'file') {
      done = event.done;
      if (event.result.error !== null) above(outcome(event.result));
      if (now() - drawn >= REDRAW_MS || done === files) draw(plain(event.result.source));
    } else if (event.type === 'derive') draw(deriving(event));
    else screen.write('\r\u001b[2K');
  };
}

/** Pages, pages per second and time left, as far as they can be told. */
function paceOf(pace: Pace): string[] {
  const { pages, pagesPerSecond, secondsLeft } = pace;
  return [
    ...(pages === 0 ? [] : [count(pages, 'sida', 'sidor')]),
    ...(pagesPerSecond === null ? [] : [`${perSecond(pagesPerSecond)} sidor/s`]),
    ...(secondsLeft === null ? [] : [`ca ${duration(secondsLeft)} kvar`]),
  ];
}

function pageOf({ source, done, pages }: Extract<IngestEvent, { type: 'page' }>): string {
  return `${plain(source)}, sida ${done} av ${pages}`;
}

function plan({ files, ignored }: Extract<IngestEvent, { type: 'plan' }>, work: string): string {
  const left = ignored === 0 ? '' : ` ${count(ignored, 'fil', 'filer')} av annat slag lämnas utanför.`;
  return `${count(files, 'fil', 'filer')} att ${work}.${left}`;
}

function deriving({ contents }: Extract<IngestEvent, { type: 'derive' }>): string {
  return `Sammanställer ${count(contents, 'fil', 'filer')} …`;
}

function outcome(result: FileResult): string {
  const source = plain(result.source);
  if (result.error !== null) {
    const { page, code, message } = result.error;
    const told = `${source}${page === null ? '' : `, sida ${page}`}: FEL ${code}: ${message}`;
    return result.status === 'failed' ? told : `${told} Filens övriga sidor är inlästa.`;
  }
  if (result.status === 'unchanged') return `${source}: oförändrad`;
  const ocr = result.ocrPages === 0 ? '' : `, varav ${result.ocrPages} bildtolkade`;
  return `${source}: ${count(result.pages, 'sida', 'sidor')}${ocr}, ${count(result.documents, 'handling', 'handlingar')}`;
}
