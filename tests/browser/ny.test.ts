/** The evening course: what a newly elected politician comes to learn, over the sample corpus, on the screen and on paper. */
import { PDFParse } from 'pdf-parse';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { corpusRoom, inRoom } from './in-room.ts';

/** Three years' reports of the arenas, an agreement that rests on them, and two summonses. */
const FILES = [
  '03-verksamhetsberattelse-2022.pdf',
  '04-verksamhetsberattelse-2023.pdf',
  '05-kallelse-lsr-2023-09-22.pdf',
  '06-samverkansavtal-granvik-2024-2026.pdf',
  '11-verksamhetsberattelse-2021.pdf',
  '16-kallelse-travo-2024-05-17.pdf',
];

inRoom('the evening course', corpusRoom(FILES), (room) => {
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const choose = async (name: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await room.open('/', options);
    await page.getByRole('link', { name: 'Ny i uppdraget?' }).click();
    await page.getByRole('link', { name, exact: true }).first().click();
    expect(await page.locator('.booklet .kicker').textContent()).toBe('Ny i uppdraget');
    return page;
  };

  it.each([
    {
      name: 'TRAVO',
      what: 'TRAVO (politisk arena för vård, omsorg och folkhälsa)',
      leads: 'Ahmed Darwish',
      role: 'sammankallande',
      met: ['2021 8', '2022 6', '2023 4'],
    },
    {
      name: 'KUSK',
      what: 'är en arena för kommunernas skolchefer',
      leads: 'Lena Åkerblad',
      role: 'sammankallande',
      met: ['2021 10', '2023 11'],
    },
    {
      name: 'Länets samverkansråd',
      what: 'den gemensamma arenan för regionens och kommunernas ledande politiker',
      leads: 'Ingela Norberg',
      role: 'ordförande',
      met: ['2021 3', '2022 4', '2023 5'],
    },
    {
      name: 'Kommunchefskollegiet',
      what: 'består av länets fem kommunchefer och regiondirektören',
      leads: 'Helena Broström',
      role: 'ordförande',
      met: ['2022 10', '2023 9'],
    },
  ])(
    'tells what $name is, who leads it and how often it met, without script',
    async ({ name, what, leads, role, met }) => {
      const page = await choose(name, { javaScriptEnabled: false });
      expect(plain(await page.locator('#vad .own-words').textContent())).toContain(what);
      const seats = page.locator('#ledamoter');
      expect(plain(await seats.textContent())).toMatch(
        /Handlingarna säger inte vilka som sitter i dag\. .*senast kända/,
      );
      const row = seats.getByRole('row').filter({ hasText: leads }).filter({ hasText: role }).first();
      expect(await row.locator('.ref').count()).toBeGreaterThan(0);
      const years = page.locator('#sammantraden').getByRole('row');
      const told = (await years.allTextContents()).map(plain);
      for (const year of met) expect(told.some((text) => text.replace(/^(\d{4})/, '$1 ').startsWith(year))).toBe(true);
      expect(await page.locator('#sammantraden svg.bars').count()).toBe(1);
      await page.close();
    },
  );

  it('shows the sentence of a note, opens its place, and lists it last with document and page', async () => {
    const page = await choose('TRAVO');
    const note = page.locator('#vad .own-words .ref').first();
    await note.locator('a').focus();
    expect(await note.locator('.source-card').isVisible()).toBe(true);
    const number = Number(await note.locator('a').textContent());
    const listed = page.locator('#kallor .note-list > li').nth(number - 1);
    expect(plain(await listed.textContent())).toMatch(/Verksamhetsberättelse \d{4}.*, s\. \d+\./);
    await note.locator('a').click();
    expect(await page.locator('.cited').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('expands six abbreviations', async () => {
    const page = await choose('Hela regionen');
    const meant: Record<string, string> = {
      LSR: 'Länets samverkansråd',
      KCK: 'Kommunchefskollegiet',
      KUSK: 'Kompetens, utbildning, skola och kultur',
      EFM: 'Europaforum Mellanbygden',
      ESF: 'Europeiska socialfonden',
      PKV: 'Prisindex för kommunal verksamhet',
    };
    const rows = page.locator('#ordlista').getByRole('row');
    for (const [short, long] of Object.entries(meant)) {
      const row = rows.filter({ has: page.getByRole('rowheader', { name: short, exact: true }) });
      expect(plain(await row.textContent())).toContain(long);
      expect(await row.locator('.ref').count()).toBeGreaterThan(0);
    }
    await page.close();
  });

  it('the map of all bodies stands beside a list that says the same', async () => {
    const page = await choose('Hela regionen');
    const drawn = await page.locator('.map-box').count();
    expect(drawn).toBe(await page.locator('#organen .body-lines dt').count());
    expect(drawn).toBeGreaterThan(4);
    await page.locator('#organen').getByRole('link', { name: 'TRAVO' }).click();
    expect(await page.locator('h1').textContent()).toBe('TRAVO');
    await page.close();
  });

  it('offers to print where scripts run', async () => {
    const page = await choose('TRAVO');
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Skriv ut häftet' }).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    await page.close();
  });

  it('prints as a booklet: front, contents, chapters, numbered notes, page numbers, and no menu', async () => {
    const page = await choose('Länets samverkansråd');
    const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const parser = new PDFParse({ data });
    const { pages } = await parser.getText();
    await parser.destroy();
    const texts = pages.map(({ text }) => plain(text));
    expect(texts.length).toBeGreaterThan(3);
    const [front = '', ...rest] = texts;
    const whole = rest.join(' ');
    expect(front).toMatch(
      /^Ny i uppdraget Länets samverkansråd Sammanställt 2 mars 2024 ur \d+ handlingar från \d{4}–\d{4}/,
    );
    expect(front).toMatch(/Innehåll .*Vad det är .*Hur det hänger ihop .*Källor/);
    expect(front).toContain('Diariegraf');
    const chapters = [
      '1 Vad det är',
      '2 Hur det hänger ihop',
      '3 Vilka som sitter där',
      '4 Sammanträden',
      '5 Det senaste som beslutats',
      '6 Vad som väntar',
      '7 Avtal och projekt',
      '8 Ordlista',
      '9 Läs i den här ordningen',
      '10 Det här säger handlingarna inte',
      '11 Källor',
    ];
    const places = chapters.map((chapter) => whole.indexOf(chapter));
    expect(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))).toBe(true);
    expect(whole).toContain('den gemensamma arenan för regionens och kommunernas ledande politiker');
    expect(whole).toMatch(/Ingela Norberg ordförande/);
    expect(whole).toMatch(/11 Källor 1\. [^.]*.*s\. \d+\./);
    expect(whole).toMatch(/LSR Länets samverkansråd/);
    for (const away of ['Sökhjälp', 'Skriv ut', 'Välj ett annat organ', 'Fler ingångar', 'Vad som är inläst']) {
      expect(texts.join(' ')).not.toContain(away);
    }
    rest.forEach((text, index) => {
      expect(text).toMatch(new RegExp(`(?:^| )${index + 2}(?: |$)`));
    });
    await page.close();
  });
});
