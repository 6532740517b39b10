/** Who represented whom, and what somebody moved: what analysts come to do, from the first page, over the sample corpus. */
import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { corpusRoom, inRoom } from './in-room.ts';

/** Three years' reports of a council, and a board's minutes with motions: as much of the corpus as the tasks need. */
const FILES = [
  '02-regionfullmaktige-2023-11-21.pdf',
  '03-verksamhetsberattelse-2022.pdf',
  '04-verksamhetsberattelse-2023.pdf',
  '11-verksamhetsberattelse-2021.pdf',
];

inRoom('who represented whom', corpusRoom(FILES), (room) => {
  const home = (options: BrowserContextOptions = {}) => room.open('/', options);

  it('finds who represented a municipality in a body in each year, and opens both quotes', async () => {
    // Without script: the form and the links are enough.
    const page = await home({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Vem företrädde vem', exact: true }).click();
    await page.getByLabel('Organisation som företräds').selectOption({ label: 'Ödeshamns kommun' });
    const body = page.getByLabel('Organ eller arena');
    await body.selectOption(await body.locator('option', { hasText: 'Länets samverkansråd' }).getAttribute('value'));
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.getByRole('link', { name: 'Översikt' }).click();
    const matrix = page.getByRole('table');
    const years = await matrix.getByRole('columnheader').allTextContents();
    expect(years).toEqual(['Person', '2021', '2022', '2023']);
    const held = async (name: string) =>
      (await matrix.getByRole('row').filter({ hasText: name }).getByRole('cell').allTextContents()).map((t) =>
        t.startsWith('ledamot') ? 'ledamot' : t,
      );
    expect(await held('Gunnar Hallenby')).toEqual(['ledamot', '', '']);
    expect(await held('Karin Wallgren')).toEqual(['', 'ledamot', 'ledamot']);
    for (const name of ['Gunnar Hallenby', 'Karin Wallgren']) {
      await matrix.getByRole('row').filter({ hasText: name }).getByRole('link', { name: 'ledamot' }).first().click();
      expect((await page.locator('.cited').allTextContents()).join('')).toContain(name);
      await page.goBack();
    }
    await page.getByRole('link', { name: 'Tidslinje' }).click();
    const after = page.locator('.holders li').filter({ hasText: 'närmast före i handlingarna: Gunnar Hallenby' });
    expect(await after.count()).toBe(1);
    expect(await after.textContent()).toContain('Karin Wallgren nämnd 2022–2023');
    await page.close();
  });

  it('tells two of one name apart, and finds the one that is meant', async () => {
    const page = await home();
    await page.goto(`${room.url}/foretradare?visa=matris&ar=2023`);
    for (const name of ['Karin Wallgren (M)', 'Karin Wallgren (S)'])
      expect(await page.getByRole('rowheader', { name, exact: true }).count()).toBe(1);
    await page.getByLabel('Person').fill('Karin Wallgren (S)');
    await page.getByRole('button', { name: 'Visa' }).click();
    expect(await page.getByRole('rowheader').count()).toBe(1);
    expect(await page.getByLabel('Person').inputValue()).toBe('Karin Wallgren (S)');
    await page.getByLabel('Person').fill('Karin Wallgren');
    await page.getByRole('button', { name: 'Visa' }).click();
    expect(await page.getByRole('rowheader').count()).toBe(3);
    await page.close();
  });

  it('takes away just what is shown', async () => {
    const page = await home();
    await page.goto(`${room.url}/foretradare?organisation=%C3%96deshamns+kommun&visa=matris&ar=2021`);
    const address = await page.getByRole('link', { name: 'Som tabell (CSV)' }).getAttribute('href');
    const text = await (await page.request.get(room.url + address)).text();
    const shown = await page.getByRole('rowheader').count();
    expect(
      new Set(
        text
          .trimEnd()
          .split('\r\n')
          .slice(1)
          .map((row) => row.split(';')[0]),
      ).size,
    ).toBe(shown);
    await page.close();
  });

  it('goes from a person to the cases they moved in', async () => {
    const page = await home();
    await page.getByRole('link', { name: 'Vem företrädde vem', exact: true }).click();
    await page.getByLabel('Roll').selectOption('yrkande');
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.getByRole('rowheader').getByRole('link', { name: 'Ahmed Darwish' }).click();
    expect(await page.locator('h1').textContent()).toContain('Ahmed Darwish');
    const moved = page.locator('#beslut li').filter({ hasText: 'Yrkade' });
    expect(await moved.count()).toBeGreaterThan(0);
    await moved.first().locator('.title a').click();
    const number = page.locator('main a[href^="/arenden/"]').first();
    const name = (await number.textContent()) ?? '';
    expect(name).toMatch(/\d/);
    await number.click();
    expect(await page.locator('.kicker').textContent()).toContain(name);
    expect(await page.locator('.role').filter({ hasText: 'Yrkade' }).textContent()).toContain('Ahmed Darwish');
    await page.close();
  });

  it('keeps the heads of the matrix in sight, and shows the sentence of a role at the foot of the window', async () => {
    const page = await home({ viewport: { width: 390, height: 700 } });
    await page.goto(`${room.url}/foretradare?visa=matris&ar=2023`);
    const frame = page.locator('.seat-matrix');
    await frame.evaluate((element) => element.scrollTo(300, 400));
    const at = (name: string) =>
      page.locator(`.seat-matrix ${name}`).evaluate((cell) => {
        const [own, frameBox] = [cell, cell.closest('section') ?? cell].map((e) => e.getBoundingClientRect());
        return [
          Math.round((own?.left ?? 0) - (frameBox?.left ?? 0)),
          Math.round((own?.top ?? 0) - (frameBox?.top ?? 0)),
        ];
      });
    expect((await at('thead th:nth-child(3)'))[1]).toBeLessThanOrEqual(1);
    expect((await at('tbody tr:nth-child(9) th'))[0]).toBeLessThanOrEqual(1);
    expect((await at('thead th:first-child')).every((distance) => distance <= 1)).toBe(true);
    const mark = frame.locator('.source-link').last();
    await mark.focus();
    const card = page.locator(`#${await mark.getAttribute('aria-describedby')}`);
    expect(await card.isVisible()).toBe(true);
    const box = await card.boundingBox();
    expect(box && box.x >= 0 && box.y + box.height <= 700).toBe(true);
    await page.close();
  });
});
