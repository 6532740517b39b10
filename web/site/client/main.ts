/** What the pages of the folder gain where scripts run. One script without parts: browsers refuse modules from a disk. */

import type { InstantIndex } from '../../../server/contract/instant.ts';
import { DATA_FOLDER, namesName } from '../../../server/contract/site.ts';
import { thing } from '../../addresses.ts';
import { offerCopying } from '../../client/copy.ts';
import { suggestIn } from '../../client/instant/combobox.ts';
import { instantSource } from '../../client/instant/source.ts';
import { listenForKeys } from '../../client/keys.ts';
import { wayTo } from '../addresses.ts';
import { markSought } from './document.ts';
import { scriptLoader } from './load.ts';
import { showSearch } from './page.tsx';
import { searcher } from './search.ts';

const own = document.currentScript as HTMLScriptElement;
/** The folder; this script stands in a folder of it. */
const root = new URL('..', own.src);
const loader = scriptLoader(document, new URL(`${DATA_FOLDER}/`, root));

listenForKeys(document);
offerCopying(document);
markSought(document);
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-instant]')) offerSuggestions(field);
void showSearch(document, loader, searcher(loader, Number(own.dataset['parts'] ?? 0)));

/** Names are loaded when somebody goes to the field. */
function offerSuggestions(field: HTMLInputElement): void {
  const begin = () =>
    suggestIn(
      field,
      instantSource((address) => {
        const part = new URL(address, root).searchParams.get('del');
        return loader.load<InstantIndex>(namesName(part));
      }),
      ({ kind, id }) => {
        const address = thing(kind, id) ?? `/ordlista#${id}`;
        // A document's first file holds its first page, whichever that is.
        const way = wayTo(address, () => [1, 1]);
        return typeof way === 'object' ? new URL(way.to, root).href : null;
      },
    );
  if (document.activeElement === field) begin();
  else field.addEventListener('focus', begin, { once: true });
}
