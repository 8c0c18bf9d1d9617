/** What is said once about each kind of document. Types only. */
import type { Edition } from '../../wording/edition';
import type { AnnexId } from '../annexes';

/** A format of file, called by its extension. */
export type DocumentExtension = 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'csv' | 'ics' | 'html' | 'json';

/** What the reader is told of a document before it is made. */
export interface DocumentWords {
  readonly title: string;
  readonly audience: string;
  /** What becomes of privileged notes. */
  readonly privilege: string;
  /** Follows "Make the". */
  readonly noun: string;
  /** Follows "Save". */
  readonly file: string;
  readonly opensIn: string;
}

/** What a document is for. */
export type DocumentPurpose = 'incident' | 'read' | 'edit' | 'follow-up' | 'hand-over';

/** What a document is made of. */
export type DocumentContent =
  /** Blocks, from the kind's builder; `title` is what it is called inside, also in the edition of facts alone. */
  | { readonly of: 'blocks'; readonly title: string; readonly factualTitle: string }
  /** The slides of the deck; `title` is what it is called inside. */
  | { readonly of: 'slides'; readonly title: string }
  /** The rows of the action register. */
  | { readonly of: 'register' }
  /** Days of actions, reviews and the law. */
  | { readonly of: 'deadlines' }
  /** The deadlines of an incident. */
  | { readonly of: 'incident-deadlines' }
  /** The assessment itself, compared record by record when it is proven. */
  | { readonly of: 'data' };

/** Something a finished document promises to hold. What that is in detail is decided where it is proven. */
export type ProofPromise =
  | 'headline-figures'
  /** What no paper may be silent on. */
  | 'conflicts'
  | 'passed-dates'
  | 'decisions-told'
  | 'facts'
  | 'scenario-figures'
  | 'module-figures'
  | 'loss-estimates'
  | 'answers'
  | 'law-under-questions'
  | 'findings-under-questions'
  | 'decisions-offered'
  | 'decisions-recorded'
  | 'clocks'
  | 'actions-planned'
  | 'actions-recorded'
  | 'evidence'
  | 'authorities'
  /** Counsel’s words in the paper, and how she ends it. */
  | 'hand-memo'
  | 'hand-briefing'
  | 'letterhead'
  /** Texts of every other record: facts alone, or counsel's work as well. */
  | 'other-facts'
  | 'other-facts-and-work'
  | 'register-lines'
  | 'calendar-dates'
  | 'legal-dates'
  /** Each question of an audience that concerns the organization, answered or held back with the reason. */
  | 'regulator-questions'
  | 'counterparty-questions'
  /** Each answer and fact that is another than at the last snapshot, then and now. */
  | 'changed-answers'
  /** Each privileged text by what it belongs to, without a word of it. */
  | 'privileged-counted'
  | 'documents-named'
  | 'letter-addressed'
  /** Of an incident: that it is an exercise, its deadlines, its record, and the papers for others. */
  | 'exercise-marked'
  | 'next-deadlines'
  | 'first-steps'
  | 'every-deadline'
  | 'deadlines-covered'
  | 'incident-facts'
  | 'incident-log'
  | 'incident-lists'
  | 'hold-ordered'
  | 'vendor-asked'
  | 'notices-drafted'
  | 'incident-dates';

/** One kind of document. */
export interface DocumentDescriptor {
  readonly words: DocumentWords;
  readonly purpose: DocumentPurpose;
  /** One line of the command's help. */
  readonly help: string;
  /** Never empty; the first is what is made when nobody says. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly content: DocumentContent;
  readonly format: DocumentExtension;
  /** Name of the file without its extension, where no title goes into it. */
  readonly stem: string;
  /** What it is, for a file name that begins with the title of the assessment. */
  readonly fileWords: string;
  /** Made for a size of paper. */
  readonly hasPaper: boolean;
  /** May carry the assessment's data as a file inside it, in the privileged edition. */
  readonly carriesData: boolean;
  /**
   * Who reads it: one's own people, or someone outside. What is for someone outside holds facts alone in every edition,
   * and reading it back must find no judgment, no plan and no advice in it.
   */
  readonly reader: 'inside' | 'outside';
  /** It is of one incident, and not of the assessment as a whole. */
  readonly isOfIncident?: true;
  /** How confidential it is, where the words of its edition do not fit. */
  readonly legend?: string;
  /** The paper with counsel's own words that it prints; not in the edition of facts alone. */
  readonly paper?: 'memo' | 'briefing';
  /** What reading it back must find; in the edition of facts alone, `factual`. */
  readonly proof: { readonly whole: readonly ProofPromise[]; readonly factual: readonly ProofPromise[] };
  /** What each annex promises on top, of a document that has annexes to choose. */
  readonly annexes?: Readonly<Record<AnnexId, readonly ProofPromise[]>>;
}
