/**
 * Documents of an incident. Its record is history: what tells of it whole is made in the privileged edition alone, and what
 * somebody else is to read in the factual one, of what the record may say to others.
 */
import type { DocumentDescriptor } from './descriptor-types';

const WHOLE = ['privileged'] as const;
const FOR_OTHERS = ['factual'] as const;
const TELLS_ALL = 'Tells the record of the incident, privileged words included.';
const TELLS_FACTS = 'Holds no decision, no note, no judgment and nothing of the log.';

const PDF = { file: 'PDF', opensIn: 'Any PDF reader' } as const;
const WORD = { file: 'Word file', opensIn: 'Word, Pages or LibreOffice' } as const;

/** What all of them have in common. */
const OF_INCIDENT = { purpose: 'incident', carriesData: false, isOfIncident: true } as const;
const READ = { ...OF_INCIDENT, editions: WHOLE, format: 'pdf', hasPaper: true, reader: 'inside' } as const;
/** Completed and released by somebody: what someone outside may read. */
const WORKED_ON = {
  ...OF_INCIDENT,
  editions: FOR_OTHERS,
  format: 'docx',
  hasPaper: true,
  reader: 'outside',
} as const;

function called<const Title extends string>(title: Title) {
  return { of: 'blocks', title, factualTitle: title } as const;
}

function promising<const Promises extends DocumentDescriptor['proof']['whole']>(...promises: Promises) {
  return { whole: ['exercise-marked', ...promises], factual: ['exercise-marked', ...promises] } as const;
}

const CLOCK_SHEET_PROOF = promising('every-deadline', 'deadlines-covered');

/** The descriptors by kind. */
export const INCIDENT_DOCUMENTS = {
  'incident-card': {
    ...READ,
    words: {
      ...PDF,
      title: 'First-hour card',
      audience: 'One page: the first steps, the next deadlines, whom to call, and what not to write.',
      privilege: TELLS_ALL,
      noun: 'first-hour card',
    },
    help: 'one page for the first hour of an incident',
    content: called('First-hour card'),
    stem: 'first-hour-card',
    fileWords: 'first-hour card',
    proof: promising('first-steps', 'next-deadlines'),
  },
  'incident-clocks': {
    ...READ,
    words: {
      ...PDF,
      title: 'Clock sheet',
      audience: 'Every deadline in five groups, with trigger, rule, how sure it is, owner and stand.',
      privilege: TELLS_ALL,
      noun: 'clock sheet',
    },
    help: 'every deadline of an incident, and what is not covered',
    content: called('Clock sheet'),
    stem: 'clock-sheet',
    fileWords: 'clock sheet',
    proof: CLOCK_SHEET_PROOF,
  },
  'incident-clocks-docx': {
    ...READ,
    format: 'docx',
    words: {
      ...WORD,
      title: 'Clock sheet for Word',
      audience: 'The same sheet to work on.',
      privilege: TELLS_ALL,
      noun: 'Word clock sheet',
    },
    help: 'the same to work on in Word',
    content: called('Clock sheet'),
    stem: 'clock-sheet',
    fileWords: 'clock sheet',
    proof: CLOCK_SHEET_PROOF,
  },
  'incident-file': {
    ...READ,
    words: {
      ...PDF,
      title: 'Incident file',
      audience: 'The whole record: facts, deadlines met or missed, filings, lists, decisions, and the log.',
      privilege: TELLS_ALL,
      noun: 'incident file',
    },
    help: 'the whole record of an incident, with its log',
    content: called('Incident file'),
    stem: 'incident-file',
    fileWords: 'incident file',
    proof: promising('incident-facts', 'incident-lists', 'incident-log'),
  },
  'incident-hold': {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Litigation hold',
      audience: 'A notice to keep AI and agent data, for counsel to complete and send.',
      privilege: TELLS_FACTS,
      noun: 'litigation hold',
    },
    help: 'a litigation hold for AI data, to complete',
    content: called('Litigation hold: AI and agent data'),
    stem: 'litigation-hold',
    fileWords: 'litigation hold',
    legend: 'Confidential · Instruction of counsel · Do not forward',
    proof: promising('hold-ordered'),
  },
  'incident-vendor-letter': {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Letter to a vendor',
      audience: 'A request to a vendor to keep what it holds, to complete and send.',
      privilege: TELLS_FACTS,
      noun: 'letter to a vendor',
    },
    help: 'a preservation letter to a vendor, to complete',
    content: called('Preservation request'),
    stem: 'vendor-letter',
    fileWords: 'preservation letter',
    legend: 'Confidential · For the addressee',
    proof: promising('vendor-asked'),
  },
  'incident-notices': {
    ...WORKED_ON,
    words: {
      ...WORD,
      title: 'Draft notices',
      audience: 'A skeleton for each notice that is owed: facts filled in, judgment left open and marked.',
      privilege: TELLS_FACTS,
      noun: 'draft notices',
    },
    help: 'skeletons of the notices that are owed',
    content: called('Draft notices'),
    stem: 'draft-notices',
    fileWords: 'draft notices',
    legend: 'Confidential · Draft for counsel · Not filed',
    proof: promising('notices-drafted'),
  },
  'incident-ics': {
    ...OF_INCIDENT,
    editions: WHOLE,
    reader: 'inside',
    words: {
      title: 'Deadlines of the incident',
      audience: 'For your calendar. A later one updates it: what was filed or no longer runs is cancelled.',
      privilege: TELLS_ALL,
      noun: 'calendar of the incident',
      file: 'calendar',
      opensIn: 'Outlook or any other calendar',
    },
    help: 'its deadlines for a calendar',
    content: { of: 'incident-deadlines' },
    format: 'ics',
    hasPaper: false,
    stem: 'incident-deadlines',
    fileWords: 'deadlines of the incident',
    proof: promising('incident-dates'),
  },
} as const satisfies Readonly<Record<string, DocumentDescriptor>>;
