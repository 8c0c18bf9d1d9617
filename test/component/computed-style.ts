/** Works out an element's style once for as long as nothing in the document changes. The values are jsdom's own. */

import { forgetOnChange } from './changes';

function attributesOf(element: Element): readonly string[] {
  return [...element.attributes].flatMap(({ name, value }) => [name, value]);
}

/** All that the style of the root and the body can depend on: the sheets, and the attributes of both. */
function foundationOf({ styleSheets, documentElement, body }: Document): readonly unknown[] {
  const sheets = [...styleSheets].flatMap((sheet) => [sheet, sheet.cssRules.length]);
  return [...sheets, ...attributesOf(documentElement), ...attributesOf(body)];
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}

/**
 * Every search by role asks for the style of every element on the way up, and jsdom tries each rule on each of them
 * anew. What is kept here is dropped with the first change of the tree, an attribute or a text; a rule that a script
 * puts into a sheet without touching its text would go unnoticed, which the app does not do. The root and the body, at
 * the end of every way, carry hundreds of variables: what is below them changes nothing about them.
 */
export function rememberStyles(window: Window & typeof globalThis): void {
  const { document } = window;
  const compute = window.getComputedStyle.bind(window);
  let known = new WeakMap<Element, CSSStyleDeclaration>();
  let foundation: readonly unknown[] = [];
  let ofFoundation = new WeakMap<Element, CSSStyleDeclaration>();
  const settle = forgetOnChange(window, () => {
    known = new WeakMap();
    const now = foundationOf(document);
    if (!isSame(now, foundation)) ofFoundation = new WeakMap();
    foundation = now;
  });
  window.getComputedStyle = (element, part) => {
    if (part !== undefined && part !== null) return compute(element, part);
    settle();
    const isFoundation = element === document.documentElement || element === document.body;
    const kept = isFoundation ? ofFoundation : known;
    const before = kept.get(element);
    if (before !== undefined) return before;
    const style = compute(element);
    // An element outside the document changes unseen.
    if (element.isConnected) kept.set(element, style);
    return style;
  };
}
