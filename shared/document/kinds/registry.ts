/**
 * Every document the app makes: one descriptor each, in the order they are offered. Facts alone, so that the page can
 * read them without loading what makes the documents: builders of blocks are in `builders.ts`, writers of formats on
 * the Node side.
 */
import type { AnnexId } from '../annexes';
import type { DocumentDescriptor, ProofPromise } from './descriptor-types';
import { INCIDENT_DOCUMENTS } from './incident-descriptors';
import { PAPER_DOCUMENTS } from './paper-descriptors';

/** Analysis by nature: what is pressing, and what to do. */
const WITHOUT_PRIVILEGE = ['board', 'redacted'] as const;
const WITHOUT_PRIVILEGE_OR_FACTS = ['board', 'factual', 'redacted'] as const;
const ALL = ['privileged', 'board', 'factual', 'redacted'] as const;

const NEVER_PRIVILEGED = 'Never contains privileged notes.';

/** The record is the same whatever it is written in. */
const FACTS: readonly ProofPromise[] = ['facts', 'answers', 'evidence', 'other-facts'];
/** What a body promises whatever its annexes. */
const BODY: readonly ProofPromise[] = ['conflicts', 'passed-dates', 'decisions-told'];

/** What each annex of the memo promises. */
const ANNEXES: Readonly<Record<AnnexId, readonly ProofPromise[]>> = {
  actions: ['actions-planned', 'actions-recorded'],
  options: ['decisions-offered', 'decisions-recorded'],
  answers: [
    'facts',
    'answers',
    'law-under-questions',
    'findings-under-questions',
    'module-figures',
    'other-facts-and-work',
  ],
  law: ['clocks', 'authorities'],
  workings: ['headline-figures', 'scenario-figures', 'loss-estimates'],
  asked: [],
  history: [],
  evidence: ['evidence'],
};

/** The descriptors by kind. */
export const DOCUMENTS = {
  briefing: {
    words: {
      title: 'Board briefing',
      audience: 'What a director needs to know, read in five minutes. Page one stands alone.',
      privilege: NEVER_PRIVILEGED,
      noun: 'briefing',
      file: 'PDF',
      opensIn: 'Any PDF reader',
    },
    purpose: 'read',
    help: 'board briefing, no privileged notes',
    editions: WITHOUT_PRIVILEGE,
    content: { of: 'blocks', title: 'Board briefing', factualTitle: 'Factual record' },
    format: 'pdf',
    stem: 'briefing',
    fileWords: 'board briefing',
    hasPaper: true,
    carriesData: false,
    reader: 'inside',
    paper: 'briefing',
    proof: { whole: [...BODY, 'hand-briefing'], factual: FACTS },
  },
  memo: {
    words: {
      title: 'Legal memo',
      audience: 'The full analysis with authorities, for a lawyer to check line by line.',
      privilege:
        'Its privileged edition contains your privileged notes, but for those kept for counsel alone.',
      noun: 'memo',
      file: 'PDF',
      opensIn: 'Any PDF reader',
    },
    purpose: 'read',
    help: 'legal memo',
    editions: ALL,
    content: { of: 'blocks', title: 'Legal memorandum', factualTitle: 'Factual record' },
    format: 'pdf',
    stem: 'memo',
    fileWords: 'legal memo',
    hasPaper: true,
    carriesData: true,
    reader: 'inside',
    paper: 'memo',
    proof: { whole: [...BODY, 'hand-memo'], factual: FACTS },
    annexes: ANNEXES,
  },
  'memo-docx': {
    words: {
      title: 'Memo for Word',
      audience: 'The same memo to edit and comment on, with its authorities in footnotes.',
      privilege:
        'Its privileged edition contains your privileged notes, but for those kept for counsel alone.',
      noun: 'Word memo',
      file: 'Word file',
      opensIn: 'Word, Pages or LibreOffice',
    },
    purpose: 'edit',
    help: 'the memo to edit in Word',
    editions: ALL,
    content: { of: 'blocks', title: 'Legal memorandum', factualTitle: 'Factual record' },
    format: 'docx',
    stem: 'memo',
    fileWords: 'legal memo',
    hasPaper: true,
    carriesData: false,
    reader: 'inside',
    paper: 'memo',
    proof: { whole: [...BODY, 'hand-memo'], factual: FACTS },
    annexes: ANNEXES,
  },
  'deck-pptx': {
    words: {
      title: 'Board deck',
      audience: 'Five to eight slides to present, each a sentence with what bears it out.',
      privilege: 'Never contains privileged notes. Its speaker notes say what each sentence rests on.',
      noun: 'deck',
      file: 'PowerPoint file',
      opensIn: 'PowerPoint, Keynote or LibreOffice',
    },
    purpose: 'read',
    help: 'slides for the board, with speaker notes',
    editions: WITHOUT_PRIVILEGE,
    content: { of: 'slides', title: 'Board deck' },
    format: 'pptx',
    stem: 'deck',
    fileWords: 'board deck',
    hasPaper: false,
    carriesData: false,
    reader: 'inside',
    paper: 'briefing',
    proof: { whole: [...BODY, 'hand-briefing', 'letterhead'], factual: FACTS },
  },
  'register-xlsx': {
    words: {
      title: 'Action register',
      audience: 'What to do, who, and by when, one line each. For those who follow it up.',
      privilege: NEVER_PRIVILEGED,
      noun: 'action register',
      file: 'workbook',
      opensIn: 'Excel, Numbers or LibreOffice',
    },
    purpose: 'follow-up',
    help: 'action register for Excel',
    editions: WITHOUT_PRIVILEGE,
    content: { of: 'register' },
    format: 'xlsx',
    stem: 'register',
    fileWords: 'action register',
    hasPaper: false,
    carriesData: false,
    reader: 'inside',
    proof: { whole: ['register-lines'], factual: FACTS },
  },
  'register-csv': {
    words: {
      title: 'Register as plain rows',
      audience: 'The same lines for any other spreadsheet or tracking tool.',
      privilege: NEVER_PRIVILEGED,
      noun: 'plain rows',
      file: 'CSV',
      opensIn: 'Any spreadsheet or tracking tool',
    },
    purpose: 'follow-up',
    help: 'the same for any spreadsheet',
    editions: WITHOUT_PRIVILEGE,
    content: { of: 'register' },
    format: 'csv',
    stem: 'register',
    fileWords: 'action register',
    hasPaper: false,
    carriesData: false,
    reader: 'inside',
    proof: { whole: ['register-lines'], factual: FACTS },
  },
  'deadlines-ics': {
    words: {
      title: 'Deadlines',
      audience: 'Due dates, reviews and the dates the law sets, for your calendar.',
      privilege: NEVER_PRIVILEGED,
      noun: 'calendar',
      file: 'calendar',
      opensIn: 'Outlook or any other calendar',
    },
    purpose: 'follow-up',
    help: 'dates for a calendar',
    editions: WITHOUT_PRIVILEGE_OR_FACTS,
    content: { of: 'deadlines' },
    format: 'ics',
    stem: 'deadlines',
    fileWords: 'deadlines',
    hasPaper: false,
    carriesData: false,
    reader: 'inside',
    proof: { whole: ['calendar-dates'], factual: ['legal-dates'] },
  },
  'answers-html': {
    words: {
      title: 'Answers as a page',
      audience: 'Every question with its answer, to read in a browser or with a screen reader.',
      privilege:
        'Its privileged edition contains your privileged notes, marked as such, but for those kept for counsel alone.',
      noun: 'page of answers',
      file: 'page',
      opensIn: 'Any browser; runs nothing, loads nothing',
    },
    purpose: 'hand-over',
    help: 'answers to read in a browser',
    editions: ALL,
    content: { of: 'blocks', title: 'Answers', factualTitle: 'Answers' },
    format: 'html',
    stem: 'answers',
    fileWords: 'answers',
    hasPaper: false,
    carriesData: false,
    reader: 'inside',
    // Everything that was answered, and the law it rests on.
    proof: {
      whole: [
        'headline-figures',
        'facts',
        'module-figures',
        'answers',
        'law-under-questions',
        'findings-under-questions',
        'evidence',
        'authorities',
        'other-facts',
      ],
      factual: FACTS,
    },
  },
  'answers-json': {
    words: {
      title: 'Assessment as data',
      audience: 'Everything recorded, unencrypted, for your own scripts and archives.',
      privilege: 'Its privileged edition contains your privileged notes and the history.',
      noun: 'data file',
      file: 'data file',
      opensIn: 'Brieflock again, or your own scripts',
    },
    purpose: 'hand-over',
    help: 'the whole assessment as data',
    editions: ALL,
    content: { of: 'data' },
    format: 'json',
    stem: 'answers',
    fileWords: 'answers',
    hasPaper: false,
    carriesData: false,
    reader: 'inside',
    proof: { whole: [], factual: [] },
  },
  ...PAPER_DOCUMENTS,
  ...INCIDENT_DOCUMENTS,
} as const satisfies Readonly<Record<string, DocumentDescriptor>>;

type Documents = typeof DOCUMENTS;

export type DocumentKind = keyof Documents;

/** Kinds that are written in blocks. */
export type BlocksKind = {
  [Kind in DocumentKind]: Documents[Kind]['content'] extends { readonly of: 'blocks' } ? Kind : never;
}[DocumentKind];

/** Kinds that are laid out in pages and shown as they will print. */
export type PdfKind = {
  [Kind in DocumentKind]: Documents[Kind]['format'] extends 'pdf' ? Kind : never;
}[DocumentKind];

/** The descriptor of a kind. */
export function descriptorOf(kind: DocumentKind): DocumentDescriptor {
  return DOCUMENTS[kind];
}

/** Tells whether a document is of one incident. */
export function isOfIncident(kind: DocumentKind): boolean {
  return descriptorOf(kind).isOfIncident === true;
}

/** Tells whether a document is written in blocks. */
export function isOfBlocks(kind: DocumentKind): kind is BlocksKind {
  return DOCUMENTS[kind].content.of === 'blocks';
}
