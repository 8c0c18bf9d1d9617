/** What stands in the fields of an item while the record moves on underneath. Pure. */
import type { ItemState } from '@shared/incident/types';

/** What counsel says of an item. */
export type ItemFields = Pick<ItemState, 'state' | 'owner' | 'note'>;

/** What stands in the fields, what the record says, and what it was last asked to say. */
export interface ItemDraft {
  readonly fields: ItemFields;
  readonly stored: ItemFields;
  readonly asked: ItemFields;
}

/** An item of which the record says nothing. */
export const OPEN_ITEM: ItemFields = { state: 'open', owner: '', note: '' };

/** Tells whether two say the same. */
export function isSameItem(left: ItemFields, right: ItemFields): boolean {
  return left.state === right.state && left.owner === right.owner && left.note === right.note;
}

/** The fields as they start. */
export function itemDraft(stored: ItemFields): ItemDraft {
  return { fields: stored, stored, asked: stored };
}

/** The record has changed: fields that differ from what it said before were typed and stay, the others follow it. */
export function followRecord({ fields, stored: before }: ItemDraft, stored: ItemFields): ItemDraft {
  const follow = <Name extends keyof ItemFields>(name: Name): ItemFields[Name] =>
    fields[name] === before[name] ? stored[name] : fields[name];
  const next = { state: follow('state'), owner: follow('owner'), note: follow('note') };
  return { fields: next, stored, asked: stored };
}

/** The record was not written: what was typed stays, and the state is that of the record. */
export function notWritten({ fields, stored }: ItemDraft): ItemDraft {
  return { fields: { ...fields, state: stored.state }, stored, asked: stored };
}
