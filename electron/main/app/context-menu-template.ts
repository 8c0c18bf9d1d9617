/** The menu that a right click opens, as data. Pure; knows what was clicked on, and of the page's words the misspelled one alone. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What of the click is looked at. */
export type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'dictionarySuggestions'> & {
  readonly editFlags: Pick<
    ContextMenuParams['editFlags'],
    'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
  >;
};

const MOST_SUGGESTIONS = 5;

function suggestions(
  words: readonly string[],
  onReplace: (word: string) => void,
): MenuItemConstructorOptions[] {
  if (words.length === 0) return [];
  const items = words.slice(0, MOST_SUGGESTIONS).map((word) => ({
    label: word,
    click: () => {
      onReplace(word);
    },
  }));
  return [...items, { type: 'separator' }];
}

/**
 * The items for a click: spelling where there is any, the edits of a field, the copy of what is selected. Empty where there is
 * nothing to do, and no menu is shown then.
 */
export function contextMenuTemplate(
  { isEditable, selectionText, dictionarySuggestions, editFlags }: Clicked,
  onReplace: (word: string) => void,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    ...suggestions(dictionarySuggestions, onReplace),
    { role: 'cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
