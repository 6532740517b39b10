/** The page of the graph where scripts run: the map comes to life, and changes without the page being loaded anew. */
import { type ComponentChild, h, render } from 'preact';
import type { GraphMap } from '../../../server/contract/graph-map.ts';
import { type GraphState, graphAddress, hid, opened, readGraphState } from '../../../server/contract/graph-state.ts';
import { T } from '../../texts/index.ts';
import { type Canvas, openCanvas } from './canvas.ts';
import { offerInFields } from './fields.ts';
import { dressFigure, type MapFrame, takeLegend } from './frame.ts';
import { fetchMap, fetchTie } from './map-data.ts';
import { fetchPage, takeParts } from './page-parts.ts';
import { NothingChosen, type PanelActs, ThingPanel, TiePanel } from './panel.tsx';

const L = T.graph.live;
const NEARER = 1.3;

export async function startGraph(page: Document): Promise<void> {
  offerInFields(page);
  const room = page.querySelector<HTMLElement>('[data-graph]');
  const figure = room?.querySelector<HTMLElement>('figure');
  if (!room || !figure) return;
  let map: GraphMap;
  try {
    map = await fetchMap(room.dataset['map'] ?? '');
  } catch {
    // The still picture and the tables are there already.
    return;
  }
  walk(page, room, figure, map);
}

function walk(page: Document, room: HTMLElement, figure: HTMLElement, first: GraphMap): void {
  const frame = dressFigure(figure);
  let map = first;
  let chosen: string | null = null;
  /** Counts what is asked for: only the latest answer is shown. */
  let asked = 0;
  /** The query of the address that is shown. */
  let shown = page.location.search;
  const state = (): GraphState => readGraphState(new URLSearchParams(page.location.search));
  const way = (): string[] => wayOn(page);
  const nodeOf = (id: string | null) => map.nodes.find((node) => node.id === id);
  const show = (what: ComponentChild) => render(what, frame.panel);

  /** Beside the map: the chosen thing; where none is chosen, the one the map is of. */
  const tell = () => {
    const [only, ...others] = state().start;
    const node = nodeOf(chosen) ?? (others.length === 0 ? nodeOf(only ?? null) : undefined);
    show(node ? h(ThingPanel, { node, map, state: state(), acts }) : h(NothingChosen, {}));
  };
  const choose = (id: string | null) => {
    asked += 1;
    chosen = id;
    canvas.choose(id);
    const node = nodeOf(id);
    tell();
    frame.status.textContent = node ? L.chosen(node.name, T.kinds[node.kind] ?? '', node.shown) : '';
  };
  const chooseTie = async (from: string, to: string) => {
    asked += 1;
    const mine = asked;
    canvas.chooseTie(from, to);
    try {
      const file = await fetchTie(from, to);
      if (mine !== asked) return;
      show(h(TiePanel, { file, acts }));
      frame.panel.scrollTop = 0;
      frame.panel.tabIndex = -1;
      frame.panel.focus({ preventScroll: true });
    } catch {
      show(h('p', { class: 'note' }, L.failed));
    }
  };
  const change = async (address: string, push: boolean) => {
    asked += 1;
    const mine = asked;
    frame.status.textContent = L.loading;
    try {
      const other = await fetchPage(address);
      const source = other.querySelector<HTMLElement>('[data-graph]')?.dataset['map'];
      if (source === undefined) throw new Error('no map');
      const next = await fetchMap(source);
      if (mine !== asked) return;
      if (push) history.pushState(null, '', address);
      shown = page.location.search;
      room.dataset['map'] = source;
      map = next;
      takeParts(page, other);
      takeLegend(figure, other);
      offerInFields(page);
      canvas.draw(map, way());
      choose(nodeOf(chosen) ? chosen : null);
      frame.status.textContent = `${L.changed} ${T.graph.onMap(map.nodes.length, map.ties.length)}`;
    } catch {
      // What cannot be changed in place can be loaded.
      if (mine === asked) page.location.assign(address);
    }
  };
  const acts: PanelActs = { go: (address) => void change(address, true), chooseTie, choose };
  const open = (id: string) => void change(graphAddress(opened(state(), id)), true);

  const hide = () => {
    const { from, to } = state();
    // The ends of the way stay for as long as the way does.
    if (chosen !== null && chosen !== from && chosen !== to) void change(graphAddress(hid(state(), chosen)), true);
  };

  const canvas: Canvas = openCanvas(frame.canvas, {
    chosen: choose,
    chosenTie: (from, to) => void chooseTie(from, to),
    opened: open,
    left: () => choose(null),
  });
  canvas.draw(map, way());
  tell();
  room.dataset['ready'] = 'ja';

  listenToTools(frame, canvas, () => nodeOf(chosen)?.name ?? page.title);
  frame.canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = canvas.next(event.key);
    if (step !== null) choose(step);
    else if (event.key === 'Enter' && chosen !== null) open(chosen);
    else if (event.key === 'Delete') hide();
    else if (event.key === 'Escape') choose(null);
    else if (event.key === '+') canvas.zoom(NEARER);
    else if (event.key === '-') canvas.zoom(1 / NEARER);
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  });
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-go]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void change(link.getAttribute('href') ?? '', true);
  });
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-go]')) return;
    event.preventDefault();
    const values = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') values.append(name, value);
    void change(graphAddress(readGraphState(values)), true);
  });
  // A row that is pointed out is pointed out on the map too.
  page.addEventListener('focusin', (event) => {
    const row = event.target instanceof Element ? event.target.closest('tr[id^="nod-"]') : null;
    if (row) canvas.choose(row.id.slice('nod-'.length));
  });
  addEventListener('popstate', () => {
    // Within the page (the skip link, a row) there is nothing to fetch.
    if (page.location.search !== shown) void change(page.location.pathname + page.location.search, false);
  });
}

function listenToTools({ tools }: MapFrame, canvas: Canvas, nameOf: () => string): void {
  tools.nearer.addEventListener('click', () => canvas.zoom(NEARER));
  tools.farther.addEventListener('click', () => canvas.zoom(1 / NEARER));
  tools.fit.addEventListener('click', () => canvas.whole());
  tools.png.addEventListener('click', async () => {
    const link = tools.png.ownerDocument.createElement('a');
    link.href = URL.createObjectURL(await canvas.picture());
    link.download = `${nameOf()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60)}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}

/** The things of the first way told on the page, in order. */
function wayOn(page: Document): string[] {
  const ids = page.querySelector('.way')?.getAttribute('data-way') ?? '';
  return ids === '' ? [] : ids.split(' ');
}
