/**
 * Finds and changes the texts someone typed into a value, finds its days, and changes its ids, by the value's schema.
 * Knows no field by name, and refuses a schema it cannot see through, so that no text is passed over.
 */
import type { z } from 'zod';
import { STRING_TRAITS, type NameTraits, type StringTraits, type TypedTextTraits } from './schema-basics';

/** One text someone typed, and where it stands in the value. */
export interface TypedText extends Omit<TypedTextTraits, 'use'> {
  readonly text: string;
  /** Names and places from the outside in, e.g. `evidence`, `0`, `label`. */
  readonly path: readonly string[];
}

type Path = readonly string[];
/** Handed a string that is looked for; hands on what it becomes. */
type Change = (found: {
  readonly text: string;
  readonly path: Path;
  readonly traits: StringTraits | null;
}) => string;

/** Hands on the value with its texts changed: the very value where none did. */
type Walk = (value: unknown, change: Change, path: Path) => unknown;

/** `null` for what can hold no typed text. */
type Compiled = Walk | null;

/** What strings are looked for: typed texts, days of the calendar, or ids and names, those of entries among them. */
type Sought = 'typed' | 'day' | 'name';

type Known = WeakMap<z.core.$ZodType, { readonly walk: Compiled }>;

const compiled: Readonly<Record<Sought, Known>> = {
  typed: new WeakMap(),
  day: new WeakMap(),
  name: new WeakMap(),
};

/**
 * A copy of a value in which every typed text is what `change` makes of it; the very value where nothing changes, and
 * the very parts of it that are unchanged. Throws on a schema of a sort it does not know.
 *
 * @param value - fits the schema; it is not checked again
 */
export function mapTexts<Value>(
  schema: z.ZodType,
  value: Value,
  change: (found: TypedText) => string,
): Value {
  const walk = walkOf(schema, 'typed');
  if (walk === null) return value;
  const changeText: Change = ({ text, path, traits }) => {
    if (traits?.use !== 'typed') throw new Error('A typed text without its traits.');
    return change({ text, path, size: traits.size, audience: traits.audience });
  };
  // The walk changes strings to strings and nothing else.
  return walk(value, changeText, []) as Value;
}

/** Every typed text of a value, blank ones included, in the order of the schema. Throws as {@link mapTexts} does. */
export function listTexts(schema: z.ZodType, value: unknown): readonly TypedText[] {
  const found: TypedText[] = [];
  mapTexts(schema, value, (text) => {
    found.push(text);
    return text.text;
  });
  return found;
}

/** A day of the calendar, and where it stands in the value. */
export interface FoundDay {
  readonly day: string;
  readonly path: Path;
}

/** Every day of a value, in the order of the schema. Throws as {@link mapTexts} does. */
export function listDays(schema: z.ZodType, value: unknown): readonly FoundDay[] {
  const found: FoundDay[] = [];
  walkOf(schema, 'day')?.(
    value,
    ({ text, path }) => {
      found.push({ day: text, path });
      return text;
    },
    [],
  );
  return found;
}

/** A string that names something. */
export interface FoundName extends NameTraits {
  readonly text: string;
}

/**
 * A copy of a value in which every id and name, those of entries among them, is what `change` makes of it. Throws as
 * {@link mapTexts} does.
 */
export function mapNames<Value>(
  schema: z.ZodType,
  value: Value,
  change: (found: FoundName) => string,
): Value {
  const walk = walkOf(schema, 'name');
  if (walk === null) return value;
  const changeName: Change = ({ text, traits }) => {
    if (traits === null || traits.use === 'typed') throw new Error('A name without its traits.');
    return change({ text, use: traits.use });
  };
  // The walk changes strings to strings and nothing else.
  return walk(value, changeName, []) as Value;
}

function walkOf(schema: z.core.$ZodType, sought: Sought): Compiled {
  const known = compiled[sought].get(schema);
  if (known !== undefined) return known.walk;
  const walk = compile(schema, sought);
  compiled[sought].set(schema, { walk });
  return walk;
}

/** Sorts of schema whose values are never typed text. */
const TEXTLESS: ReadonlySet<string> = new Set(['number', 'boolean', 'literal', 'enum', 'null']);

function compile(schema: z.core.$ZodType, sought: Sought): Compiled {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return compileString(schema, def, sought);
    case 'nullable':
    case 'optional':
    case 'default':
      return compileMaybe(def.innerType, sought);
    case 'array':
      return compileArray(def.element, sought);
    case 'record':
      return compileRecord(def, sought);
    case 'object':
      return compileObject(def, sought);
    case 'union':
      return compileUnion(def, sought);
    default:
      if (TEXTLESS.has(def.type)) return null;
      throw new Error(`Typed texts cannot be found in a schema of the sort "${def.type}".`);
  }
}

function compileString(
  schema: z.core.$ZodType,
  { checks, ...def }: z.core.$ZodStringDef,
  sought: Sought,
): Compiled {
  const traits = STRING_TRAITS.get(schema);
  if (traits?.use === 'typed') return sought === 'typed' ? foundString(traits) : null;
  if (sought === 'day' && isDay(def)) return foundString(null);
  if (traits !== undefined) return sought === 'name' ? foundString(traits) : null;
  if (isPatterned(checks) || 'format' in def) return null;
  throw new Error('A string is neither held to a pattern nor marked as typed text or name.');
}

function isDay(def: object): boolean {
  return 'format' in def && def.format === 'date';
}

function isPatterned(checks: z.core.$ZodStringDef['checks']): boolean {
  return checks?.some(({ _zod }) => _zod.def.check === 'string_format') === true;
}

function foundString(traits: StringTraits | null): Walk {
  return (text, change, path) => change({ text: text as string, path, traits });
}

function compileMaybe(inner: z.core.$ZodType, sought: Sought): Compiled {
  const walk = walkOf(inner, sought);
  if (walk === null) return null;
  return (value, change, path) => (value === null || value === undefined ? value : walk(value, change, path));
}

function compileArray(element: z.core.$ZodType, sought: Sought): Compiled {
  const walk = walkOf(element, sought);
  if (walk === null) return null;
  return (value, change, path) => {
    const items = value as readonly unknown[];
    const mapped = items.map((item, index) => walk(item, change, [...path, String(index)]));
    return mapped.some((item, index) => item !== items[index]) ? mapped : value;
  };
}

function compileRecord({ keyType, valueType }: z.core.$ZodRecordDef, sought: Sought): Compiled {
  const walk = walkOf(valueType, sought);
  const names = walkOf(keyType, sought);
  if (sought === 'name') return names === null ? walk : namedEntries(names, walk);
  if (names !== null) throw new Error('A typed text cannot be the name of an entry.');
  if (walk === null) return null;
  return (value, change, path) => {
    const entries = Object.keys(value as object).map((name) => [name, walk] as const);
    return mapFields(value as Fields, entries, { change, path });
  };
}

/** Entries whose names are looked for as well as what they hold. */
function namedEntries(names: Walk, walk: Compiled): Walk {
  return (value, change, path) =>
    Object.fromEntries(
      Object.entries(value as Fields).map(([name, held]) => [
        names(name, change, path) as string,
        walk === null ? held : walk(held, change, [...path, name]),
      ]),
    );
}

function compileObject({ shape, catchall }: z.core.$ZodObjectDef, sought: Sought): Compiled {
  if (catchall !== undefined && (catchall as z.core.$ZodTypes)._zod.def.type !== 'never')
    throw new Error('Typed texts cannot be found in fields without a schema.');
  const walks = Object.entries(shape).flatMap(([name, field]): readonly FieldWalk[] => {
    const walk = walkOf(field, sought);
    return walk === null ? [] : [[name, walk]];
  });
  if (walks.length === 0) return null;
  return (value, change, path) => mapFields(value as Fields, walks, { change, path });
}

type Fields = Readonly<Record<string, unknown>>;
type FieldWalk = readonly [name: string, walk: Walk];

function mapFields(
  fields: Fields,
  walks: readonly FieldWalk[],
  { change, path }: { readonly change: Change; readonly path: Path },
): Fields {
  const changed = walks.flatMap(([name, walk]) => {
    const mapped = walk(fields[name], change, [...path, name]);
    return mapped === fields[name] ? [] : [[name, mapped] as const];
  });
  return changed.length === 0 ? fields : { ...fields, ...Object.fromEntries(changed) };
}

function compileUnion(def: z.core.$ZodUnionDef, sought: Sought): Compiled {
  if (!('discriminator' in def)) throw new Error('Typed texts cannot be found in a union without a kind.');
  const discriminator = String(def.discriminator);
  const walks = new Map(
    def.options.flatMap((option) => {
      const kinds = option._zod.propValues?.[discriminator];
      if (kinds === undefined) throw new Error('A form of a union has no kind.');
      return [...kinds].map((kind) => [kind as unknown, walkOf(option, sought)] as const);
    }),
  );
  if ([...walks.values()].every((walk) => walk === null)) return null;
  return (value, change, path) => {
    const walk = walks.get((value as Fields)[discriminator]);
    if (walk === undefined) throw new Error('A value is of no kind its schema knows.');
    return walk === null ? value : walk(value, change, path);
  };
}
