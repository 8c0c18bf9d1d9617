/** How words for the fields of a record are held: a field without words does not compile. Types only. */

export type FieldWords = Readonly<Record<string, string>>;

/** A word for each field, and for what lies within one, by its path. */
export type WordsFor<Value> = Readonly<Record<keyof Value & string, string>> &
  Readonly<Record<`${string}.${string}`, string>>;

/** What the part of an assessment that holds a kind of record means, and each field of such a record. */
export interface PartWords<Value> {
  readonly part: string;
  readonly fields: WordsFor<Value>;
}
