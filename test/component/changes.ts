/** What is kept for as long as nothing in the document changes. */

const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true } as const;

/**
 * Has what is kept dropped with the first change of the tree, an attribute or a text.
 *
 * @returns looks whether there was one that was not told yet; to be called before what is kept is used
 */
export function forgetOnChange(window: Window & typeof globalThis, forget: () => void): () => void {
  const changes = new window.MutationObserver(forget);
  changes.observe(window.document, EVERYTHING);
  return () => {
    if (changes.takeRecords().length > 0) forget();
  };
}
