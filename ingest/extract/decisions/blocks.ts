/** The blocks of a paragraph (§) of minutes. */

/** What a block tells. */
export type BlockKind =
  | 'beslut'
  | 'förslag'
  | 'ärende'
  | 'underlag'
  | 'behandling'
  | 'yrkanden'
  | 'proposition'
  | 'omröstning'
  | 'reservation'
  | 'anteckning'
  | 'jäv'
  | 'utdrag'
  | 'bilagor';

/** A block of a paragraph under one of the usual headings. */
export interface Block {
  kind: BlockKind;
  heading: string;
  /** Organ named in the heading (`REGIONSTYRELSENS BESLUT`), as written; null for the organ of the minutes. */
  organ: string | null;
  /** Offsets of the text under the heading. */
  start: number;
  end: number;
  /** Where the heading begins. */
  from: number;
  /** It stands under no heading of its own. */
  unheaded?: true;
}
