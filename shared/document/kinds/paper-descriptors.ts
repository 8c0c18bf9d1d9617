/**
 * Papers beside memo and briefing. Those for readers outside hold facts alone in every edition they are made in; each is
 * offered as a file to work on, since somebody completes and releases it.
 */
import type { DocumentDescriptor } from './descriptor-types';

const FACTS_ONLY = ['factual', 'redacted'] as const;
const NEVER_PRIVILEGED = 'Never contains privileged notes.';

/** What these have in common. */
const WORKED_ON = {
  editions: FACTS_ONLY,
  purpose: 'edit',
  format: 'docx',
  hasPaper: true,
  carriesData: false,
  reader: 'outside',
} as const;

const WORD = { file: 'Word file', opensIn: 'Word, Pages or LibreOffice' } as const;

function called<const Title extends string>(title: Title) {
  return { of: 'blocks', title, factualTitle: title } as const;
}

/** The descriptors by kind. */
export const PAPER_DOCUMENTS = {
  'regulator-answers': {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Answers for a regulator',
      audience:
        'An examiner’s questions with your facts, to complete and release. No score, no finding, no advice.',
      privilege: NEVER_PRIVILEGED,
      noun: 'answers for a regulator',
    },
    help: 'a regulator’s questions, answered in facts',
    content: called('Answers for a regulator'),
    stem: 'regulator-answers',
    fileWords: 'answers for a regulator',
    proof: { whole: ['regulator-questions'], factual: ['regulator-questions'] },
  },
  'counterparty-answers': {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Answers for a counterparty',
      audience: 'A customer’s or partner’s questions with your facts, each to send, hold or decline.',
      privilege: NEVER_PRIVILEGED,
      noun: 'answers for a counterparty',
    },
    help: 'a counterparty’s questions, to send or hold',
    content: called('Answers for a counterparty'),
    stem: 'counterparty-answers',
    fileWords: 'answers for a counterparty',
    proof: { whole: ['counterparty-questions'], factual: ['counterparty-questions'] },
  },
  comparison: {
    words: {
      title: 'Comparison',
      audience: 'What was recorded at the last snapshot and what is recorded now, side by side in words.',
      privilege: NEVER_PRIVILEGED,
      noun: 'comparison',
      file: 'PDF',
      opensIn: 'Any PDF reader',
    },
    purpose: 'read',
    help: 'the record at the last snapshot and now',
    editions: ['board'],
    content: called('Comparison'),
    format: 'pdf',
    stem: 'comparison',
    fileWords: 'comparison',
    hasPaper: true,
    carriesData: false,
    reader: 'inside',
    proof: { whole: ['changed-answers'], factual: [] },
  },
  'privilege-log': {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Privilege log',
      audience:
        'That counsel wrote something, of when and by whom, without a word of it. To complete by hand.',
      privilege: 'Counts privileged texts and holds no word of them.',
      noun: 'privilege log',
    },
    help: 'what counsel wrote, without a word of it',
    content: called('Privilege log'),
    stem: 'privilege-log',
    fileWords: 'privilege log',
    proof: { whole: ['privileged-counted'], factual: ['privileged-counted'] },
  },
  exhibits: {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Exhibit list',
      audience: 'Every document the record names, once, and the answers it stands behind.',
      privilege: NEVER_PRIVILEGED,
      noun: 'exhibit list',
    },
    help: 'every document the record names',
    content: called('Exhibit list'),
    stem: 'exhibits',
    fileWords: 'exhibit list',
    proof: { whole: ['documents-named'], factual: ['documents-named'] },
  },
  'cover-letter': {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Cover letter',
      audience: 'A short letter to go with any of the others, to complete and sign.',
      privilege: NEVER_PRIVILEGED,
      noun: 'cover letter',
    },
    help: 'a short letter to go with any of them',
    content: called('Cover letter'),
    stem: 'cover-letter',
    fileWords: 'cover letter',
    proof: { whole: ['letter-addressed'], factual: ['letter-addressed'] },
  },
} as const satisfies Readonly<Record<string, DocumentDescriptor>>;
