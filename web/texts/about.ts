/** About the room, how to search, wrong addresses. */
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
  help: {
    heading: 'Så söker du',
    lead: 'Skriv som du själv skulle säga det. Diariegraf förstår böjningar, sammansättningar och stavning utan å, ä och ö.',
    rows: [
      [
        'Ett diarienummer',
        'KS 2018/124',
        'Stora och små bokstäver, snedstreck, mellanslag och nollor spelar ingen roll: ks 124 2018 ger samma ärende.',
      ],
      ['Ett nummer utan diarium', '124/2018', 'Finns numret i flera diarier får du välja.'],
      [
        'En person',
        'Anna Lind',
        'Förnamn, efternamn eller båda. Personens sida visar uppdrag, yrkanden och handlingar.',
      ],
      ['Ett organ', 'kommunstyrelsen', 'Hela namnet, en förkortning eller en böjd form.'],
      [
        'Ord i texten',
        'kollektivtrafik landsbygd',
        'Textställen som har alla eller de flesta av orden, de bästa först.',
      ],
      ['En exakt fras', '”ekonomisk redovisning”', 'Sätt citattecken runt orden.'],
      ['Utan ett ord', 'upphandling -konsult', 'Ett minustecken framför ordet tar bort textställen som har det.'],
      ['En typ av handling', 'typ:protokoll budget', 'Också typ:avtal, typ:kallelse, typ:rapport med flera.'],
      ['Vissa år', 'år:2021-2023 samverkan', 'Ett år eller ett spann av år.'],
      [
        'Där något nämns',
        'arena:kommunstyrelsen bredband',
        'På samma sätt person:, organisation:, projekt: och dnr:. Sätt citattecken runt namn med mellanslag.',
      ],
      ['En fråga', 'vem företräder kommunen i rådet', 'Frågeord räknas inte; resten söks som vanliga ord.'],
    ] as [string, string, string][],
    what: 'Du söker',
    write: 'Skriv till exempel',
    get: 'Så tolkas det',
    keys: 'Kortkommando',
    keysText: 'Tryck på / för att hamna i sökfältet, var du än är.',
    links: 'Allt har en adress',
    linksText:
      'Kopiera adressen till en sökning, ett ärende eller ett stycke och skicka den. Mottagaren ser samma sak.',
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
