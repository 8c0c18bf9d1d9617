import type { KeyPress } from '@renderer/ui/key-press';

/** What counsel does with a paragraph. */
export type PaperCommand = 'accept' | 'edit' | 'leave-out' | 'own';

const COMMANDS: Readonly<Record<string, PaperCommand>> = {
  KeyA: 'accept',
  KeyE: 'edit',
  KeyS: 'leave-out',
  KeyN: 'own',
};

/** A letter alone is a command, unless something is being typed. */
export function paperCommand({
  code,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
  isTyping,
}: KeyPress): PaperCommand | null {
  if (altKey || ctrlKey || metaKey || shiftKey || isTyping) return null;
  return COMMANDS[code] ?? null;
}
