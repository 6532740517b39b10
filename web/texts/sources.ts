/** Where a statement stands, and how sure its reading is. */
import { count } from '../format.ts';

/** `93 % säker`. Only a reading without any doubt is a hundred. */
function sure(share: number): string {
  return `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))}\u00a0% säker`;
}

export const sourcesTexts = {
  source: {
    page: (n: number | string) => `s.\u00a0${n}`,
    read: 'läs på',
    /** How a page or a stretch of it was read. */
    readAs: ({ method, confidence }: { method: 'text' | 'ocr' | 'repaired'; confidence: number | null }) => {
      if (method === 'text') return 'text ur filen';
      const scanned = confidence === null ? '' : `inläst av bild, ${sure(confidence)}`;
      if (method === 'ocr') return scanned || 'inläst av bild';
      return scanned === '' ? 'rättad text' : `rättad text, ${scanned}`;
    },
    label: 'Källa',
    more: (n: number) => `och ${count(n, 'ställe', 'ställen')} till`,
    unsure: 'tolkat ur texten',
    quite: 'troligen',
    differ: 'Källorna säger olika',
  },
} as const;
