/**
 * Every place of the app that is looked at: for violations of accessibility, and for screenshots. Data alone. A screen of the
 * registry or a dialog that no place names fails `test/architecture/places.test.ts`.
 */

/** What a place shows, by the ids of the registry and the names of the files of dialogs. */
interface Shown {
  readonly name: string;
  readonly screens?: readonly string[];
  readonly dialogs?: readonly string[];
}

/** In the order in which one comes by them. */
export const PLACE_LIST = [
  { name: 'list, empty', screens: ['list'] },
  { name: 'protection', screens: ['protection'] },
  { name: 'protection, a passphrase' },
  { name: 'trust', screens: ['trust'] },
  { name: 'backups', screens: ['backups'] },
  { name: 'settings', screens: ['settings'] },
  { name: 'help', screens: ['help'] },
  { name: 'about', dialogs: ['AboutDialog'] },
  { name: 'packs', dialogs: ['PacksDialog'] },
  { name: 'new assessment', dialogs: ['NewAssessmentDialog'] },
  { name: 'library', screens: ['library'] },
  { name: 'library, authorities' },
  { name: 'profile', screens: ['profile'] },
  { name: 'questions', screens: ['questions'] },
  { name: 'questions, not known yet' },
  { name: 'questions, does not apply' },
  { name: 'questions, as a list' },
  { name: 'review', screens: ['review'] },
  { name: 'go to', dialogs: ['Palette'] },
  { name: 'search', screens: ['search'] },
  { name: 'score', screens: ['score'] },
  { name: 'decisions, covered models' },
  { name: 'decisions', screens: ['decisions'] },
  { name: 'exposure, off' },
  { name: 'exposure, filled in', screens: ['exposure'] },
  { name: 'score, with a try-out' },
  { name: 'actions', screens: ['actions'] },
  { name: 'gaps' },
  { name: 'history', screens: ['history'] },
  { name: 'a snapshot', dialogs: ['SnapshotDialog'] },
  { name: 'take a snapshot', dialogs: ['TakeSnapshotDialog'] },
  { name: 'sign off', dialogs: ['SignDialog'] },
  { name: 'paper', screens: ['paper'] },
  { name: 'documents, redacted edition' },
  { name: 'verify a document', dialogs: ['VerifyDialog'] },
  { name: 'documents', screens: ['documents'] },
  { name: 'share', screens: ['share'] },
  { name: 'import, a passphrase', dialogs: ['ImportDialog'] },
  { name: 'incidents, none', screens: ['incidents'] },
  { name: 'incident, first facts' },
  { name: 'incident, deadlines' },
  { name: 'incident, first hour' },
  { name: 'incident, preservation' },
  { name: 'incident, privilege' },
  { name: 'incident, filed', dialogs: ['ActsDialog'] },
  { name: 'incident, a clause' },
  { name: 'incident, taken back', dialogs: ['TakeBackDialog'] },
  { name: 'incident, facts' },
  { name: 'incident, a moment' },
  { name: 'incident, people' },
  { name: 'incident, log' },
  { name: 'incident, who writes', dialogs: ['WriterDialog'] },
  { name: 'keys', dialogs: ['HelpDialog'] },
  { name: 'list, filled' },
  { name: 'group', dialogs: ['GroupDialog'] },
  { name: 'rename', dialogs: ['RenameDialog'] },
  { name: 'delete', dialogs: ['RowMenu'] },
] as const satisfies readonly Shown[];

/** The name of a place. */
export type PlaceName = (typeof PLACE_LIST)[number]['name'];

/** Dialogs that none of these places shows, with the reason. */
export const NOT_LOOKED_AT: Readonly<Record<string, string>> = {
  SealingPanel: 'shown while everything is sealed, and gone with the restart that follows',
  QuestionnaireLayout: 'the rail of a window too narrow for it; the rail itself stands beside the questions',
  UnreadableRow: 'needs a row that cannot be read; its words are in a component test',
};
