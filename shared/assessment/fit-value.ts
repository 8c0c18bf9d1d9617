/** What of a value can be kept where one of its fields does not fit its schema: the field stays as it was, the rest is taken. Pure. */
import type { z } from 'zod';

/** A value that fits, and the places at which what was meant to stand there does not. */
export interface FitValue {
  readonly value: unknown;
  /** Empty when all of it fits. */
  readonly unfit: readonly (readonly PropertyKey[])[];
}

/** From the innermost field outwards: no record is nested deeper. */
const DEEPEST = 6;

type Fields = Readonly<Record<PropertyKey, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The same entry in the list of before: by its id where it has one, else by its place. */
function counterpart(list: readonly unknown[], index: number, before: unknown): unknown {
  if (!isList(before)) return undefined;
  const entry = list[index];
  if (!isFields(entry) || !('id' in entry)) return before[index];
  return before.find((each) => isFields(each) && each['id'] === entry['id']);
}

/** The value with what stood before put back at a place; what has no before is emptied if it is a text, else left out. */
function withBefore(value: unknown, before: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined) return before ?? (typeof value === 'string' ? '' : undefined);
  if (isList(value)) {
    const index = Number(step);
    const changed = withBefore(value[index], counterpart(value, index, before), rest);
    return value.flatMap((entry, at) => (at !== index ? [entry] : changed === undefined ? [] : [changed]));
  }
  if (!isFields(value)) return value;
  const changed = withBefore(value[step], isFields(before) ? before[step] : undefined, rest);
  if (changed !== undefined) return { ...value, [step]: changed };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
}

/**
 * Fits a value to its schema: whatever does not fit is put back to what stood before, as little of it as will do.
 *
 * @param before - what stands now, which fits; `undefined` where nothing does
 * @returns `null` where no part can be kept
 */
export function fitValue(schema: z.ZodType, value: unknown, before: unknown): FitValue | null {
  const unfit: (readonly PropertyKey[])[] = [];
  let fitted = value;
  for (let outwards = 0; outwards <= DEEPEST; outwards += 1) {
    const parsed = schema.safeParse(fitted);
    if (parsed.success) return { value: parsed.data, unfit };
    // From the last entry of a list to the first: leaving one out must not move those that are still to be looked at.
    for (const { path } of parsed.error.issues.toReversed()) {
      if (path.length === 0) return null;
      if (outwards === 0) unfit.unshift(path);
      fitted = withBefore(fitted, before, path.slice(0, Math.max(1, path.length - outwards)));
    }
  }
  return null;
}
