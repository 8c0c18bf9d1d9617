/**
 * The recovery key as it is printed on the sheet and typed back: an age identity in groups of four. Its own checksum
 * (Bech32) finds a mistyped character; which one it was is not guessed.
 */
import { bech32 } from '@scure/base';
import { identitySchema } from './ring';

const PREFIX = 'AGE-SECRET-KEY-1';
const GROUP = 4;
/** Longer than an identity in Bech32 ever is; the library's own limit is for addresses. */
const LIMIT = 120;

/** What is printed after the prefix, which is the same on every sheet: groups of four, the last one of two. */
export function recoveryGroups(identity: string): readonly string[] {
  return identity.slice(PREFIX.length).match(new RegExp(`.{1,${String(GROUP)}}`, 'g')) ?? [];
}

/** What was typed, in capitals, without what people put between groups. */
function squeezed(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}

/**
 * The identity that was typed off a sheet, with or without its prefix, in any case and grouping; `null` when it is none,
 * a mistyped one included.
 */
export function readRecoveryCode(typed: string): string | null {
  const all = squeezed(typed);
  const prefix = squeezed(PREFIX);
  const identity = `${PREFIX}${all.startsWith(prefix) ? all.slice(prefix.length) : all}`;
  if (!identitySchema.safeParse(identity).success) return null;
  try {
    bech32.decode(`${identity.slice(0, PREFIX.length)}${identity.slice(PREFIX.length)}`, LIMIT);
    return identity;
  } catch {
    return null;
  }
}

/** Whether a group was typed back as it is printed. */
export function isGroup(identity: string, place: number, typed: string): boolean {
  return squeezed(typed) === recoveryGroups(identity)[place];
}
