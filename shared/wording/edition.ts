/** The editions of a document: who may read each, and which documents each is made of. Words and rules only. */
import { z } from 'zod';

export const editionSchema = z.enum(['privileged', 'board', 'factual', 'redacted']);
export type Edition = z.infer<typeof editionSchema>;

/** What stands where a redacted term stood: always the same, so that its length tells nothing. */
export const REDACTION_MARK = '[redacted]';

interface EditionWords {
  /** Printed on every page and part of the file name. */
  readonly title: string;
  /** Whom it is for. */
  readonly audience: string;
  /** What it leaves out, in one sentence. */
  readonly without: string;
}

/** What a factual document says of itself at its beginning. */
export const FACTUAL_SCOPE =
  'This record holds facts only, as they stand in the assessment: the profile, each question with the answer that was given, the documents named as evidence, and the authorities the questions rest on. It holds no judgment of them.';

/** What a reader is told about each edition. */
export const EDITION_WORDS: Readonly<Record<Edition, EditionWords>> = {
  privileged: {
    title: 'Privileged edition',
    audience: 'For counsel.',
    without: 'Leaves out nothing but notes kept for counsel alone: privileged advice is in it.',
  },
  board: {
    title: 'Board edition',
    audience: 'For directors and management.',
    without: 'Without privileged notes and privileged reasons.',
  },
  factual: {
    title: 'Factual edition',
    audience: 'For auditors and examiners.',
    without:
      'Facts as recorded and the law they rest on, no more: no privileged notes, no plans, no scores, no risks, no recommendations, no analysis.',
  },
  redacted: {
    title: 'Redacted edition',
    audience: 'For readers outside.',
    without: 'Without privileged notes and privileged reasons, and without the names and terms you list.',
  },
};
