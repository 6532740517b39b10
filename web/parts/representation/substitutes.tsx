/** Who stood in for whom, and at which meeting. */
import type { Substitution } from '../../../server/contract/representation.ts';
import { thing } from '../../addresses.ts';
import { date } from '../../format.ts';
import { heldWhen } from '../../memberships.ts';
import { T } from '../../texts/index.ts';
import { Name, Section, Table } from '../basics.tsx';
import { places, SourceMarks } from '../sources.tsx';
import { Body } from './memberships.tsx';

const S = T.representation.substitutes;

export function Substitutes({ items }: { items: Substitution[] }) {
  const behalf = items.some(({ row }) => row.onBehalfOf !== null && row.onBehalfOfId !== row.organizationId);
  return (
    <Section id="ersattare" title={S.heading} lead={S.lead}>
      {items.length === 0 ? (
        <p class="note">{S.none}</p>
      ) : (
        <Table
          caption={S.caption}
          columns={[S.substitute, S.for, ...(behalf ? [S.behalf] : []), S.where, S.when, S.source]}
          rows={items.map(({ row, meeting }) => ({
            key: row.id,
            cells: [
              <Name key="p" kind="person" id={row.personId} name={row.person} />,
              <Name key="i" kind="person" id={row.inPlaceOfId} name={row.inPlaceOf ?? ''} />,
              ...(behalf ? [<Body key="o" id={row.onBehalfOfId} name={row.onBehalfOf ?? ''} />] : []),
              <Body key="b" id={row.organizationId} name={row.organization} />,
              <When key="w" row={row} meeting={meeting} />,
              <SourceMarks key="s" evidence={places(row.evidence)} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

function When({ row, meeting }: Substitution) {
  if (meeting !== null) return <a href={thing('meeting', meeting.id) ?? ''}>{date(meeting.date)}</a>;
  const { term, seen } = heldWhen(row);
  return <>{term ?? seen ?? <span class="detail">{S.unknownDay}</span>}</>;
}
