import type { IngestEvent } from '../ingest/pipeline/events.ts';
import { count } from './console.ts';

/** The pace is that of the last while: scans and texts take turns, and files that have not changed take no time. */
const WINDOW_SECONDS = 60;
/** Samples are taken no closer than this. */
const STEP_SECONDS = 0.5;
/** Sooner than this nothing is foretold. */
const TELLING_SECONDS = 3;

interface Sample {
  at: number;
  pages: number;
  bytes: number;
}

/** How fast a run goes, and how long it has left: by the bytes of the files, for how many pages they have is known only when they are opened. */
export class Pace {
  /** Pages read so far, those of files under way included. */
  pages = 0;
  readonly #now: () => number;
  #total = 0;
  #finished = 0;
  /** Files under way: pages done of them, and the bytes those stand for. */
  readonly #underWay = new Map<string, { pages: number; bytes: number }>();
  #samples: Sample[];

  /** @param now in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
    this.#samples = [{ at: now(), pages: 0, bytes: 0 }];
  }

  see(event: IngestEvent): void {
    if (event.type === 'plan') this.#total = event.bytes;
    else if (event.type === 'page') {
      const before = this.#underWay.get(event.source)?.pages ?? 0;
      this.pages += Math.max(0, event.done - before);
      this.#underWay.set(event.source, {
        pages: Math.max(before, event.done),
        bytes: event.bytes * Math.min(1, event.done / event.pages),
      });
    } else if (event.type === 'file') {
      const { result } = event;
      const before = this.#underWay.get(result.source)?.pages ?? 0;
      if (result.status === 'ingested') this.pages += Math.max(0, result.pages - before);
      this.#underWay.delete(result.source);
      this.#finished += event.bytes;
    } else return;
    this.#sample();
  }

  /** Null as long as it cannot be told. */
  get pagesPerSecond(): number | null {
    const { seconds, pages } = this.#window();
    return seconds < TELLING_SECONDS || pages === 0 ? null : pages / seconds;
  }

  /** Null as long as it cannot be told. */
  get secondsLeft(): number | null {
    const { seconds, bytes } = this.#window();
    const left = this.#total - this.#bytes();
    return seconds < TELLING_SECONDS || bytes <= 0 || left <= 0 ? null : (left * seconds) / bytes;
  }

  #bytes(): number {
    let bytes = this.#finished;
    for (const file of this.#underWay.values()) bytes += file.bytes;
    return bytes;
  }

  #sample(): void {
    const at = this.#now();
    const last = this.#samples.at(-1);
    if (last !== undefined && at - last.at < STEP_SECONDS * 1000) return;
    this.#samples.push({ at, pages: this.pages, bytes: this.#bytes() });
    // The oldest that is left lies just outside the window, so that the window is always full.
    while ((this.#samples[1]?.at ?? at) < at - WINDOW_SECONDS * 1000) this.#samples.shift();
  }

  #window(): { seconds: number; pages: number; bytes: number } {
    const from = this.#samples[0] ?? { at: this.#now(), pages: 0, bytes: 0 };
    return {
      seconds: (this.#now() - from.at) / 1000,
      pages: this.pages - from.pages,
      bytes: this.#bytes() - from.bytes,
    };
  }
}

/** `8,3`; whole numbers from 100. */
export function perSecond(value: number): string {
  return value.toLocaleString('sv-SE', { maximumFractionDigits: value < 100 ? 1 : 0 }).replace(/\u00a0/g, ' ');
}

/** `40 s`, `4 min`, `2 tim 10 min`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} tim${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
}

/** `1 034 sidor på 2 min, 8,4 sidor/s`. */
export function speed(pages: number, seconds: number): string {
  return `${count(pages, 'sida', 'sidor')} på ${duration(seconds)}, ${perSecond(pages / Math.max(seconds, 0.1))} sidor/s`;
}
