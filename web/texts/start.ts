/** A room that is empty or being filled. */
import { count, number } from '../format.ts';

export const startTexts = {
  start: {
    empty: 'Läsrummet är tomt',
    emptyLead: 'Ingen handling är inläst ännu. Så här fyller du det:',
    reading: 'Handlingarna läses in',
    readingLead: 'Sökningen öppnar när allt är läst. Sidan visar läget när du laddar om den.',
    readingMore: 'Fler handlingar läses in just nu. Det som redan är inläst går att söka i.',
    deriving: 'Alla filer är lästa. Uppgifterna sammanställs.',
    progress: (done: number, total: number) => `${number(done)} av ${count(total, 'fil', 'filer')} lästa`,
    failed: (n: number) => `${count(n, 'fil', 'filer')} gick inte att läsa`,
    current: (source: string) => `Läser ${source}`,
    nothingYet: 'Här är tomt: inget sådant finns i de handlingar som är inlästa.',
    what: 'Se vad som är inläst.',
    gather: 'Samla handlingarna i en mapp. Den får ha undermappar.',
    kinds: 'PDF, Word (.docx), bilder (PNG, JPEG, TIFF), text (.txt, .md) och webbsidor (.html).',
    run: 'Kör det här i Diariegrafs mapp, med sökvägen till din egen mapp:',
    ingest: 'npx diariegraf ingest sökväg/till/mappen',
    sameFolder:
      'Startade du läsrummet med --data, skriv samma --data sist på raden. Läsrummet kan vara öppet under tiden.',
    reload: 'Ladda om den här sidan när kommandot är klart.',
    trouble: 'Fungerar det inte? Det här säger vad som fattas och vad du gör åt det:',
    doctor: 'npx diariegraf doctor',
    noneReadable: 'Ingen av filerna gick att läsa.',
    whyNot: 'Se varför, och vad du gör åt det.',
    unfinished: 'Filer är lästa, men uppgifterna i dem är inte sammanställda än. Läs in igen, eller kör:',
    derive: 'npx diariegraf derive',
  },
} as const;
