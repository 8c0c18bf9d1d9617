/** Works out an element's style once for as long as nothing in the document changes. The values are jsdom's own. */

const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true } as const;

/**
 * Every search by role asks for the style of every element on the way up, and jsdom tries each rule on each of them
 * anew. What is kept here is dropped with the first change of the tree, an attribute or a text; a rule that a script
 * puts into a sheet without touching its text would go unnoticed, which the app does not do.
 */
export function rememberStyles(window: Window & typeof globalThis): void {
  const compute = window.getComputedStyle.bind(window);
  let known = new WeakMap<Element, CSSStyleDeclaration>();
  const forget = (): void => {
    known = new WeakMap();
  };
  const changes = new window.MutationObserver(forget);
  changes.observe(window.document, EVERYTHING);
  window.getComputedStyle = (element, part) => {
    if (part !== undefined && part !== null) return compute(element, part);
    if (changes.takeRecords().length > 0) forget();
    const before = known.get(element);
    if (before !== undefined) return before;
    const style = compute(element);
    // An element outside the document changes unseen.
    if (element.isConnected) known.set(element, style);
    return style;
  };
}
