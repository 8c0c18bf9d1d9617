/** What a kind of record is, and the types that follow from a set of kinds. Knows no kind by name. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';

/** What a record is good for, which decides which editions may hold it. */
export type RecordUse =
  /** What the organization said of itself. */
  | 'fact'
  /** Counsel's work on it: no edition of facts holds it. */
  | 'work'
  /** What was: never changed, and in the privileged edition alone. */
  | 'history';

type Cardinality = 'many' | 'one';
type Table = 'answers' | 'records';

/** Everything the app needs to know of one kind of record. */
export interface RecordKind<
  Schema extends z.ZodType = z.ZodType,
  Part extends string = string,
  Count extends Cardinality = Cardinality,
  In extends Table = Table,
> {
  readonly schema: Schema;
  /** Its place in an assessment: a list, or for a kind of which there is one, that one or `null`. */
  readonly part: Part;
  readonly cardinality: Count;
  /** The most records of it that one assessment may hold. */
  readonly maximum: number;
  /** Where its rows are stored. */
  readonly table: In;
  readonly use: RecordUse;
  /** Tells a record from the others of its kind: two with the same key are the same thing at different times. */
  key(value: DeepReadonly<z.output<Schema>>): string;
  /** When it last changed, UTC: of two with the same key the later stands. */
  changedAt(value: DeepReadonly<z.output<Schema>>): string;
  /** The place of a record among those of its kind. */
  order(value: DeepReadonly<z.output<Schema>>): string | number;
  /** The field that says what the record is, where there is one; readers know the record by it. */
  readonly titleField: string | null;
  /** Whether a file may hold no second record with the same key; where it may, both are kept. */
  readonly isUnique: boolean;
  /** How many things a reader counts in one record. */
  count(value: DeepReadonly<z.output<Schema>>): number;
}

/** Kinds by the word that marks their rows. That word is stored and must never change. */
export type RecordKinds = Readonly<Record<string, RecordKind>>;

/** Declares a kind; its types follow from what it says. */
export function recordKind<
  Schema extends z.ZodType,
  const Part extends string,
  const Count extends Cardinality,
  const In extends Table,
>(kind: RecordKind<Schema, Part, Count, In>): RecordKind<Schema, Part, Count, In> {
  return kind;
}

/** What a record of a kind holds. */
export type ValueOf<Kind extends RecordKind> = DeepReadonly<z.output<Kind['schema']>>;

/** The parts of an assessment in which the records stand. */
export type PartsOf<Kinds extends RecordKinds> = {
  readonly [Name in keyof Kinds as Kinds[Name]['part']]: Kinds[Name]['cardinality'] extends 'one'
    ? ValueOf<Kinds[Name]> | null
    : readonly ValueOf<Kinds[Name]>[];
};

/** One record with the word for its kind, as a row holds it. */
export type RecordOf<Kinds extends RecordKinds> = {
  readonly [Name in keyof Kinds & string]: { readonly kind: Name; readonly value: ValueOf<Kinds[Name]> };
}[keyof Kinds & string];

/** The kinds whose rows are in a table. */
export type KindsIn<Kinds extends RecordKinds, In extends Table> = {
  readonly [Name in keyof Kinds as Kinds[Name]['table'] extends In ? Name : never]: Kinds[Name];
};

type PartSchemas<Kinds extends RecordKinds> = {
  readonly [Name in keyof Kinds as Kinds[Name]['part']]: Kinds[Name]['cardinality'] extends 'one'
    ? z.ZodNullable<Kinds[Name]['schema']>
    : z.ZodArray<Kinds[Name]['schema']>;
};

/** The fields of a schema that hold the parts, in the order of the kinds. */
export function partSchemas<Kinds extends RecordKinds>(kinds: Kinds): PartSchemas<Kinds> {
  const fields = Object.values(kinds).map(({ part, schema, cardinality, maximum }) => [
    part,
    cardinality === 'one' ? z.nullable(schema) : z.array(schema).max(maximum),
  ]);
  return Object.fromEntries(fields) as PartSchemas<Kinds>;
}

/** The kinds whose rows are in a table. */
export function kindsIn<Kinds extends RecordKinds, In extends Table>(
  table: In,
  kinds: Kinds,
): KindsIn<Kinds, In> {
  const those = Object.entries(kinds).filter(([, kind]) => kind.table === table);
  return Object.fromEntries(those) as KindsIn<Kinds, In>;
}

/** What a row that holds any of the kinds is held to. */
export function recordSchemaOf<Kinds extends RecordKinds>(kinds: Kinds): z.ZodType<RecordOf<Kinds>> {
  const forms = Object.entries(kinds).map(([kind, { schema }]) =>
    z.strictObject({ kind: z.literal(kind), value: schema }),
  );
  const [first, ...more] = forms;
  if (first === undefined) throw new Error('There is no kind of record.');
  const schema: z.ZodType = z.discriminatedUnion('kind', [first, ...more]);
  return schema as z.ZodType<RecordOf<Kinds>>;
}
