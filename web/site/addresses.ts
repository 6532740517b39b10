/** From the addresses of the reading room to files of the folder. Pure; the browser uses it too. */
import { fileOfPage, pageAnchor } from '../../server/contract/site.ts';
import { SEARCH_FIELDS } from '../../server/contract/views.ts';

export type PagesOf = (document: string) => readonly [number, number] | null;

/** Where an address of the room leads in the folder. */
export type Way =
  /** A file, with its query and fragment. */
  | { to: string }
  /** Something only a running room answers: the link goes, with the line it stands on. */
  | 'gone'
  /** Nothing here: the words stay, the link goes. */
  | 'words';

/** Rooms with a list, rooms with pages of things, and pages by themselves. */
const LISTS = ['arenden', 'personer', 'arenor', 'organisationer', 'projekt', 'avtal', 'handlingar'];
/** Rooms with pages of things of their own; agreements have those of their documents. */
const ROOMS = [...LISTS.filter((room) => room !== 'avtal'), 'beslut'];
const ALONE = ['ordlista', 'tackning', 'om'];
const GONE = /^\/(?:bevakning|samband|graf|foretradare|flode|api|ny|nytt|jamfor)(?:[/?]|$)/;
/** What the search of the folder understands of an address. */
const ASKED = new Set<string>(['q', SEARCH_FIELDS.type, SEARCH_FIELDS.from, SEARCH_FIELDS.to]);
/** What a file name may hold; ids do. */
const SAFE = /^[\w-]+$/;

/** The file that an address of the room means. @param pagesOf tells which of a document's files holds a page */
export function wayTo(address: string, pagesOf: PagesOf): Way {
  if (GONE.test(address)) return 'gone';
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const asked = new URLSearchParams(query);
  if (path === '/') return asked.size === 0 ? { to: 'index.html' } : searchFile(asked);
  if (path === '/sokhjalp') return { to: 'om.html#sok' };
  if (path.startsWith('/assets/')) return { to: `mall/${path.slice('/assets/'.length)}` };
  const [room = '', id, ...more] = path.slice(1).split('/');
  if (more.length > 0) return 'words';
  if (id === undefined) {
    if (ALONE.includes(room)) return { to: `${room}.html${fragment}` };
    if (!LISTS.includes(room) || [...asked.keys()].some((name) => name !== 'sida')) return 'words';
    return { to: listFile(room, Number(asked.get('sida') ?? '1')) };
  }
  if (!ROOMS.includes(room) || !SAFE.test(id)) return 'words';
  if (room !== 'handlingar') return { to: `${room}/${id}.html${fragment}` };
  const pages = pagesOf(id);
  return pages === null ? 'words' : { to: place(id, pages, asked, fragment) };
}

/** The file of one page of a list, from 1. */
export function listFile(room: string, page: number): string {
  return page > 1 ? `${room}-${page}.html` : `${room}.html`;
}

/** The file of a document, or of its part of that number. */
export function documentFileName(id: string, part: number): string {
  return `handlingar/${id}${part > 1 ? `-${part}` : ''}.html`;
}

function searchFile(asked: URLSearchParams): Way {
  return [...asked.keys()].every((name) => ASKED.has(name)) ? { to: `sok.html?${asked}` } : 'words';
}

/** A passage has its own id; other places lead to their page. */
function place(id: string, pages: readonly [number, number], asked: URLSearchParams, fragment: string): string {
  const page = Number(asked.get('sida') ?? pages[0]);
  const query = asked.get('q') ?? '';
  const tail = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
  const at = fragment.startsWith('#psg-') ? fragment : asked.has('sida') ? `#${pageAnchor(page)}` : '';
  return documentFileName(id, fileOfPage(pages, page)) + tail + at;
}

/** A file of the folder as a page at `from` links to it. */
export function relative(from: string, to: string): string {
  const [path = '', ...tail] = to.split(/(?=[?#])/);
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  const way = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
  return path === from && tail.some((part) => part.startsWith('#')) && !tail.some((part) => part.startsWith('?'))
    ? tail.join('')
    : way + tail.join('');
}
