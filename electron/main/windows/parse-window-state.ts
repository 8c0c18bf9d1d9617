/**
 * Reads the text of a saved window place. By hand: the library that checks everything else takes longer to load than all
 * that stands before the first window, and this is all of it that is read before. Pure; never throws.
 */
import type { Rectangle, WindowState } from './bounds';

const SIDES = ['x', 'y', 'width', 'height'] as const;
const FIELDS = ['version', 'bounds', 'maximized'] as const;

/** An object with exactly these fields. */
function hasExactly<Field extends string>(
  value: unknown,
  fields: readonly Field[],
): value is Readonly<Record<Field, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === fields.length && fields.every((field) => Object.hasOwn(value, field));
}

function isRectangle(value: unknown): value is Rectangle {
  if (!hasExactly(value, SIDES)) return false;
  if (!SIDES.every((side) => Number.isSafeInteger(value[side]))) return false;
  return Number(value.width) > 0 && Number(value.height) > 0;
}

function toState(json: unknown): WindowState | null {
  if (!hasExactly(json, FIELDS)) return null;
  const { version, bounds, maximized } = json;
  if (version !== 1 || !isRectangle(bounds) || typeof maximized !== 'boolean') return null;
  return { version, bounds, maximized };
}

/** @returns the state; `null` for whatever this app does not write: unknown fields and half pixels too */
export function parseWindowState(text: string): WindowState | null {
  try {
    return toState(JSON.parse(text));
  } catch {
    return null;
  }
}
