/**
 * Takes an assessment apart into its records and puts records together again, by the registry. Pure; knows no kind by
 * name. The assertions stand where a kind's own row of the registry says what type its values have.
 */
import { RECORD_KINDS, type AllKinds, type AnyRecord, type KindName, type RecordValue } from './record-kinds';
import type {
  KindsIn,
  PartsOf,
  RecordKind,
  RecordKinds,
  RecordOf,
  RecordUse,
  ValueOf,
} from './schema-record-kind';

type Loose = Readonly<Record<string, unknown>>;

/** The kinds whose records have the uses named, with the words that mark them. */
export function kindsOfUse(
  uses: readonly RecordUse[],
  kinds: RecordKinds = RECORD_KINDS,
): readonly (readonly [name: string, kind: RecordKind])[] {
  return Object.entries(kinds).filter(([, { use }]) => uses.includes(use));
}

/** The records of one kind in an assessment or a part of one. None where it has no such part. */
export function valuesIn<Kind extends RecordKind>(parts: object, kind: Kind): readonly ValueOf<Kind>[] {
  const part = (parts as Loose)[kind.part] ?? null;
  if (part === null) return [];
  return (kind.cardinality === 'one' ? [part] : part) as readonly ValueOf<Kind>[];
}

/** The part of an assessment that holds these records of one kind. */
function partOf(values: readonly unknown[], { part, cardinality }: RecordKind): Loose {
  return { [part]: cardinality === 'one' ? (values[0] ?? null) : values };
}

/** The parts of the kinds without any record. */
export function emptyParts<Kinds extends RecordKinds>(kinds: Kinds): PartsOf<Kinds> {
  return Object.assign({}, ...Object.values(kinds).map((kind) => partOf([], kind))) as PartsOf<Kinds>;
}

/** The parts of the kinds alone. */
export function pickParts<Kinds extends RecordKinds>(parts: PartsOf<Kinds>, kinds: Kinds): PartsOf<Kinds> {
  const loose: Loose = parts;
  return Object.fromEntries(Object.values(kinds).map(({ part }) => [part, loose[part]])) as PartsOf<Kinds>;
}

/** A copy with the records of one kind changed; the very value where none is. */
export function withValues<Parts extends object>(
  parts: Parts,
  kind: RecordKind,
  change: (value: unknown) => unknown,
): Parts {
  const values: readonly unknown[] = valuesIn(parts, kind);
  const changed = values.map(change);
  const isSame = changed.every((value, index) => value === values[index]);
  return isSame ? parts : { ...parts, ...partOf(changed, kind) };
}

/** A copy without the records of the uses named. */
export function withoutUses<Parts extends object>(
  parts: Parts,
  uses: readonly RecordUse[],
  kinds: RecordKinds = RECORD_KINDS,
): Parts {
  const gone = kindsOfUse(uses, kinds).filter(([, { part }]) => part in parts);
  return { ...parts, ...emptyParts(Object.fromEntries(gone)) };
}

/** Takes the parts apart: kind by kind, each in the order it stands in. */
export function splitIntoRecords<Kinds extends RecordKinds = AllKinds>(
  parts: PartsOf<Kinds>,
  kinds: Kinds,
): readonly RecordOf<Kinds>[] {
  const records = Object.entries(kinds).flatMap(([kind, entry]) =>
    valuesIn(parts, entry).map((value) => ({ kind, value })),
  );
  return records as unknown as readonly RecordOf<Kinds>[];
}

/** Puts the parts together, each in the order of its kind. */
export function joinRecords<Kinds extends RecordKinds>(
  records: readonly RecordOf<Kinds>[],
  kinds: Kinds,
): PartsOf<Kinds> {
  const parts = Object.entries(kinds).map(([name, kind]) => {
    const values = records.filter((record) => record.kind === name).map((record): unknown => record.value);
    return partOf(values.toSorted(by(kind)), kind);
  });
  return Object.assign({}, ...parts) as PartsOf<Kinds>;
}

function by(kind: RecordKind): (a: unknown, b: unknown) => number {
  return (a, b) => {
    const [left, right] = [kind.order(a), kind.order(b)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  };
}

interface SomeRecord {
  readonly kind: string;
  readonly value: unknown;
}

function kindOf(name: string, kinds: RecordKinds): RecordKind {
  const kind = kinds[name];
  if (kind === undefined) throw new Error(`There is no kind of record called "${name}".`);
  return kind;
}

/** The key of a record among all records of one assessment, whatever their kinds. */
export function recordKey({ kind, value }: SomeRecord, kinds: RecordKinds = RECORD_KINDS): string {
  return keyOf(kind, kindOf(kind, kinds).key(value));
}

/** The same from the kind and the key among its own. */
export function keyOf(kind: string, key: string): string {
  return key === '' ? kind : `${kind}:${key}`;
}

/** When a record last changed, to tell which of two with the same key stands. */
export function changedAt({ kind, value }: SomeRecord, kinds: RecordKinds = RECORD_KINDS): string {
  return kindOf(kind, kinds).changedAt(value);
}

/** What a record holds, if it is of the kind; `null` if it is of another. */
export function valueAs<Name extends KindName>(record: AnyRecord, name: Name): RecordValue<Name> | null {
  return record.kind === name ? (record.value as RecordValue<Name>) : null;
}

/** The record of a kind and key in an assessment; `null` where there is none. */
export function findRecord<Name extends KindName>(
  parts: object,
  name: Name,
  key: string,
): RecordValue<Name> | null {
  const kind: RecordKind = RECORD_KINDS[name];
  const found = valuesIn(parts, kind).find((value) => kind.key(value) === key) ?? null;
  return found as RecordValue<Name> | null;
}

/** A record that stands in a file more than once though there can be only one of it. */
export interface Repeated {
  readonly kind: string;
  /** The part it stands in. */
  readonly part: string;
  readonly key: string;
}

/** The first record of which there is a second with the same key, of kinds that allow none; `null` if all are single. */
export function findRepeated(parts: object, kinds: RecordKinds = RECORD_KINDS): Repeated | null {
  for (const [name, kind] of Object.entries(kinds)) {
    if (!kind.isUnique) continue;
    const keys = valuesIn(parts, kind).map((value) => kind.key(value));
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) return { kind: name, part: kind.part, key: twice };
  }
  return null;
}

/** The kinds whose rows are in the table of records, and what such a row holds. */
export type RowKinds = KindsIn<AllKinds, 'records'>;
export type RowRecord = RecordOf<RowKinds>;
