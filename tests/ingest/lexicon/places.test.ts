import { describe, expect, it } from 'vitest';
import * as lexicon from '../../../ingest/lexicon/lexicon.ts';

describe('municipalities', () => {
  it.each([
    ['Ystads kommun', 'Ystads kommun'],
    ['Ystad', 'Ystads kommun'],
    ['Ystads', 'Ystads kommun'],
    ['Ystads kommuns', 'Ystads kommun'],
    ['YSTADS KOMMUN', 'Ystads kommun'],
    ['Göteborgs Stad', 'Göteborgs kommun'],
    ['Göteborgs stads', 'Göteborgs kommun'],
    ['Borås', 'Borås kommun'],
    ['Borås Stad', 'Borås kommun'],
    ['Falun', 'Falu kommun'],
    ['Faluns kommun', 'Falu kommun'],
    ['Malung-Sälen', 'Malung-Sälens kommun'],
    ['Upplands Väsby kommun', 'Upplands Väsby kommun'],
    ['kommunen Tierp', 'Tierps kommun'],
    ['Gotlands kommun', 'Region Gotland'],
  ])('%s is %s', (written, official) => {
    expect(lexicon.municipalityByName(written)?.officialName).toBe(official);
  });

  it.each(['vara', 'ale', 'Kommunen', 'Atlantis kommun', ''])('%s is none', (written) => {
    expect(lexicon.municipalityByName(written)).toBeNull();
  });

  it('tells which bare names prove little', () => {
    expect(lexicon.municipalityByName('Mark')?.bareNameAmbiguous).toBe(true);
    expect(lexicon.municipalityByName('Örebro')?.bareNameAmbiguous).toBe(false);
  });
});

describe('regions and counties', () => {
  it.each([
    ['Region Skåne', 'Region Skåne'],
    ['Region Skånes', 'Region Skåne'],
    ['Västra Götalandsregionens', 'Västra Götalandsregionen'],
    ['VGR', 'Västra Götalandsregionen'],
    ['Västerbottens läns landsting', 'Region Västerbotten'],
    ['Region Kalmar län', 'Region Kalmar län'],
  ])('%s is %s', (written, official) => {
    expect(lexicon.regionByName(written)?.officialName).toBe(official);
  });

  it('does not take any word after Region for one', () => {
    expect(lexicon.regionByName('Region Atlantis')).toBeNull();
    expect(lexicon.regionByName('Region')).toBeNull();
  });

  it.each([
    ['Skåne län', 'Skåne län'],
    ['Hallands läns', 'Hallands län'],
    ['Dalarna', 'Dalarnas län'],
    ['Uppsala', 'Uppsala län'],
  ])('the county of %s is %s', (written, county) => {
    expect(lexicon.countyByName(written)).toBe(county);
  });
});
