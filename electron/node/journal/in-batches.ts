/** Does many small things with files, a few at a time. Keeps no order among those running. */

/** Enough to keep a disk busy, and far below the number of files a process may have open. */
const AT_ONCE = 16;

/** Applies work to every item, at most 16 at a time; results stand in the order of the items. Rejects with the first failure. */
export async function inBatches<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const results: Value[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  }
  return results;
}
