/**
 * A search field that suggests: the WAI-ARIA pattern of an editable combobox with a list. Focus stays in the field; the chosen
 * suggestion is told by `aria-activedescendant`. Enter without a choice sends the form, as it does without scripts.
 */
import { thing } from '../../addresses.ts';
import { capital, datesInWords } from '../../format.ts';
import { INSTANT } from '../../texts/instant.ts';
import { KINDS } from '../../texts/kinds.ts';
import type { Suggestion } from './find.ts';
import type { InstantSource } from './source.ts';

interface Parts {
  field: HTMLInputElement;
  list: HTMLUListElement;
  status: HTMLElement;
}

/** Time the count waits before it is read out, milliseconds: not in the middle of typing. */
const QUIET = 600;

/** @param addressOf where a suggestion leads, when not to its page in the reading room */
export function suggestIn(field: HTMLInputElement, source: InstantSource, addressOf = pageOf): void {
  const { list, status } = dress(field);
  let shown: Suggestion[] = [];
  let chosen = -1;
  let asked = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const isOpen = () => !list.hidden;
  const choose = (at: number) => {
    chosen = at;
    for (const [index, option] of [...list.children].entries()) option.setAttribute('aria-selected', `${index === at}`);
    const option = list.children[at];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    asked += 1;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    choose(-1);
    clearTimeout(quiet);
    status.textContent = '';
  };
  const show = (found: Suggestion[]) => {
    shown = found;
    list.replaceChildren(...found.map((suggestion, index) => optionOf(list, suggestion, index)));
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', `${found.length > 0}`);
    choose(-1);
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      status.textContent = INSTANT.count(found.length);
    }, QUIET);
  };
  const suggest = async () => {
    const typed = field.value;
    if (typed.trim() === '') {
      close();
      return;
    }
    asked += 1;
    const mine = asked;
    // Without an index there are no suggestions, and nothing else is lost.
    const found = await source.finder(typed).then(
      (finder) => finder.find(typed),
      () => [],
    );
    if (mine === asked) show(found);
  };
  const go = (at: number, aside: boolean) => {
    const suggestion = shown[at];
    const address = suggestion === undefined ? null : addressOf(suggestion);
    if (address === null) return;
    if (aside) open(address, '_blank', 'noopener');
    else location.assign(address);
  };

  field.addEventListener('input', suggest);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey) return;
    const last = shown.length - 1;
    const step = isOpen() ? STEPS[event.key]?.(chosen, last) : undefined;
    if (step !== undefined) {
      event.preventDefault();
      choose(step);
    } else if (event.key === 'ArrowDown' && !isOpen()) {
      event.preventDefault();
      void suggest();
    } else if (event.key === 'Escape' && isOpen()) {
      // The field keeps what is typed: the list goes first.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      go(chosen, event.ctrlKey || event.metaKey);
    }
  });
  // A press would take the focus, and with it the list, before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) go([...list.children].indexOf(option), event.ctrlKey || event.metaKey);
  });
  // What was typed while this was on its way.
  if (field.ownerDocument.activeElement === field && field.value !== field.defaultValue) void suggest();
}

/** Where each key leads from a choice (-1: none); undefined leaves the key to the field, to move in the text. */
const STEPS: Record<string, (at: number, last: number) => number | undefined> = {
  ArrowDown: (at, last) => (at >= last ? -1 : at + 1),
  ArrowUp: (at, last) => (at < 0 ? last : at - 1),
  Home: (at) => (at < 0 ? undefined : 0),
  End: (at, last) => (at < 0 ? undefined : last),
};

function dress(field: HTMLInputElement): Parts {
  const page = field.ownerDocument;
  const list = page.createElement('ul');
  list.id = `${field.id}-forslag`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', INSTANT.list);
  list.hidden = true;
  const status = page.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  const row = field.closest('.search-row') ?? field;
  row.after(list, status);
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  return { field, list, status };
}

/** What tells things of one name apart; a document says itself what it is. */
function beside(kind: Suggestion['kind'], detail: string, name: string): string {
  const said = detail === name ? '' : datesInWords(detail);
  return kind === 'document' ? capital(said) : [KINDS[kind] ?? '', said].filter(Boolean).join(' · ');
}

function optionOf(list: HTMLUListElement, { kind, name, detail }: Suggestion, index: number): HTMLLIElement {
  const page = list.ownerDocument;
  const option = page.createElement('li');
  option.id = `${list.id}-${index}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const part = (className: string, text: string) => {
    const span = page.createElement('span');
    span.className = className;
    span.textContent = text;
    return span;
  };
  option.append(
    part(`sign sign-${kind}`, ''),
    part('suggestion-name', name),
    part('detail', beside(kind, detail, name)),
  );
  return option;
}

function pageOf(suggestion: Suggestion): string | null {
  return thing(suggestion.kind, suggestion.id) ?? `/ordlista#${suggestion.id}`;
}
