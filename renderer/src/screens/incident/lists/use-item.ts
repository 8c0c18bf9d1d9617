import { useState } from 'react';
import type { IncidentList } from '@shared/incident/types';
import { useIncident } from '../use-incident';
import { followRecord, isSameItem, itemDraft, notWritten, OPEN_ITEM, type ItemFields } from './item-draft';

/** An item of a list as counsel edits it. */
export interface ItemEditor {
  readonly fields: ItemFields;
  /** Changes what stands in the fields and writes nothing. */
  readonly type: (change: Partial<ItemFields>) => void;
  /** Adds to the record what stands in the fields, with the change; nothing where it says so already. */
  readonly save: (change?: Partial<ItemFields>) => void;
}

/** What the record says of an item, to be edited. */
export function useItem(list: IncidentList, item: string): ItemEditor {
  const { incident, write } = useIncident();
  const { state, owner, note } = incident.items[list].get(item) ?? OPEN_ITEM;
  const stored = { state, owner, note };
  const [draft, setDraft] = useState(() => itemDraft(stored));
  if (!isSameItem(draft.stored, stored)) setDraft(followRecord(draft, stored));
  const save = async (fields: ItemFields) => {
    setDraft((before) => ({ ...before, fields, asked: fields }));
    const isWritten = await write([{ kind: 'item-set', list, item, ...fields }]);
    if (!isWritten) setDraft(notWritten);
  };
  return {
    fields: draft.fields,
    type: (change) => {
      setDraft((before) => ({ ...before, fields: { ...before.fields, ...change } }));
    },
    save: (change = {}) => {
      const fields = { ...draft.fields, ...change };
      if (!isSameItem(fields, draft.asked)) void save(fields);
    },
  };
}
