/**
 * The conditions under which a file fails PDF/UA-1, as far as a machine can tell, by the checkpoints of the Matterhorn
 * Protocol. What needs a person to judge is in `NEEDS_A_PERSON`; what a file of ours cannot hold is refused as a whole.
 */
import { documentConditions } from './document-conditions';
import { fontConditions } from './font-conditions';
import { structureConditions } from './structure-conditions';
import { takeApart, type TaggedFile } from './tagged-file';

/** One condition. */
export interface Condition {
  /** Of the Matterhorn Protocol 1.1. */
  readonly checkpoint: string;
  /** What is wrong where it fails. */
  readonly what: string;
  /** Each place where it fails, in words. */
  readonly failures: (file: TaggedFile) => readonly string[];
}

export const CONDITIONS: readonly Condition[] = [
  ...documentConditions,
  ...structureConditions,
  ...fontConditions,
];

/** What no machine tells: each needs somebody who reads the page. */
export const NEEDS_A_PERSON: readonly string[] = [
  '01: an artifact that says something, or a part that says nothing',
  '04: information that color, shape or place alone carries',
  '06: a title that does not say what the document is',
  '09: an order or a role that does not fit the content',
  '11: words in another language than the one declared',
  '13: a description of a picture that does not say what it shows',
  '14: headings that do not divide the text as a reader would',
  '15: header cells that head nothing, or are none',
  '16: lists and labels that are none',
  '17: formulas that are not marked',
  '18: running heads that say something said nowhere else',
  '28: an annotation in the wrong place of the reading order',
  '31: a font that may not be embedded under its license',
];

/** Every failure, with its checkpoint; empty for a file that passes. Throws when the file is not one of ours. */
export function failuresIn(bytes: Uint8Array): readonly string[] {
  const file = takeApart(bytes);
  return CONDITIONS.flatMap(({ checkpoint, what, failures }) =>
    failures(file).map((where) => `${checkpoint} ${what}: ${where}`),
  );
}
