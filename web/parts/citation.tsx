/** A citation to copy. The button appears where scripts run and the browser lets a page copy. */
import { T } from '../texts/index.ts';

/** @param address the page the citation leads to, when it is not the one it stands on */
export function Citation({ id, text, address }: { id: string; text: string; address?: string }) {
  const { copy, copied } = T.document;
  return (
    <p class="cite">
      <span id={id}>{text}</span>{' '}
      <button
        type="button"
        data-copy={id}
        data-copied={copied}
        {...(address ? { 'data-address': address } : {})}
        hidden
      >
        {copy}
      </button>{' '}
      <span role="status" class="detail" data-copy-status={id} />
    </p>
  );
}
