/** What the fields of counsel’s hand and of the matter mean, for the published schema of the assessment file. */
import type { RecordValue } from '../assessment/record-kinds';
import type { PartWords } from './field-words-types';

export const PARAGRAPHS: PartWords<RecordValue<'paragraph'>> = {
  part: 'What counsel made of the paragraphs of memo and briefing, and paragraphs of her own.',
  fields: {
    unit: 'The paragraph, by its id in the paper; "own:" and an id for one of counsel’s own.',
    part: 'The part of the paper it stands in, by its id.',
    state: 'Accepted as generated, edited, left out, or counsel’s own.',
    words: 'Counsel’s words, and whether everyone may read them or only the privileged edition holds them.',
    'words.text': 'What is printed; empty where the generated text stands.',
    'words.reason': 'Why it is left out. It counts only if it is a reason.',
    cites: 'Authorities of the pack that counsel cites in those words; nothing if there are none.',
    'cites.*.authority': 'The authority, by its id in the pack.',
    'cites.*.pin': 'The place in it, as the pack writes it; nothing for the whole.',
    base: 'What had been generated when counsel looked; null for a paragraph of counsel’s own.',
    'base.hash': 'SHA-256 of that text.',
    'base.text': 'That text.',
    'base.grounds': 'The answers it rested on, as they stood then.',
    'base.grounds.*.questionId': 'The question, by its id in the pack.',
    'base.grounds.*.state': 'How it was answered.',
    'base.grounds.*.facet': 'The facet of the profile, by its id in the pack.',
    'base.grounds.*.optionIds': 'What was chosen.',
    after: 'The paragraph it follows; null for the end of its part.',
    liftedFrom: 'The question whose privileged note it was lifted from; null for any other.',
    updatedAt: 'When it last changed, in UTC.',
    updatedBy: 'Who changed it; may be empty.',
  },
};

export const MATTER: PartWords<RecordValue<'matter'>> = {
  part: 'What only counsel can say of the matter; null until something is recorded.',
  fields: {
    body: 'The body that decides, e.g. "Risk Committee".',
    nextMeetingOn: 'The day of its next meeting; null if not said.',
    litigation: 'Whether litigation is in view: only then do documents claim work product.',
    'litigation.state': 'Not recorded, none, anticipated or pending.',
    'litigation.since': 'Since which day; null if not said.',
    'litigation.description': 'Which; for counsel only.',
    letterhead: 'What stands above the memo.',
    'letterhead.name': 'Name of the firm or department.',
    'letterhead.address': 'The lines of its address.',
    'letterhead.logo': 'Its logo; nothing if there is none.',
    'letterhead.logo.format': 'PNG or JPEG.',
    'letterhead.logo.widthPx': 'Width in pixels.',
    'letterhead.logo.heightPx': 'Height in pixels.',
    'letterhead.logo.data': 'The bytes of the picture in Base64.',
    'letterhead.logo.alt': 'What is read aloud in its place.',
    outlines: 'Counsel’s order and titles of the parts of a paper; nothing while they are as built.',
    'outlines.*.paper': 'Which paper.',
    'outlines.*.parts':
      'Its parts in counsel’s order; a part that is not in it stands where it would without.',
    'outlines.*.parts.*.part': 'The part, by its id in the paper.',
    'outlines.*.parts.*.title': 'Counsel’s title; empty for the paper’s own.',
    conclusion: 'How the privileged memo ends; for counsel only.',
    updatedAt: 'When it last changed, in UTC.',
    updatedBy: 'Who changed it; may be empty.',
  },
};
