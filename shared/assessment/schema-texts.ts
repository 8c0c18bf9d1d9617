/**
 * Finds and changes the texts someone typed into a value, by the value's schema. Knows no field by name, and refuses a
 * schema it cannot see through, so that no text is passed over.
 */
import type { z } from 'zod';
import { STRING_TRAITS, type TypedTextTraits } from './schema-basics';

/** One text someone typed, and where it stands in the value. */
export interface TypedText extends Omit<TypedTextTraits, 'use'> {
  readonly text: string;
  /** Names and places from the outside in, e.g. `evidence`, `0`, `label`. */
  readonly path: readonly string[];
}

type Change = (found: TypedText) => string;
type Path = readonly string[];

/** Hands on the value with its texts changed: the very value where none did. */
type Walk = (value: unknown, change: Change, path: Path) => unknown;

/** `null` for what can hold no typed text. */
type Compiled = Walk | null;

const compiled = new WeakMap<z.core.$ZodType, { readonly walk: Compiled }>();

/**
 * A copy of a value in which every typed text is what `change` makes of it; the very value where nothing changes, and
 * the very parts of it that are unchanged. Throws on a schema of a sort it does not know.
 *
 * @param value - fits the schema; it is not checked again
 */
export function mapTexts<Value>(schema: z.ZodType, value: Value, change: Change): Value {
  const walk = walkOf(schema);
  // The walk changes strings to strings and nothing else.
  return walk === null ? value : (walk(value, change, []) as Value);
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

function walkOf(schema: z.core.$ZodType): Compiled {
  const known = compiled.get(schema);
  if (known !== undefined) return known.walk;
  const walk = compile(schema);
  compiled.set(schema, { walk });
  return walk;
}

/** Sorts of schema whose values are never typed text. */
const TEXTLESS: ReadonlySet<string> = new Set(['number', 'boolean', 'literal', 'enum', 'null']);

function compile(schema: z.core.$ZodType): Compiled {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return compileString(schema, def);
    case 'nullable':
    case 'optional':
    case 'default':
      return compileMaybe(def.innerType);
    case 'array':
      return compileArray(def.element);
    case 'record':
      return compileRecord(def.keyType, def.valueType);
    case 'object':
      return compileObject(def);
    case 'union':
      return compileUnion(def);
    default:
      if (TEXTLESS.has(def.type)) return null;
      throw new Error(`Typed texts cannot be found in a schema of the sort "${def.type}".`);
  }
}

function compileString(schema: z.core.$ZodType, { checks, ...def }: z.core.$ZodStringDef): Compiled {
  const traits = STRING_TRAITS.get(schema);
  if (traits?.use === 'typed') {
    const { size, audience } = traits;
    return (text, change, path) => change({ text: text as string, path, size, audience });
  }
  const isPatterned = 'format' in def || checks?.some(({ _zod }) => _zod.def.check === 'string_format');
  if (traits?.use === 'name' || isPatterned === true) return null;
  throw new Error('A string is neither held to a pattern nor marked as typed text or name.');
}

function compileMaybe(inner: z.core.$ZodType): Compiled {
  const walk = walkOf(inner);
  if (walk === null) return null;
  return (value, change, path) => (value === null || value === undefined ? value : walk(value, change, path));
}

function compileArray(element: z.core.$ZodType): Compiled {
  const walk = walkOf(element);
  if (walk === null) return null;
  return (value, change, path) => {
    const items = value as readonly unknown[];
    const mapped = items.map((item, index) => walk(item, change, [...path, String(index)]));
    return mapped.some((item, index) => item !== items[index]) ? mapped : value;
  };
}

function compileRecord(key: z.core.$ZodType, entry: z.core.$ZodType): Compiled {
  if (walkOf(key) !== null) throw new Error('A typed text cannot be the name of an entry.');
  const walk = walkOf(entry);
  if (walk === null) return null;
  return (value, change, path) => {
    const entries = Object.keys(value as object).map((name) => [name, walk] as const);
    return mapFields(value as Fields, entries, { change, path });
  };
}

function compileObject({ shape, catchall }: z.core.$ZodObjectDef): Compiled {
  if (catchall !== undefined && (catchall as z.core.$ZodTypes)._zod.def.type !== 'never')
    throw new Error('Typed texts cannot be found in fields without a schema.');
  const walks = Object.entries(shape).flatMap(([name, field]): readonly FieldWalk[] => {
    const walk = walkOf(field);
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

function compileUnion(def: z.core.$ZodUnionDef): Compiled {
  if (!('discriminator' in def)) throw new Error('Typed texts cannot be found in a union without a kind.');
  const discriminator = String(def.discriminator);
  const walks = new Map(
    def.options.flatMap((option) => {
      const kinds = option._zod.propValues?.[discriminator];
      if (kinds === undefined) throw new Error('A form of a union has no kind.');
      return [...kinds].map((kind) => [kind as unknown, walkOf(option)] as const);
    }),
  );
  if ([...walks.values()].every((walk) => walk === null)) return null;
  return (value, change, path) => {
    const walk = walks.get((value as Fields)[discriminator]);
    if (walk === undefined) throw new Error('A value is of no kind its schema knows.');
    return walk === null ? value : walk(value, change, path);
  };
}
