/**
 * The pages of the reading room, unchanged, with the addresses of the folder: every element that is made passes here, and what it links
 * to is changed on the way. Works on the elements and not on their text, so that a link without an end can go with the line it stands on.
 */
import { type ComponentChildren, Fragment, options, type VNode } from 'preact';
import { type PagesOf, relative, wayTo } from './addresses.ts';

interface Props {
  [name: string]: unknown;
  children: ComponentChildren;
}

/** Lines that say nothing when their link has gone. */
const LINES = new Set(['onward']);
/** Attributes that only mean something on a link. */
const OF_LINKS = ['href', 'type', 'rel', 'download'];

/** @param from where the page stands in the folder */
export function relinker(from: string, pagesOf: PagesOf): (vnode: VNode) => void {
  const gone = new WeakSet<object>();
  const leave = (vnode: VNode) => {
    gone.add(vnode);
    (vnode as { type: unknown }).type = Fragment;
    vnode.props = { children: null };
  };
  const isGone = (child: unknown): boolean =>
    child === null || child === undefined || child === false || (typeof child === 'object' && gone.has(child));

  return (vnode) => {
    if (typeof vnode.type !== 'string') return;
    const props = vnode.props as Props;
    for (const name of ['href', 'action', 'cite', 'src', 'data-address']) {
      const address = props[name];
      if (typeof address !== 'string' || !address.startsWith('/')) continue;
      // The form of the first page's address is the search; others ask a room that is not there.
      const way = name !== 'action' ? wayTo(address, pagesOf) : address === '/' ? { to: 'sok.html' } : 'gone';
      if (typeof way === 'object') vnode.props = { ...vnode.props, [name]: relative(from, way.to) };
      else if (way === 'gone') leave(vnode);
      else if (name === 'href' && vnode.type === 'a') {
        (vnode as { type: string }).type = 'span';
        vnode.props = without(props, OF_LINKS);
      } else vnode.props = without(vnode.props, [name]);
    }
    const children = Array.isArray(props.children) ? (props.children as unknown[]) : [props.children];
    if (vnode.type === 'p' && LINES.has(String(props['class'] ?? '')) && children.every(isGone)) leave(vnode);
  };
}

function without({ children, ...attributes }: Props, names: readonly string[]): Props {
  return { ...Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name))), children };
}

/** Runs `make` with the addresses of the folder in every element it makes. */
export function relinked<T>(from: string, pagesOf: PagesOf, make: () => T): T {
  const before = options.vnode;
  options.vnode = relinker(from, pagesOf);
  try {
    return make();
  } finally {
    if (before === undefined) delete options.vnode;
    else options.vnode = before;
  }
}
