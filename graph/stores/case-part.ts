import { StoreError } from '../errors.ts';

/** The parts of a diarienummer a case is looked up by. */
export interface CasePart {
  diarium?: string | null;
  number?: number;
  year?: number;
}

/** @throws {StoreError} NO_PART when no part is given */
export function requirePart({ diarium, number, year }: CasePart): void {
  if (diarium === undefined && number === undefined && year === undefined) {
    throw new StoreError('NO_PART', 'Ange minst en del av diarienumret: diarium, löpnummer eller år.');
  }
}
