/** What is known of a document as a whole, under its title. */
import type { ComponentChildren } from 'preact';
import type { DocumentFile } from '../../../server/contract/things.ts';
import { thing } from '../../addresses.ts';
import { date, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Facts } from '../basics.tsx';

const D = T.document;

interface DocumentFactsProps {
  file: DocumentFile;
  /** Other documents it may be laid beside. */
  compare?: ComponentChildren;
  /** What is said of the file behind its name. */
  children: ComponentChildren;
}

export function DocumentFacts({ file: { document, partOf }, compare = null, children }: DocumentFactsProps) {
  return (
    <Facts
      rows={[
        [D.issuer, document.issuer],
        [D.date, document.date && date(document.date)],
        [D.dnr, document.diarienummer.join(', ')],
        [D.authors, document.authors.join(', ')],
        [T.compare.with, compare],
        [D.partOf, partOf && <a href={thing('document', partOf.id) ?? ''}>{section(partOf.title)}</a>],
        [
          D.file,
          <>
            {document.source}
            {children}
          </>,
        ],
      ]}
    />
  );
}
