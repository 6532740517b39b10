import type { FileResult, IngestEvent, OnEvent } from '../ingest/pipeline/events.ts';
import { count } from './console.ts';

const BAR_WIDTH = 24;
const REDRAW_MS = 100;

/** Where progress is written: standard error, or a test's stand-in. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/**
 * Shows a run to people: a bar that is drawn over on a terminal, a line per file elsewhere.
 * @param work what is done to the files
 */
export function progressTo(screen: Screen, work: 'läsa' | 'kopiera' = 'läsa'): OnEvent {
  return screen.isTTY === true ? bar(screen, work) : lines(screen, work);
}

function lines(screen: Screen, work: string): OnEvent {
  return (event) => {
    if (event.type === 'plan') screen.write(`${plan(event, work)}\n`);
    if (event.type === 'file') screen.write(`[${event.done}/${event.files}] ${told(event.result)}\n`);
    if (event.type === 'derive') screen.write(`${deriving(event)}\n`);
  };
}

function bar(screen: Screen, work: string): OnEvent {
  let done = 0;
  let files = 0;
  let drawn = 0;
  const draw = (now: string) => {
    const filled = files === 0 ? 0 : Math.floor((done / files) * BAR_WIDTH);
    const head = `[${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}] ${done}/${files} `;
    const room = Math.max(0, (screen.columns ?? 80) - head.length - 1);
    const tail = now.length > room ? `…${now.slice(now.length - room + 1)}` : now;
    screen.write(`\r\u001b[2K${head}${room > 1 ? tail : ''}`);
    drawn = Date.now();
  };
  const above = (line: string) => screen.write(`\r\u001b[2K${line}\n`);
  return (event) => {
    if (event.type === 'plan') {
      files = event.files;
      above(plan(event, work));
    } else if (event.type === 'page') {
      if (Date.now() - drawn >= REDRAW_MS) draw(`${event.source}, sida ${event.done} av ${event.pages}`);
    } else if (event.type === 'file') {
      done = event.done;
      if (event.result.error !== null) above(told(event.result));
      if (Date.now() - drawn >= REDRAW_MS || done === files) draw(event.result.source);
    } else if (event.type === 'derive') draw(deriving(event));
    else screen.write('\r\u001b[2K');
  };
}

function plan({ files, ignored }: Extract<IngestEvent, { type: 'plan' }>, work: string): string {
  const left = ignored === 0 ? '' : ` ${count(ignored, 'fil', 'filer')} av annat slag lämnas utanför.`;
  return `${count(files, 'fil', 'filer')} att ${work}.${left}`;
}

function deriving({ contents }: Extract<IngestEvent, { type: 'derive' }>): string {
  return `Sammanställer ${count(contents, 'fil', 'filer')} …`;
}

function told(result: FileResult): string {
  if (result.error !== null) {
    const page = result.error.page === null ? '' : `, sida ${result.error.page}`;
    return `${result.source}${page}: FEL ${result.error.code}: ${result.error.message}`;
  }
  if (result.status === 'unchanged') return `${result.source}: oförändrad`;
  const ocr = result.ocrPages === 0 ? '' : `, varav ${result.ocrPages} bildtolkade`;
  return `${result.source}: ${count(result.pages, 'sida', 'sidor')}${ocr}, ${count(result.documents, 'handling', 'handlingar')}`;
}
