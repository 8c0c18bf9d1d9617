/** Finds the labels of every control once for as long as nothing in the document changes. The values are jsdom's own. */

import { forgetOnChange } from './changes';

const LABELABLE = [
  'HTMLButtonElement',
  'HTMLInputElement',
  'HTMLMeterElement',
  'HTMLOutputElement',
  'HTMLProgressElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
] as const;

function labelsByControl(document: Document): ReadonlyMap<Element, readonly HTMLLabelElement[]> {
  const found = new Map<Element, HTMLLabelElement[]>();
  for (const label of document.querySelectorAll('label')) {
    // As `label.control`, which walks the whole document for it.
    const control = label.hasAttribute('for') ? document.getElementById(label.htmlFor) : label.control;
    if (control === null) continue;
    found.set(control, [...(found.get(control) ?? []), label]);
  }
  return found;
}

/**
 * Every search by role and name asks for the labels of each control it meets, and for each of them jsdom walks the whole
 * document, and for each label on the way once more. Here all labels are looked through once, and again only after the
 * tree, an attribute or a text has changed.
 */
export function rememberLabels(window: Window & typeof globalThis): void {
  let known: ReadonlyMap<Element, readonly HTMLLabelElement[]> | null = null;
  const settle = forgetOnChange(window, () => {
    known = null;
  });
  for (const name of LABELABLE) {
    const { prototype } = window[name];
    const descriptor = Object.getOwnPropertyDescriptor(prototype, 'labels');
    if (descriptor === undefined) throw new Error(`${name} has no labels here`);
    const own: object = Object.defineProperty({}, 'labels', descriptor);
    const labels = function (this: Element): unknown {
      const all: unknown = Reflect.get(own, 'labels', this);
      // Hidden inputs have none, and what is outside the document changes unseen.
      if (all === null || !this.isConnected || this.ownerDocument !== window.document) return all;
      settle();
      known ??= labelsByControl(window.document);
      return known.get(this) ?? [];
    };
    Object.defineProperty(prototype, 'labels', { get: labels, configurable: true });
  }
}
