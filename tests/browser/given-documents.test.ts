/**
 * The same tasks over documents that are not ours: those of `../shared/seeds` when they are there, else a few of the sample corpus. What is looked
 * for is taken from what was read of them, so that no name of theirs stands here; that it was read rightly is the scorers' business.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sha256 } from '../../graph/ids.ts';
import type { AgreementRecord, DecisionRecord, GraphRecord, MembershipRecord } from '../../graph/records.ts';
import { type DeriveInput, derive } from '../../ingest/derive/derive.ts';
import { readFacts } from '../../ingest/pipeline/read-facts.ts';
import { swedishDictionary } from '../../ingest/repair/dictionary.ts';
import { date } from '../../web/format.ts';
import { NaiveStore } from '../contract/naive-store.ts';
import { TEXT_FILES } from '../corpus/files.ts';
import { inRoom } from './in-room.ts';
import { openRoom } from './room.ts';

const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');
const OWN = resolve(import.meta.dirname, '../../corpus/documents');
const GIVEN = existsSync(SEEDS)
  ? readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(SEEDS, name))
  : TEXT_FILES.filter((name) => name.startsWith('0')).map((name) => join(OWN, name));

let records: GraphRecord[] = [];

async function givenRoom() {
  const files: DeriveInput['files'] = [];
  for (const path of GIVEN) {
    const source = basename(path);
    const bytes = new Uint8Array(readFileSync(path));
    const file = { source, path, bytes, sha256: sha256(bytes) };
    files.push({ sources: [source], facts: await readFacts(file, { ocr: null, ocrMode: 'never' }) });
  }
  const derived = derive({ files, knows: await swedishDictionary() });
  records = derived.records;
  const store = new NaiveStore();
  await store.replaceDerived(derived);
  return openRoom(store);
}

/** The first record of a kind that a task can be played with. */
function one<T extends GraphRecord>(kind: T['kind'], fits: (record: T) => boolean): T {
  const found = records.find((record): record is T => record.kind === kind && fits(record as T));
  if (!found) throw new Error(`nothing of the kind ${kind} was read that the task can be played with`);
  return found;
}

const motion = () =>
  one<DecisionRecord>(
    'decision',
    ({ formal, paragraph, date: on, title, proposers, diarienummer }) =>
      formal &&
      paragraph !== null &&
      on !== null &&
      /motion/iu.test(title) &&
      proposers.some(({ person }) => person !== null) &&
      diarienummer.length > 0,
  );

inRoom('documents given', givenRoom, (room) => {
  it('finds the decision on a motion by § and date, and copies its citation', async () => {
    const { paragraph, date: on, title } = motion();
    const page = await room.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: 'Alla beslut' }).first().click();
    await page.getByLabel('Ord, § eller diarienummer').fill(paragraph ?? '');
    await page.getByLabel('År').selectOption((on ?? '').slice(0, 4));
    await page.getByRole('button', { name: 'Visa' }).click();
    const row = page
      .getByRole('row')
      .filter({ hasText: date(on ?? '') })
      .filter({ hasText: title.slice(0, 30) });
    await row.first().getByRole('rowheader').getByRole('link').click();
    expect(await page.locator('h1').textContent()).toContain(title.slice(0, 30));
    await page.getByRole('button', { name: 'Kopiera hänvisningen' }).click();
    await page.getByText('Kopierad', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\u00a0', ' ')).toContain(paragraph ?? '');
    expect(copied).toContain(page.url());
    await page.close();
  });

  it('finds who represented an organisation in a body, and opens its quotes', async () => {
    const seat = one<MembershipRecord>(
      'membership',
      ({ onBehalfOf, role, organizationId }) =>
        onBehalfOf !== null && role === 'ledamot' && organizationId.startsWith('arena-'),
    );
    const page = await room.open('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Vem företrädde vem', exact: true }).click();
    await page.getByLabel('Organisation som företräds').selectOption({ label: seat.onBehalfOf ?? '' });
    const body = page.getByLabel('Organ eller arena');
    const choice = body.locator('option', { hasText: seat.organization }).first();
    await body.selectOption(await choice.getAttribute('value'));
    await page.getByRole('button', { name: 'Visa' }).click();
    const rows = page.getByRole('row').filter({ hasText: seat.person });
    const marks = rows.first().locator('.source-link:visible');
    const quotes = await marks.count();
    expect(quotes).toBeGreaterThan(0);
    for (let i = 0; i < quotes; i += 1) {
      await marks.nth(i).click();
      expect((await page.locator('.cited').allTextContents()).join('').length).toBeGreaterThan(3);
      await page.goBack();
    }
    await page.close();
  });

  it('goes from a person to the cases they moved in', async () => {
    const { proposers, diarienummer } = motion();
    const name = proposers.find(({ person }) => person !== null)?.person ?? '';
    const page = await room.open();
    await page.getByLabel('Sök i handlingarna').fill(name);
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByRole('link', { name, exact: false }).first().click();
    const moved = page.locator('#beslut li').filter({ hasText: 'Yrkade' });
    expect(await moved.count()).toBeGreaterThan(0);
    await moved.first().locator('.title a').click();
    await page
      .getByRole('link', { name: diarienummer[0] ?? '' })
      .first()
      .click();
    expect(await page.locator('.kicker').textContent()).toContain('Ärende');
    await page.close();
  });

  it('finds the way between two persons, each step with its sentence', async () => {
    const seats = records.filter((r): r is MembershipRecord => r.kind === 'membership');
    const first = one<MembershipRecord>('membership', (a) =>
      seats.some((b) => b.organizationId === a.organizationId && b.personId !== a.personId),
    );
    const second = seats.find((b) => b.organizationId === first.organizationId && b.personId !== first.personId);
    const page = await room.open('/graf', { javaScriptEnabled: false });
    await page.getByLabel('Väg från').fill(first.person);
    await page.getByLabel('Väg till').fill(second?.person ?? '');
    await page.getByRole('button', { name: 'Visa vägen' }).click();
    const steps = page.locator('.way-steps .tie-quotes');
    expect(await steps.count()).toBeGreaterThan(0);
    for (const quote of await steps.allTextContents()) expect(quote.length).toBeGreaterThan(5);
    await page.close();
  });

  it('finds an agreement’s notice, and the sentence that says it', async () => {
    const { notice, documentId } = one<AgreementRecord>('agreement', (a) => a.notice !== null);
    const page = await room.open('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Avtal', exact: true }).first().click();
    const row = page.getByRole('row').filter({ hasText: (notice ?? '').slice(-40, -5) });
    expect(await row.count()).toBeGreaterThan(0);
    await row.first().locator('.source-link').first().click();
    expect(page.url()).toContain(documentId);
    expect((await page.locator('.cited').allTextContents()).join('').length).toBeGreaterThan(3);
    await page.close();
  });
});
