import { describe, expect, it } from 'vitest';
import { arenaName, organizationName, projectName } from '../../../ingest/derive/shown-names.ts';

const naming = (names: [string, number][], written: string[] = names.map(([n]) => n), shorts: string[] = []) => ({
  names,
  written,
  shorts: new Set(shorts),
});
const CLEAN = 1000;

describe('an arena', () => {
  it('is shown by a clean name before one that was misread', () => {
    expect(
      arenaName(
        naming([
          ['Folkhilsoradet', 9],
          ['Folkhälsorådet', CLEAN],
        ]),
      ),
    ).toBe('Folkhälsorådet');
  });
  it('is shown by its words before its letters, where they are used as often', () => {
    expect(
      arenaName(
        naming([
          ['FHR', 3 * CLEAN],
          ['Folkhälsorådet', 2 * CLEAN],
        ]),
      ),
    ).toBe('Folkhälsorådet');
    expect(
      arenaName(
        naming([
          ['FHR', 9 * CLEAN],
          ['Folkhälsorådet', CLEAN],
        ]),
      ),
    ).toBe('FHR');
  });
  it('is shown by the group before the meeting', () => {
    expect(
      arenaName(
        naming([
          ['Skolchefsmötet', 5 * CLEAN],
          ['Skolchefsgruppen', CLEAN],
        ]),
      ),
    ).toBe('Skolchefsgruppen');
    expect(arenaName(naming([['Skolchefsmötet', CLEAN]]))).toBe('Skolchefsmötet');
  });
  it('keeps the indefinite form where no other is written, save for organs that everyone has', () => {
    expect(arenaName(naming([['IT-chefsnätverket', CLEAN]], ['IT-chefsnätverk']))).toBe('IT-chefsnätverk');
    expect(arenaName(naming([['IT-chefsnätverket', CLEAN]], ['IT-chefsnätverk', 'IT-chefsnätverkets']))).toBe(
      'IT-chefsnätverket',
    );
    expect(arenaName(naming([['Regionala mätgruppen', CLEAN]], ['regional mätgrupps']))).toBe('Regional mätgrupp');
    expect(arenaName(naming([['Kommunstyrelsen', CLEAN]], ['kommunstyrelse']))).toBe('Kommunstyrelsen');
    expect(arenaName(naming([['Valnämnden', CLEAN]], ['Valnämnd']))).toBe('Valnämnden');
  });
  it('begins with a capital', () => {
    expect(arenaName(naming([['länsnätverk mätning', CLEAN]]))).toBe('Länsnätverk mätning');
  });
});

describe('an organisation', () => {
  it('says whose it is, where its name only says what sort', () => {
    expect(
      organizationName(
        naming([
          ['Kommunförbundet', 4 * CLEAN],
          ['Kommunförbundet Norra Kusten', CLEAN],
        ]),
      ),
    ).toBe('Kommunförbundet Norra Kusten');
    expect(
      organizationName(
        naming([
          ['Fyren', 4 * CLEAN],
          ['Fyren Norra Kusten', CLEAN],
        ]),
      ),
    ).toBe('Fyren');
  });
  it('is spelled as its letters say', () => {
    const names: [string, number][] = [
      ['NorthCoast Office', 2 * CLEAN],
      ['North Coast Office', CLEAN],
    ];
    expect(organizationName(naming(names, undefined, ['NCO']))).toBe('North Coast Office');
    expect(organizationName(naming(names))).toBe('NorthCoast Office');
  });
  it('is shown by its other name in words where only that is written, never by letters alone', () => {
    expect(organizationName(naming([['Europeiska kommissionen', CLEAN]], ['EU-kommissionens']))).toBe(
      'EU-kommissionen',
    );
    expect(organizationName(naming([['Statens fastighetsverk', CLEAN]], ['SFV']))).toBe('Statens fastighetsverk (SFV)');
    expect(organizationName(naming([['Göteborgs kommun', CLEAN]], ['Göteborgs Stad']))).toBe('Göteborgs Stad');
    expect(organizationName(naming([['Göteborgs kommun', CLEAN]], ['Göteborgs Stad', 'Göteborgs kommun']))).toBe(
      'Göteborgs kommun',
    );
  });
});

it('a project is shown in full, but not as its follow-up', () => {
  expect(
    projectName(
      naming([
        ['Trygg resa', 2 * CLEAN],
        ['Trygg resa för alla', CLEAN],
      ]),
    ),
  ).toBe('Trygg resa för alla');
  expect(
    projectName(
      naming([
        ['Trygg resa', 2 * CLEAN],
        ['Trygg resa 2', CLEAN],
      ]),
    ),
  ).toBe('Trygg resa');
});

describe('proper spelling', () => {
  it.each([
    ['Kompetens och utvecklingsnämnden', 'Kompetens- och utvecklingsnämnden'],
    ['Kultur och fritidsnämnden', 'Kultur- och fritidsnämnden'],
    ['Social och omsorgsutskottet', 'Social och omsorgsutskottet'],
    ['Barn- och utbildningsnämnden', 'Barn- och utbildningsnämnden'],
  ])('%s', (written, shown) => {
    expect(arenaName(naming([[written, CLEAN]]))).toBe(shown);
  });

  it('the presidium of a council is that of the municipality', () => {
    expect(
      arenaName(
        naming([
          ['Fullmäktiges presidium', 4 * CLEAN],
          ['Kommunfullmäktiges presidium', CLEAN],
        ]),
      ),
    ).toBe('Kommunfullmäktiges presidium');
  });

  it('an agency that is only written short is shown with that short form', () => {
    expect(organizationName(naming([['Statistiska centralbyrån', CLEAN]], ['SCB', 'SCB:s']))).toBe(
      'Statistiska centralbyrån (SCB)',
    );
    expect(organizationName(naming([['Statistiska centralbyrån', CLEAN]], ['Statistiska centralbyrån', 'SCB']))).toBe(
      'Statistiska centralbyrån',
    );
  });
});
