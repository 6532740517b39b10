/** What changed between two years' reports, and what has happened since, over the sample corpus. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { corpusRoom, inRoom } from './in-room.ts';

/** Three years' reports of the arenas. */
const FILES = [
  '03-verksamhetsberattelse-2022.pdf',
  '04-verksamhetsberattelse-2023.pdf',
  '11-verksamhetsberattelse-2021.pdf',
];

inRoom('the comparison', corpusRoom(FILES), (room) => {
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const { open } = room;
  /** From the list of documents to a report, and in one click beside the one of the year before. */
  const compare = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await open('/handlingar', options);
    await page.getByRole('link', { name: /^Verksamhetsberättelse 2023/ }).click();
    await page.getByRole('link', { name: '2022 års verksamhetsberättelse' }).click();
    expect(await page.locator('h1').textContent()).toBe('Vad har ändrats från 2022 till 2023?');
    return page;
  };
  const change = (page: Page, words: string) => page.locator('.change').filter({ hasText: words }).first();

  it('opens from a report in one click, and the changed paragraph in both reports at its words', async () => {
    const page = await compare();
    const changed = change(page, 'TRAVO har haft');
    expect(plain(await changed.locator('.change-word').textContent())).toBe('Ändrat');
    const sides = changed.locator('.change-side');
    expect(plain(await sides.nth(0).locator('del').first().textContent())).toBe('struket: sex');
    expect(plain(await sides.nth(1).locator('ins').first().textContent())).toBe('tillkommet: fyra');
    const beside = page.url();
    for (const [index, year, met] of [
      [0, '2022', 'sex'],
      [1, '2023', 'fyra'],
    ] as const) {
      await page.goto(beside);
      await change(page, 'TRAVO har haft').locator('.change-side').nth(index).locator('.source-link').first().click();
      expect(await page.locator('h1').textContent()).toContain(`Verksamhetsberättelse ${year}`);
      const cited = plain((await page.locator('.cited').allTextContents()).join(''));
      expect(cited).toContain(`TRAVO har haft ${met} möten under ${year}`);
      expect(cited).not.toContain('Infraforum');
    }
    await page.close();
  });

  it('tells first how much is new, gone and changed; each number shows just those', async () => {
    const page = await compare({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const tally = page.locator('.tally li');
    const numbers = Object.fromEntries(
      (await tally.allTextContents())
        .map((text) => plain(text).split(' '))
        .map(([n, ...words]) => [words.join(' '), n]),
    );
    expect(Object.keys(numbers)).toEqual(expect.arrayContaining(['stycken nya', 'borta', 'ändrade', 'oförändrade']));
    await page.getByRole('link', { name: `${numbers['stycken nya']} stycken nya` }).click();
    expect(await page.locator('.change').count()).toBe(Number(numbers['stycken nya']));
    expect(await page.locator('.change-new').count()).toBe(Number(numbers['stycken nya']));
    expect(plain(await page.locator('.compared').textContent())).toContain('Nära vård i glesbygd är en ny satsning');
    await page.close();
  });

  it('tells what went and came by lines and words, on paper too, and sets the two above each other on a phone', async () => {
    const page = await compare();
    const line = (selector: string) =>
      page
        .locator(`.change ${selector}`)
        .first()
        .evaluate((node) => getComputedStyle(node).textDecorationLine);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      expect([await line('del'), await line('ins')]).toEqual(['line-through', 'underline']);
      expect(await page.locator('.compared').isVisible()).toBe(true);
    }
    await page.emulateMedia({ media: 'screen' });
    const tops = () =>
      change(page, 'TRAVO har haft')
        .locator('.change-side')
        .evaluateAll((all) => all.map((n) => n.getBoundingClientRect().top));
    const [a, b] = await tops();
    expect(a).toBe(b);
    await page.setViewportSize({ width: 390, height: 844 });
    const [above = 0, below = 0] = await tops();
    expect(above).toBeLessThan(below);
    await page.close();
  });

  it('shows meetings and amounts of all the years, as a picture and as a table with its sources', async () => {
    const page = await open('/jamfor');
    await page.getByRole('link', { name: '2021 och 2023' }).click();
    const row = page.locator('.figures tr').filter({ has: page.getByRole('link', { name: 'TRAVO' }) });
    expect((await row.locator('td').allTextContents()).map((cell) => plain(cell).split(' ')[0])).toEqual([
      '8',
      '6',
      '4',
      '−4',
    ]);
    const picture = page.getByRole('img', { name: 'TRAVO, år för år' });
    expect(await picture.locator('.value').allTextContents()).toEqual(['8', '6', '4']);
    const budget = page.locator('.figures tr').filter({ hasText: 'Politisk och strategisk samverkan: Budget' });
    expect(plain(await budget.textContent())).toMatch(/1 090 000 kr .*1 120 000 kr .*1 150 000 kr .*\+60 000 kr/);
    await row.locator('td').nth(1).locator('.source-link').click();
    const cited = plain((await page.locator('.cited').allTextContents()).join(''));
    expect(cited).toContain('TRAVO har haft sex möten under 2022');
    await page.close();
  });

  it('tells what has happened in a mandate period, for one body, each line with its source', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Vad har hänt sedan …' }).first().click();
    await page.getByRole('link', { name: '2019–2022' }).click();
    expect(await page.locator('h1').textContent()).toMatch(/Vad hände 1.januari 2019 – 31.december 2022\?/);
    const bodies = page.locator('select[name=organ]');
    const council = bodies.locator('option').filter({ hasText: 'Länets samverkansråd' });
    await bodies.selectOption(await council.first().getAttribute('value'));
    await page.getByRole('button', { name: 'Visa' }).click();
    const left = page.locator('#left li').filter({ hasText: 'Gunnar Hallenby' });
    expect(plain(await left.textContent())).toContain('2022');
    const lines = page.locator('.happenings > li');
    expect(await lines.count()).toBeGreaterThan(3);
    expect(await lines.locator('.source-link').count()).toBe(await lines.count());
    await left.locator('.source-link').click();
    expect(plain((await page.locator('.cited').allTextContents()).join(''))).toContain('Gunnar Hallenby');
    await page.close();
  });
});
