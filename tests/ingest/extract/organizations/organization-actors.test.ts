import { describe, expect, it } from 'vitest';
import { distinct, mentions, report } from '../reading.ts';

/** Names of organisations besides the issuer. */
const read = (text: string): string[] =>
  distinct(
    mentions(report(text), 'organization')
      .map((o) => o.name)
      .filter((n) => n !== 'Region Skåne'),
  ).sort();

describe('told by what they do', () => {
  it.each([
    ['En kurs hölls för SKUTA:s alla medlemmar.', ['SKUTA']],
    ['Kartan har bedrivits som ett projekt av Lanterna (fd Ljuset) i fem år.', ['Lanterna']],
    ['Kurserna i folkhögskolorna Tollare och Skinnskog är fulla.', ['Skinnskogs folkhögskola', 'Tollare folkhögskola']],
    ['De kommunala bolagen Lyktan och Fyren går bra.', ['Fyren', 'Lyktan']],
    ['Stöd ges av aktörer (Lyktan, Fyren, Almi m.fl.).', ['Almi', 'Fyren', 'Lyktan']],
    ['Hav och vatteninstitutet –HVI certifierar.', ['Hav och vatteninstitutet']],
    ['Intervjuade aktörer\n\n• FYRK\n• E-ljus\n• Cheferna i tre kommuner\n• Näringslivet\n', ['E-ljus', 'FYRK']],
    ['Björka bygdegårdsförening söker bidrag.', ['Björka bygdegårdsförening']],
    ['Västra Götalands regionen betalar.', ['Västra Götalandsregionen']],
    ['- Resurscentra. Fokus ligger på stöd.', ['Resurscentrum']],
    ['Skogs Trä AB\nHolms Sten AB\n', ['Holms Sten AB', 'Skogs Trä AB']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('capitals that act', () => {
  const text = 'Vi har medlemskap i FYRK. FYRK levererar god hjälp. Många projekt drivs av FYRK.';
  it('are held for somebody from the third use and the second way of acting', () => {
    expect(read(text)).toEqual(['FYRK']);
    expect(read('FYRK levererar god hjälp. FYRK levererar. FYRK är bra.')).toEqual([]);
    expect(read('Enligt LSS ska stöd ges. LSS anger vad. Medlem i LSS. LSS ansvarar.')).toEqual([]);
  });
});

describe('what names nobody', () => {
  it.each([
    'Arbetet drivs av Kommunen, och samordnas.',
    'Skolan drivs av Anna, som är rektor.',
    'Priset (Granvik, Ödeshamn, Stad) är satt.',
    'Hon bjöd in (Anna, Berit, Cecilia).',
    'En idrottsförening söker bidrag. Varje idrottsförening får stöd.',
    'Bygget (grund, stomme, tak m.m.) pågår.',
    'SKUTA:s alla vänner kom.',
    'Resecentrum byggs om.',
    'Deltagande organisationer var många.',
  ])('%j', (text) => {
    expect(read(text)).toEqual([]);
  });
});
