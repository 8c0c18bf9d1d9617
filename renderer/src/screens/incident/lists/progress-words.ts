/** How far a list is, in words. */
import { countOf } from '@shared/base/words';
import type { ItemState } from '@shared/incident/types';
import { ITEM_STATE_WORDS } from '@shared/wording/incident-words';

const ORDER = ['done', 'under-way', 'not-here', 'open'] as const satisfies readonly ItemState['state'][];

/** "3 of 14 done, 1 under way, 10 open": how many of the items shown are in which state. */
export function progressInWords(
  items: readonly { readonly id: string }[],
  states: ReadonlyMap<string, ItemState>,
): string {
  const of = (state: ItemState['state']): number =>
    items.filter(({ id }) => (states.get(id)?.state ?? 'open') === state).length;
  const counted = ORDER.map((state) => ({ state, count: of(state) })).filter(({ count }) => count > 0);
  const said = counted.map(({ state, count }) => `${String(count)} ${ITEM_STATE_WORDS[state]}`);
  return `${countOf(items.length, 'item')}: ${said.join(', ')}.`;
}
