/**
 * Reading, in one run: `npm run bench:reading [-- SCAN.pdf …]`. Pages a second of a text PDF beside `pdftotext`; OCR of scans with one and
 * two workers beside `tesseract` in one thread on the same pictures; peak memory of PDFs of 250, 500 and 1,000 pages, each read in a
 * process of its own. Without files, scans of our own making. What is not on PATH is left out. Nothing is asserted: a loaded machine is no
 * fault of the code.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { createOcrEngine } from '../../ingest/ocr/engine.ts';
import { DEFAULT_LIMITS } from '../../ingest/readers/limits.ts';
import { openPdf } from '../../ingest/readers/pdf-document.ts';
import { readFile } from '../../ingest/readers/read.ts';

const SENTENCE = 'Nämnden beslutar att årets översyn av skolvägarna görs färdig före sommaren och följs upp i höst.';
const OCR_PAGES = 4;

const seconds = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
/** Seconds of processor that this process, or the programs it has run, have used; on a busy machine these can be compared, times cannot. */
const processor = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
const processorOfPrograms = (): number => {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
};
/** On Linux `maxRSS` begins with what the parent held; the kernel's own mark does not. */
const peakMegabytes = (): number => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) / 1024;
};
const found = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const told = (line: string) => process.stdout.write(`${line}\n`);
const read = (path: string, ocr: Awaited<ReturnType<typeof createOcrEngine>> | null = null) =>
  readFile(
    { source: 'a.pdf', path, bytes: new Uint8Array(readFileSync(path)), sha256: '' },
    { ocr, ocrMode: ocr === null ? 'never' : 'always', limits: DEFAULT_LIMITS },
  );

/** A PDF of so many pages of prose, about 3,000 characters each. */
async function textPdf(path: string, pages: number): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', margin: 60, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const done = new Promise((resolve) => doc.on('data', (c: Buffer) => chunks.push(c)).on('end', resolve));
  for (let page = 1; page <= pages; page++) {
    doc
      .addPage()
      .fontSize(10)
      .text(`${page}. ${`${SENTENCE} `.repeat(30)}`);
  }
  doc.end();
  await done;
  writeFileSync(path, Buffer.concat(chunks));
}

/** A PDF of pictures alone: prose at 200 dpi on grey paper. */
async function scannedPdf(path: string, pages: number): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const done = new Promise((resolve) => doc.on('data', (c: Buffer) => chunks.push(c)).on('end', resolve));
  for (let page = 1; page <= pages; page++) {
    const canvas = createCanvas(1654, 2339);
    const context = canvas.getContext('2d');
    context.fillStyle = '#e8e8e8';
    context.fillRect(0, 0, 1654, 2339);
    context.fillStyle = '#333';
    context.font = '29px serif';
    for (let i = 0; i < 42; i++) context.fillText(`${page}.${i} ${SENTENCE}`, 150, 200 + i * 46);
    doc.addPage().image(canvas.toBuffer('image/png'), 0, 0, { width: 595.28 });
  }
  doc.end();
  await done;
  writeFileSync(path, Buffer.concat(chunks));
}

async function text(folder: string): Promise<void> {
  const path = join(folder, 'text.pdf');
  await textPdf(path, 500);
  const own = await seconds(() => read(path));
  const beside = found('pdftotext', '-v')
    ? await seconds(() => execFileSync('pdftotext', ['-layout', path, join(folder, 'text.txt')]))
    : null;
  told(`text: ${(500 / own).toFixed(0)} pages/s${beside ? `; pdftotext ${(500 / beside).toFixed(0)} pages/s` : ''}`);
}

async function ocr(folder: string, scans: readonly string[]): Promise<void> {
  const pictures: string[] = [];
  for (const scan of scans) {
    const pdf = await openPdf(new Uint8Array(readFileSync(scan)));
    for (let page = 1; page <= pdf.pages; page++) {
      const path = join(folder, `${pictures.length}.png`);
      writeFileSync(path, await pdf.png(page, DEFAULT_LIMITS.pixels));
      pictures.push(path);
    }
    await pdf.close();
  }
  const before = processorOfPrograms();
  const native = found('tesseract', '--version')
    ? await seconds(() => {
        for (const picture of pictures) {
          execFileSync('tesseract', [picture, '-', '-l', 'swe', '--psm', '3', '--dpi', '200'], {
            env: { ...process.env, OMP_THREAD_LIMIT: '1' },
            stdio: ['ignore', 'pipe', 'ignore'],
          });
        }
      })
    : null;
  const a = (sum: number) => (sum / pictures.length).toFixed(2);
  const nativeProcessor = processorOfPrograms() - before;
  if (native !== null) told(`ocr: tesseract, one thread: ${a(native)} s a page (processor ${a(nativeProcessor)})`);
  for (const workers of [1, 2]) {
    const engine = await createOcrEngine({ workers });
    const began = processor();
    const own = await seconds(async () => {
      // Files at the same time, as ingest reads them.
      await Promise.all(scans.map((scan) => read(scan, engine)));
    });
    await engine.close();
    const used = processor() - began;
    const ratio =
      native === null
        ? ''
        : `; × tesseract: ${(own / native).toFixed(2)}, processor ${(used / nativeProcessor).toFixed(2)}`;
    told(`ocr: ${workers} worker(s): ${a(own)} s a page, rendering included (processor ${a(used)})${ratio}`);
  }
}

async function memory(folder: string): Promise<void> {
  for (const pages of [250, 500, 1000]) {
    const path = join(folder, `${pages}.pdf`);
    await textPdf(path, pages);
    const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--peak', path];
    told(`memory: ${pages} pages: peak ${execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()} MB`);
  }
}

if (process.argv[2] === '--peak') {
  await read(process.argv[3] as string);
  told(peakMegabytes().toFixed(0));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'diariegraf-reading-'));
  const own = join(folder, 'scans.pdf');
  let scans = process.argv.slice(2);
  if (scans.length === 0) {
    await scannedPdf(own, OCR_PAGES);
    scans = [own];
  }
  told(`load before: ${loadavg()[0]?.toFixed(1)}`);
  await text(folder);
  await ocr(folder, scans);
  await memory(folder);
  told(`load after: ${loadavg()[0]?.toFixed(1)}`);
  rmSync(folder, { recursive: true });
}
