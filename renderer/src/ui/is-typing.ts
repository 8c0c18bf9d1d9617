const TEXT_ENTRY = 'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])';

/** Whether a key pressed there goes into a text or a list of choices, and so is no command. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(TEXT_ENTRY);
}
