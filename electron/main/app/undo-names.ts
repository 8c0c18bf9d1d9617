/** What undo and redo would do, as the page says it: held for the menu, which is told of every change. */

/** `null` where there is nothing to do, or only what a field has of its own. */
export interface UndoNames {
  readonly undo: string | null;
  readonly redo: string | null;
}

export const NOTHING_TO_UNDO: UndoNames = { undo: null, redo: null };

let tell: (names: UndoNames) => void = () => undefined;

/** Has the menu of the window told from now on. */
export function onUndoNamed(listener: (names: UndoNames) => void): void {
  tell = listener;
}

/** Says what undo and redo would do. */
export function nameUndo(names: UndoNames): void {
  tell(names);
}
