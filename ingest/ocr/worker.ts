/** One tesseract worker: a thread that reads one picture at a time. */
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { OcrPage } from './page-text.ts';
import { OCR_DPI } from './picture.ts';

/** How tesseract looks at a picture. AUTO finds columns and pictures. */
const SEGMENTATION = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK } as const;

export interface OcrWorker {
  /** Reads a picture file. Rejects when it cannot be read; what a worker that died or hangs was doing never settles. */
  read(image: Uint8Array, as: 'page' | 'block'): Promise<OcrPage>;
  /** A picture file (the first page of a TIFF) as PNG, without reading it. Rejects when it is none. */
  toPng(image: Uint8Array): Promise<Uint8Array>;
  /** Rejects when the thread dies. */
  readonly death: Promise<never>;
  end(): Promise<void>;
}

/** Never settles when the language data cannot be loaded, unless tesseract says so: give it a time limit. */
export async function startWorker(langPath: string): Promise<OcrWorker> {
  let failed: (reason: unknown) => void = () => {};
  const reported = new Promise<never>((_, reject) => {
    failed = reject;
  });
  reported.catch(() => {});
  const made = createWorker('swe', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true, errorHandler: failed });
  const worker = await Promise.race([made, reported]);
  await worker.setParameters({ user_defined_dpi: String(OCR_DPI) });
  const death = deathOf(worker);
  return {
    death,
    read: async (image, as) => {
      const mode = { tessedit_pageseg_mode: SEGMENTATION[as] } as Partial<object>;
      const { data } = await worker.recognize(buffer(image), mode, { text: false, blocks: true });
      return (data.blocks ?? []) as OcrPage;
    },
    toPng: async (image) => {
      const { data } = await worker.recognize(buffer(image), {}, { text: false, imageColor: true });
      const encoded = data.imageColor?.split(',')[1];
      if (!encoded) throw new Error('The picture was not decoded.');
      return Buffer.from(encoded, 'base64');
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A thread that runs out of memory tells so on the thread itself, where the library does not listen. */
function deathOf(worker: Worker): Promise<never> {
  const thread = (worker as unknown as { worker: NodeJS.EventEmitter }).worker;
  const death = new Promise<never>((_, reject) => {
    thread.on('error', reject);
    thread.on('exit', (code: number) => reject(new Error(`The OCR thread ended with ${code}.`)));
  });
  death.catch(() => {});
  return death;
}
