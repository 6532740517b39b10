/** Pages of an invented region's documents. Every place, person and number is made up. */
import type { DocumentRecord, PageRecord } from '../../graph/records.ts';

export interface FixtureFile {
  source: string;
  pages: { text: string; method?: PageRecord['method']; confidence?: number; repaired?: string }[];
  documents: (Pick<DocumentRecord, 'title' | 'type' | 'date' | 'issuer' | 'pages'> &
    Partial<Pick<DocumentRecord, 'diarienummer' | 'authors'>> & { key: string; partOf?: string })[];
}

export const FILES: FixtureFile[] = [
  {
    source: 'protokoll/havsmark-rs-2023-03-14.pdf',
    documents: [
      {
        key: 'protokoll',
        title: 'Protokoll regionstyrelsen 14 mars 2023',
        type: 'protokoll',
        date: '2023-03-14',
        issuer: 'Region Havsmark',
        pages: [1, 3],
      },
    ],
    pages: [
      {
        text: `Region Havsmark
Regionstyrelsen
Sammanträdesprotokoll 14 mars 2023, §§ 40–52

Beslutande
Karin Alm (S), ordförande
Nils Ödegård (M), 1:e vice ordförande
Maja Sundin (C)
Petter Åberg (V), tjänstgörande ersättare för Elsa Brink (V)

Övriga närvarande
Regiondirektör Torsten Vik
Utvecklingschef Lena Fors, föredragande § 43`,
      },
      {
        text: `§ 43 Dnr RS 2023/118
Medfinansiering av Kuststråket 2024–2026

Regionstyrelsens beslut
1. Region Havsmark medfinansierar projektet Kuststråket med 2 450 000 kronor per år under 2024–2026.
2. Regiondirektören får i uppdrag att återrapportera resultatet senast den 30 november 2024.

Sammanfattning av ärendet
Kustrådet har vid sitt sammanträde i februari 2023 ställt sig bakom en gemensam satsning på cykelleder och
hållplatser längs kusten. Ljungvik kommun, Tallnäs kommun och Skärholma kommun bidrar var för sig med
samma andel som regionen. Ärendet hänger ihop med den tidigare avsiktsförklaringen RS 2022/77.

Yrkanden
Nils Ödegård (M) yrkar avslag. Maja Sundin (C) yrkar bifall till förslaget.

Omröstning
Med 9 ja-röster mot 4 nej-röster och 2 som avstår beslutar regionstyrelsen enligt förslaget.

Reservation
Nils Ödegård (M) och Moderaterna som helhet reserverar sig mot beslutet.`,
      },
      {
        text: `§ 44 Dnr RS 2022/77
Avsiktsförklaring om kustnära kollektivtrafik

Regionstyrelsens beslut
Ärendet återremitteras till Kustrådet för yttrande över turtätheten vintertid.

Sammanfattning av ärendet
Avsiktsförklaringen tecknades 2022 mellan Region Havsmark och kommunerna längs kusten. Dnr RS2022/77 ska
avslutas när avtalet om Kuststråket är undertecknat.`,
      },
    ],
  },
  {
    source: 'rapporter/kustradet-2022.pdf',
    documents: [
      {
        key: 'rapport22',
        title: 'Verksamhetsberättelse för Kustrådet 2022',
        type: 'verksamhetsberättelse',
        date: '2023-02-20',
        issuer: 'Region Havsmark',
        pages: [1, 2],
        authors: ['Lena Fors'],
      },
    ],
    pages: [
      {
        method: 'ocr',
        confidence: 0.93,
        text: `Verksamhetsberättelse 2022

Kustrådet (politisk arena för trafik och boende längs kusten) samlar förtroendevalda från regionen och de tre
kustkommunerna. Kustrådet har haft fyra sammanträden under året.

Digitaliseringsforum (DF) är ett nätverk för tjänstepersoner och har träffats sex gånger.`,
      },
      {
        text: `Ledamöter i Kustrådet 2022
Karin Alm, Region Havsmark, ordförande
Jon Hedlund, Ljungvik kommun
Sara Ek, Tallnäs kommun
Amina Rask, Skärholma kommun

Bilaga: mötestabell. Kustrådet 2022: fem möten. Digitaliseringsforum 2022: sex möten.`,
      },
    ],
  },
  {
    source: 'rapporter/kustradet-2023.pdf',
    documents: [
      {
        key: 'rapport23',
        title: 'Verksamhetsberättelse för Kustrådet 2023',
        type: 'verksamhetsberättelse',
        date: '2024-02-12',
        issuer: 'Region Havsmark',
        pages: [1, 1],
      },
    ],
    pages: [
      {
        method: 'repaired',
        text: `Kustradet har haft sju sammantriden under 2023. Jon Hedlund avgick i juni och eftertriddes av
Viola Strand, Ljungvik kommun. Kuststriket beskrivs i arende RS 2023/118.`,
        repaired: `Kustrådet har haft sju sammanträden under 2023. Jon Hedlund avgick i juni och efterträddes av
Viola Strand, Ljungvik kommun. Kuststråket beskrivs i ärende RS 2023/118.`,
      },
    ],
  },
  {
    source: 'kallelser/kustradet-2023-02-09.pdf',
    documents: [
      {
        key: 'kallelse',
        title: 'Kallelse till Kustrådet 9 februari 2023',
        type: 'kallelse',
        date: '2023-01-30',
        issuer: 'Region Havsmark',
        pages: [1, 1],
      },
      {
        key: 'skrivelse',
        title: 'Tjänsteskrivelse: medfinansiering av Kuststråket',
        type: 'tjänsteskrivelse',
        date: '2023-01-24',
        issuer: 'Region Havsmark',
        pages: [2, 3],
        diarienummer: ['RS 2023/118'],
        authors: ['Lena Fors'],
        partOf: 'kallelse',
      },
    ],
    pages: [
      {
        text: `Kallelse till Kustrådet
Torsdagen den 9 februari 2023 kl. 13–16, Tallnäs

Dagordning
1. Föregående protokoll
2. Kuststråket, ärende RS 2023/118. Föredragande Lena Fors
3. Övriga frågor`,
      },
      {
        text: `Tjänsteskrivelse Dnr RS 2023/118
Medfinansiering av Kuststråket 2024–2026

Förslag till beslut
Kustrådet ställer sig bakom satsningen och föreslår att regionstyrelsen beviljar 2 450 000 kronor per år.

Bakgrund
Projektet Kuststråket (projektnummer 31 07 42) ska ge en sammanhängande cykelled mellan Ljungvik och
Skärholma. Svar på remissen lämnas senast den 15 april 2023.`,
      },
      {
        text: `Samråd har skett med Digitaliseringsforum om realtidsskyltar. Ljungvik kommun har ett eget ärende,
KS 2018/124, om samma sträcka. Även Tallnäs kommun har ett ärende KS 2018/124, men det gäller hamnen.`,
      },
    ],
  },
  {
    source: 'avtal/kuststraket-2024-2027.docx',
    documents: [
      {
        key: 'avtal',
        title: 'Samverkansavtal om Kuststråket 2024–2027',
        type: 'avtal',
        date: '2023-12-01',
        issuer: 'Region Havsmark',
        pages: [1, 1],
        diarienummer: ['RS 2023/118'],
      },
    ],
    pages: [
      {
        text: `Samverkansavtal
Mellan Region Havsmark och Ljungvik kommun sluts följande avtal om drift av Kuststråket. Dnr RS 2023/118.

Avtalstid
Avtalet gäller från och med den 1 januari 2024 till och med den 31 december 2027 och förlängs därefter med
ett år i taget. Uppsägningstiden är sex månader. Ersättningen är 10 307 000 kr per år.

Kontaktpersoner
För Region Havsmark: Lena Fors. För Ljungvik kommun: Viola Strand.`,
      },
    ],
  },
];
