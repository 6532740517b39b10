import { expect, test } from 'vitest';
import { file, graphOf, ofKind } from './files.ts';

const CLEAN = `Sammanträdesprotokoll
Kommunstyrelsen i Ängsholms kommun 2021-03-09

§ 12 Åtgärdsplan för näringslivet
Kommunstyrelsen beslutar att godkänna åtgärdsplanen för näringslivet i Ängsholms kommun.
Miljö- och byggnadsnämnden får i uppdrag att följa upp planen. Ordförande Örjan Sjöqvist (S) föredrar ärendet.
Nämnden har godkänt och fått en redovisning av läget i länet. Planen gäller från och med i år och följs upp varje år i mars månad.`;
const MISREAD = `Minnesanteckningar
Mote om dtgirdsplan for niringslivet 2021-04-20

Kommunstyrelsen i Angsholms kommun har godkant en dtgirdsplan for niringslivet. Planen giller i ar och foljs upp varje &r.
Miljo- och byggnadsnimnden redovisade liget i linet. Orjan Sjoqvist (S) foredrog arendet for alla som var med vid motet.
Det finns en kommun i linet som inte har antagit planen. Nasta mote i Miljé- och byggnadsnimnden halls den 11 maj 2021.`;

test('misread pages are repaired by the words of the clean ones; everything stands where it was read', () => {
  const graph = graphOf(file('ren.txt', CLEAN), file('skev.txt', MISREAD));
  const page = ofKind(graph, 'page').find((p) => p.source === 'skev.txt');
  expect(page?.method).toBe('repaired');
  expect(page?.text).toBe(MISREAD);
  expect(page?.repairedText).toContain(
    'Kommunstyrelsen i Ängsholms kommun har godkänt en åtgärdsplan för näringslivet.',
  );
  expect(page?.repairedText).toContain('Planen gäller i år och följs upp varje år.');

  const person = ofKind(graph, 'person').filter((p) => p.mentions.some((m) => m.source === 'skev.txt'));
  expect(person.map((p) => p.name)).toEqual(['Örjan Sjöqvist']);
  expect(person[0]?.mentions.find((m) => m.source === 'skev.txt')?.text).toBe('Orjan Sjoqvist');
  const nämnden = ofKind(graph, 'arena').find((a) => a.name === 'Miljö- och byggnadsnämnden');
  expect(nämnden?.mentions.filter((m) => m.source === 'skev.txt').map((m) => m.text)).toEqual([
    'Miljo- och byggnadsnimnden',
    'Miljé- och byggnadsnimnden',
  ]);
  const pages = new Map(ofKind(graph, 'page').map((p) => [`${p.source} ${p.page}`, p.text]));
  for (const r of graph.records) {
    if ('mentions' in r)
      for (const m of r.mentions) expect(pages.get(`${m.source} ${m.page}`)?.slice(m.start, m.end)).toBe(m.text);
    if ('evidence' in r)
      for (const e of r.evidence) expect(pages.get(`${e.source} ${e.page}`)?.slice(e.start, e.end)).toBe(e.quote);
    if (r.kind === 'passage') expect(pages.get(`${r.source} ${r.page}`)?.slice(r.start, r.end)).toBe(r.text);
    if (r.kind === 'document') expect(pages.get(`${r.source} 1`)).toContain(r.startsWith);
  }
});

test('clean pages are not touched', () => {
  const clean = file('ren.txt', CLEAN);
  const alone = graphOf(clean).records.filter((r) => r.kind === 'page');
  const beside = ofKind(graphOf(clean, file('skev.txt', MISREAD)), 'page').filter((p) => p.source === 'ren.txt');
  expect(beside).toEqual(alone);
});

test('the order of the files means nothing', () => {
  const files = [file('ren.txt', CLEAN), file('skev.txt', MISREAD)];
  expect(JSON.stringify(graphOf(...files.toReversed()))).toBe(JSON.stringify(graphOf(...files)));
});

test('a passage that misreading made too long is cut, so that none holds more than 1,000 characters', () => {
  const long = `${'Det iiér niira och viil far viila liiran i samma by. '.repeat(60)}\n`;
  const graph = graphOf(file('ren.txt', CLEAN), file('skev.txt', `${MISREAD}\n${long}`));
  expect(Math.max(...ofKind(graph, 'passage').map((p) => p.text.length))).toBeLessThanOrEqual(1000);
});
