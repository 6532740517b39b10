/** The frame of the live map: the canvas, its tools, its words for those who do not see it, and the panel beside. */
import { T } from '../../texts/index.ts';

const L = T.graph.live;

export interface MapFrame {
  canvas: HTMLElement;
  panel: HTMLElement;
  status: HTMLElement;
  tools: Record<'nearer' | 'farther' | 'fit' | 'png', HTMLButtonElement>;
}

/** Puts the frame in the figure in place of the still picture, whose legend stays. */
export function dressFigure(figure: HTMLElement): MapFrame {
  const page = figure.ownerDocument;
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] => {
    const element = page.createElement(tag);
    element.className = className;
    return element;
  };
  const button = (word: string) => {
    const one = make('button', 'plain');
    one.type = 'button';
    one.textContent = word;
    return one;
  };
  const tools = { nearer: button(L.nearer), farther: button(L.farther), fit: button(L.fit), png: button(T.graph.png) };
  const bar = make('div', 'graph-tools');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', L.tools);
  bar.append(...Object.values(tools));

  const canvas = make('div', 'graph-canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', L.role);
  canvas.setAttribute('aria-label', L.label);
  const help = make('p', 'hint graph-help');
  help.id = 'karta-hjalp';
  help.textContent = L.help;
  canvas.setAttribute('aria-describedby', help.id);

  const status = make('p', 'unseen');
  status.setAttribute('role', 'status');
  const panel = make('aside', 'graph-panel');
  panel.setAttribute('aria-label', L.panel);

  const legend = figure.querySelector('.legend');
  figure.replaceChildren(bar, canvas, status, ...(legend ? [legend] : []), help);
  figure.after(panel);
  figure.parentElement?.classList.add('graph-live');
  // The drawing library brings a rule for its container in a style element, which the page's policy rightly refuses. It leaves
  // that be where an element of this name is; the rule stands in the sheet of the page.
  if (!page.getElementById(STYLE)) {
    const stand = make('span', '');
    stand.id = STYLE;
    stand.hidden = true;
    figure.append(stand);
  }
  return { canvas, panel, status, tools };
}

const STYLE = '__________cytoscape_stylesheet';

/** The legend of another page, for the kinds that came or went. */
export function takeLegend(figure: HTMLElement, other: Document): void {
  const legend = other.querySelector('[data-part="figure"] .legend');
  if (legend) figure.querySelector('.legend')?.replaceWith(figure.ownerDocument.importNode(legend, true));
}
