/** What a PDF is written in: its kinds of values, and how to ask for one. Reads no bytes. */

/** A name of the format, as `/Type`; here without its slash. */
export class PdfName {
  constructor(readonly text: string) {}
}

/** A string: letters or codes, as the place where it stands has it. */
export class PdfString {
  constructor(readonly bytes: Buffer) {}
}

/** Another object, by its number. */
export class PdfReference {
  constructor(readonly id: number) {}
}

/** Entries by their names. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Any value that an object or an operand can be. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfReference | PdfDictionary | readonly PdfValue[];

/** An object with bytes of its own, unpacked. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly bytes: Buffer;
}

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** The items of a list; a value that is none is the list's only item, as the format allows. */
export function itemsIn(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The numbers of a list, others left out. */
export function numbersIn(value: PdfValue | undefined): readonly number[] {
  return itemsIn(value).filter((item) => typeof item === 'number');
}

/** A name's letters; `''` for what is no name. */
export function nameIn(value: PdfValue | undefined): string {
  return value instanceof PdfName ? value.text : '';
}
