/** About the room, wrong addresses. */
export const aboutTexts = {
  about: {
    heading: 'Om läsrummet',
    lead: 'Diariegraf läser offentliga handlingar, tar fram ärenden, beslut, personer och organ ur dem, och visar för varje uppgift var den står. Det är handlingen som gäller; det som står här är en hjälp att hitta i den.',
    how: 'Så säkra är uppgifterna',
    howItems: [
      'Varje uppgift har en källa: handling, år och sida. Peka på källan för att se meningen, följ den för att läsa sidan.',
      '”Tolkat ur texten” står vid uppgifter som inte sägs rakt ut.',
      '”Inläst av bild” står vid sidor och träffar som tolkats ur en bild (OCR), med hur säker läsningen är. Felläsningar kan förekomma; jämför med sidans bild.',
      '”Rättad text” står där felläsningar har rättats. Så som sidan lästes finns kvar under texten.',
      'När två handlingar säger olika visas båda.',
      'Personnummer visas inte i texten, täcks över på sidornas bilder och går inte att söka på.',
    ],
    coverage: 'Vad som är inläst',
    coverageText:
      'Vilka handlingar som finns här, hur säkert de är lästa, vad som inte gick att läsa och vad som bör kontrolleras:',
    version: (v: string) => `Version ${v}`,
  },
  error: {
    titles: {
      300: 'Välj ett',
      400: 'Frågan gick inte att tolka',
      404: 'Det du söker finns inte här',
      405: 'Så går det inte att göra',
      500: 'Något gick fel',
      503: 'Registret går inte att läsa just nu',
    } as Record<number, string>,
    near: 'Du kanske menade',
    search: 'Sök i stället',
    home: 'Till första sidan',
  },
} as const;
