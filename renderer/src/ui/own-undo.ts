/** Whether a text field still has something of its own to undo: what was typed since it was entered. */

const TEXT_FIELD =
  'textarea, input:not([type]), input[type="text"], input[type="search"], input[type="password"], input[type="email"], input[type="url"], input[type="tel"]';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const entered = new WeakMap<TextField, string>();
const undone = new WeakSet<TextField>();

function textFieldOf(target: EventTarget | null): TextField | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.matches(TEXT_FIELD) ? target : null;
}

/** Takes the text of a field as the one it was entered with: what it has of its own to undo begins here. */
export function enterField(target: EventTarget | null): void {
  const field = textFieldOf(target);
  if (field === null) return;
  entered.set(field, field.value);
  undone.delete(field);
}

function noteInput(event: Event): void {
  const field = textFieldOf(event.target);
  if (field === null || !(event instanceof InputEvent)) return;
  if (event.inputType === 'historyUndo') undone.add(field);
  else if (event.inputType !== 'historyRedo') undone.delete(field);
}

/** Keeps up with the fields of the page. Returns its own end. */
export function watchFields(): () => void {
  const onFocus = (event: FocusEvent) => {
    enterField(event.target);
  };
  enterField(document.activeElement);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('input', noteInput);
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('input', noteInput);
  };
}

/** The field that would undo, or make again, something of its own; `null` where there is none. */
export function fieldWithOwn(direction: 'undo' | 'redo', target: EventTarget | null): HTMLElement | null {
  const field = textFieldOf(target);
  if (field === null) return null;
  if (direction === 'redo') return undone.has(field) ? field : null;
  const start = entered.get(field);
  return start !== undefined && start !== field.value ? field : null;
}
