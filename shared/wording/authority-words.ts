/** What the types of sources, and how sure the pack is of one, are called on screens and in documents. Words only. */
import type { AuthorityType, AuthorityConfidence } from '../pack/schema';

/** A mark on a source: its short name, and what that means for a reader. */
export interface MarkWords {
  readonly label: string;
  readonly meaning: string;
}

/** What a source does to a company. */
export const AUTHORITY_TYPES: Readonly<Record<AuthorityType, MarkWords>> = {
  binds: { label: 'Binds', meaning: 'Imposes duties on those it covers.' },
  voluntary: {
    label: 'Voluntary',
    meaning: 'Places no duty on a private company. What it offers, a company may take or leave.',
  },
  guidance: {
    label: 'Guidance',
    meaning: 'Advises, or binds only the government. By itself it places no duty on a private company.',
  },
  case: { label: 'Court decision', meaning: 'Decides a case and shows how a court reads the law.' },
  proposal: { label: 'Proposal, not law', meaning: 'A draft or bill. It imposes no duty unless adopted.' },
};

/** How sure we are of what is said about a source. */
export const CONFIDENCES: Readonly<Record<AuthorityConfidence, MarkWords>> = {
  primary: { label: 'Read in the source', meaning: 'Checked against the primary text.' },
  secondary: {
    label: 'Secondary source',
    meaning: 'Taken from a law firm, agency page or established press.',
  },
  reported: {
    label: 'Reported only',
    meaning: 'A lead, not a statement of law. Confirm before relying on it.',
  },
  verify: { label: 'To be verified', meaning: 'General knowledge. Verify before relying on it.' },
};

/** The same in documents: a letter after each citation, and the key to it. */
export const CONFIDENCE_MARKS: Readonly<
  Record<AuthorityConfidence, { readonly mark: string; readonly meaning: string }>
> = {
  primary: { mark: 'P', meaning: 'Read in the primary text, or in a full copy of it.' },
  secondary: {
    mark: 'S',
    meaning: 'Read in a law firm, agency or established press account, not in the text itself.',
  },
  reported: { mark: 'R', meaning: 'Reported only, not confirmed. Do not rely on it before checking.' },
  verify: { mark: 'V', meaning: 'To be verified. Stated from general knowledge.' },
};
