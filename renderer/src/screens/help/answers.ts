/** The questions a new user asks, with their answers. Words alone; what an answer promises, the app does. */

/** One question of the help. */
export interface HelpAnswer {
  /** Stands in the address. */
  readonly id: string;
  readonly question: string;
  readonly paragraphs: readonly string[];
}

/** In the order in which they come up. */
export const HELP_ANSWERS: readonly HelpAnswer[] = [
  {
    id: 'what-is-this',
    question: 'What is Brieflock?',
    paragraphs: [
      'Counsel records what an organization does about a body of law, question by question. Brieflock says which questions apply and why, scores the answers with reasons, and makes board briefings, memos and other documents of them.',
      'It works offline. Everything you see was computed on this computer.',
    ],
  },
  {
    id: 'where-to-start',
    question: 'Where do I start?',
    paragraphs: [
      'Open a sample on the first screen to look around, or choose New assessment. Fill in the profile: it decides which questions apply. Then answer what you know, mark what nobody knows yet, and leave the rest open.',
      'Score, briefing and memo are up to date at any time. They say what is missing, so you need not be done to make one.',
    ],
  },
  {
    id: 'where-is-my-data',
    question: 'Where is my data?',
    paragraphs: [
      'In one folder of your user account on this computer, in the second folder for backups if you chose one, and where you saved files. Brieflock sends nothing to the network. “What you can check”, under Protection, shows the folder and counts requests to the network.',
    ],
  },
  {
    id: 'who-can-read-it',
    question: 'Who can read it?',
    paragraphs: [
      'While no passphrase is set: everyone who can read the files of your user account, and whoever has the disk, unless the system encrypts it.',
      'With a passphrase, set under Protection, assessments, packs, journal and backups are sealed. They open with the passphrase, with the recovery sheet, and with a key of your firm if you set one. Documents and plain copies that you save are not sealed: whoever has the file can read it.',
    ],
  },
  {
    id: 'forgotten-passphrase',
    question: 'What if I forget the passphrase?',
    paragraphs: [
      'The recovery sheet opens your data and sets a new passphrase: choose “Use the recovery sheet” where the passphrase is asked for. A key of your firm does too. Without all three nobody can open the data, and nobody can open a share file without its passphrase.',
    ],
  },
  {
    id: 'what-scores-mean',
    question: 'What do the scores mean?',
    paragraphs: [
      'Legal exposure counts practices that law requires of this organization: 0 is no known gap, 100 is nothing in place. Position readiness counts practices that law does not require of it: 0 is unprepared, 100 is prepared and recorded. The two are never added or compared.',
      'A score is a range while something is open: its ends are the best and the worst that the missing answers could make of it. “Why?” beside a figure names the answers behind it. A score is no probability and no prediction of what an authority will do.',
    ],
  },
  {
    id: 'not-known',
    question: 'What do “not known yet” and “does not apply” do?',
    paragraphs: [
      '“Not known yet” counts as anything from the worst to the best, as a question nobody has answered does: every figure it touches becomes a range. It also says that somebody asked, and papers name it as a gap in knowledge.',
      '“Does not apply” takes the question out of every figure, but only with a reason. Without one the question counts as open.',
    ],
  },
  {
    id: 'make-a-memo',
    question: 'How do I make a memo or a briefing?',
    paragraphs: [
      'Open the assessment and go to Documents. Choose the document and its edition, make it, look through its pages, and save it. The edition decides what the document may say: the privileged one says everything, the others leave out what is for counsel. Each finished file is read back and searched before it can be saved.',
      'Under Paper you can change sentences, leave some out and write your own before that. Documents are printed from the file you saved.',
    ],
  },
  {
    id: 'share',
    question: 'How do I share an assessment?',
    paragraphs: [
      'Go to Share and make an encrypted share file. Tell the recipient its passphrase by phone, not in the same message. A file that comes back is imported beside what you have: nothing of yours is overwritten.',
      'Drop a share file, a plain assessment, a pack or a PDF on the window to open it.',
    ],
  },
  {
    id: 'undo',
    question: 'How do I get back what I changed or deleted?',
    paragraphs: [
      'Undo in the menu Edit takes back the last change of the open assessment, one after the other, until Brieflock is locked or closed. In a field it first takes back what was typed there. Snapshots, sign-offs, incident records and imports are not undone.',
      'A deleted assessment can be brought back in the message that follows. Under each question its earlier answers can be put back. History keeps the snapshots you took and a log of every change.',
      'Backups are made by themselves and kept for up to 30 days: under Backups you bring back one assessment, or all of them.',
    ],
  },
  {
    id: 'legal-advice',
    question: 'Is this legal advice?',
    paragraphs: [
      'No. Brieflock supports legal judgment and does not replace it. It applies the questions and rules of its pack to the answers you give; whether they fit the facts is for counsel to say.',
    ],
  },
  {
    id: 'how-current',
    question: 'How current is the law?',
    paragraphs: [
      'As current as the edition of the pack: About Brieflock names its day, and the law library says of each authority what its status is and when it was looked at. Law that changes later comes with a new pack or a new version of Brieflock, never by itself. Dates that the pack knows in advance take effect on their day.',
    ],
  },
];

/** The questions whose words hold all words of a search, in any case. All of them for an empty one. */
export function answersFor(search: string): readonly HelpAnswer[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return HELP_ANSWERS.filter(({ question, paragraphs }) => {
    const text = [question, ...paragraphs].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
