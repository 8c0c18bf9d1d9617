/** Finds a control again after its screen was made anew. Keeps no element and nothing that was typed. */

/** Which of the controls of one kind and one name it was. */
export interface FocusMark {
  readonly tag: string;
  readonly name: string;
  readonly nth: number;
}

/** The mark of the control that has the focus; `null` where none has it. */
export function markFocus(page: Document): FocusMark | null {
  const focused = page.activeElement;
  if (focused === null || focused === page.body) return null;
  const tag = focused.tagName.toLowerCase();
  const name = nameOf(focused);
  const nth = alike(page, tag, name).indexOf(focused);
  return nth < 0 ? null : { tag, name, nth };
}

/** The control a mark was made of, as far as one can tell; `null` while there is none. */
export function findMarked(page: Document, { tag, name, nth }: FocusMark): HTMLElement | null {
  const found = alike(page, tag, name)[nth];
  return found instanceof HTMLElement ? found : null;
}

function alike(page: Document, tag: string, name: string): readonly Element[] {
  return [...page.querySelectorAll(tag)].filter((element) => nameOf(element) === name);
}

/** What tells a control from its neighbors: its id for tests, its label, else the words on it. */
function nameOf(element: Element): string {
  const given = element.getAttribute('data-testid') ?? element.getAttribute('aria-label');
  if (given !== null) return given;
  return element.matches('button, a, h1, h2, h3') ? element.textContent.trim() : '';
}
