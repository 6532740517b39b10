/** What has been read, how well, and what to check. */
import { count, number } from '../format.ts';

export const coverageTexts = {
  coverage: {
    heading: 'Vad som är inläst',
    kicker: 'Täckning',
    lead: 'Så mycket är inläst, så säkert är det läst, och det här bör kontrolleras mot handlingarna.',
    summary: 'I korthet',
    files: 'Filer',
    failed: 'Filer som inte gick att läsa',
    documents: 'Handlingar',
    pages: 'Sidor',
    methods: { text: 'med text i filen', ocr: 'inlästa av bild', repaired: 'med rättad text' },
    share: (part: number, whole: number) =>
      whole === 0
        ? ''
        : ` (${part === 0 ? '0' : part / whole < 0.01 ? 'under 1' : Math.round((part / whole) * 100)}\u00a0%)`,
    last: 'Senaste inläsning',
    years: 'Handlingar efter år och typ',
    yearsTable: 'Tabell över handlingar efter år och typ',
    year: 'År',
    undated: 'utan datum',
    sum: 'Alla',
    failedPages: 'Sidor som inte gick att läsa',
    failures: 'Filer och sidor som inte gick att läsa',
    noFailures: 'Inga. Alla filer gick att läsa.',
    file: 'Fil',
    reason: 'Orsak',
    remedy: 'Åtgärd',
    code: 'Felkod',
    doubtful: 'Sidor med osäkrast läsning',
    doubtfulLead: 'Sidor som är inlästa av bild, de osäkraste först. Läs dem mot bilden innan du använder dem.',
    noDoubtful: 'Inga sidor är inlästa av bild.',
    page: 'Sida',
    reading: 'Läsning',
    checks: 'Att kontrollera',
    checksLead: 'Det här stämmer inte mellan handlingarna, eller saknas bland dem. Varje rad visar var det står.',
    noChecks: 'Inget att kontrollera har hittats.',
    /** What is wrong, and why it may be. */
    types: {
      missingParagraph: {
        name: 'Paragrafer som saknas',
        why: 'Numren i protokollet hoppar över dem. De kan vara omedelbart justerade, eller ha fallit bort vid inläsningen.',
      },
      absentAnnex: {
        name: 'Bilagor som saknas',
        why: 'Handlingen hänvisar till en bilaga som inte finns bland de inlästa filerna.',
      },
      countsDiffer: {
        name: 'Antal som skiljer sig',
        why: 'Två handlingar, eller två ställen i en, uppger olika antal sammanträden för samma år.',
      },
      decisionNotFound: {
        name: 'Beslut som inte finns här',
        why: 'Handlingen hänvisar till ett beslut, men organets protokoll från den dagen är inläst utan den paragrafen.',
      },
      membershipsDiffer: {
        name: 'Uppdrag som motsäger varandra',
        why: 'Handlingarna ger olika uppgift om vem som hade ett uppdrag, eller när.',
      },
      agreementLapsed: {
        name: 'Avtal vars tid har gått ut',
        why: 'Avtalstiden är slut, och ingen senare handling här förlänger eller ersätter avtalet.',
      },
      doubtfulWord: {
        name: 'Ord som kan vara fel',
        why: 'Ordet finns i språket men passar inte i meningen. Det är inte ändrat.',
      },
      correctionUnmatched: {
        name: 'Rättelser utan verkan',
        why: 'Rättelsefilen pekar på de här orden, men där står inte längre det den gäller, eller flera saker.',
      },
    } as Record<string, { name: string; why: string }>,
    limited: (shown: number, total: number) => `Här visas ${number(shown)} av ${count(total, 'rad', 'rader')}.`,
    concerns: 'Gäller',
    what: 'Vad',
    where: 'Var det står',
    holds: 'Uppgifter av varje slag',
    kind: 'Slag',
    amount: 'Antal',
    read: 'Inlästa filer',
    scanned: 'Varav av bild',
    data: 'Samma uppgifter för program',
  },
} as const;
