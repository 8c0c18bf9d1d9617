/** Every screen of the app but the list: one line here and one folder beside. Loads nothing by itself. */
import type { Assessment } from '@shared/assessment/schema';
import type { LibrarySection } from '@shared/pack/search-library';
import type { InAssessment } from '@renderer/router/place';

/** What a screen of an assessment is given. */
export interface AssessmentScreenProps {
  readonly assessmentId: string;
  readonly assessment: Assessment;
  readonly onOpenQuestion: (questionId: string) => void;
  readonly onImport: () => void;
}

/** A part of an assessment, as its folder exports it. */
export type AssessmentScreen = React.ComponentType<AssessmentScreenProps>;

/** What a screen that stands on its own is given. */
export interface StandaloneScreenProps {
  /** One of the screen's own sections. */
  readonly section: string;
  /** What of the section to show. Comes from the address, so it may name nothing. */
  readonly entry: string | undefined;
  /** The place in an assessment that the user came from and can go back to. */
  readonly from: InAssessment | undefined;
}

/** A screen that stands on its own, as its folder exports it. */
export type StandaloneScreen = React.ComponentType<StandaloneScreenProps>;

/** A tab of the open assessment. Its key is Alt with its number, from 1 to 9. */
export interface AssessmentScreenEntry {
  /** Stands in the address. */
  readonly id: string;
  /** On the tab, in the help and, in lower case, in the title of the window. */
  readonly label: string;
  readonly load: () => Promise<AssessmentScreen>;
}

/** A screen of its own. */
export interface StandaloneScreenEntry {
  /** Stands in the address. */
  readonly id: string;
  /** In the title of the window and on the way there. */
  readonly label: string;
  /** Section to label, the first being shown unless told otherwise. */
  readonly sections: Readonly<Record<string, string>>;
  readonly load: () => Promise<StandaloneScreen>;
}

/** The tabs of an assessment, in working order. */
export const ASSESSMENT_SCREENS = [
  {
    id: 'profile',
    label: 'Profile',
    load: () => import('../profile').then((folder) => folder.ProfileScreen),
  },
  {
    id: 'questions',
    label: 'Questions',
    load: () => import('../questionnaire').then((folder) => folder.QuestionnaireScreen),
  },
  { id: 'score', label: 'Score', load: () => import('../score').then((folder) => folder.ScoreScreen) },
  {
    id: 'decisions',
    label: 'Decisions',
    load: () => import('../decisions').then((folder) => folder.DecisionsScreen),
  },
  {
    id: 'exposure',
    label: 'Exposure',
    load: () => import('../loss-estimates').then((folder) => folder.LossEstimatesScreen),
  },
  {
    id: 'actions',
    label: 'Actions',
    load: () => import('../actions').then((folder) => folder.ActionsScreen),
  },
  {
    id: 'history',
    label: 'History',
    load: () => import('../history').then((folder) => folder.HistoryScreen),
  },
  { id: 'paper', label: 'Paper', load: () => import('../paper').then((folder) => folder.PaperScreen) },
  {
    id: 'documents',
    label: 'Documents',
    load: () => import('../documents').then((folder) => folder.DocumentsScreen),
  },
  { id: 'share', label: 'Share', load: () => import('../exchange').then((folder) => folder.ShareScreen) },
  {
    id: 'incidents',
    label: 'Incidents',
    load: () => import('../incident').then((folder) => folder.IncidentsScreen),
  },
] as const satisfies readonly AssessmentScreenEntry[];

/** The sections of the law library, in the order of its navigation. */
export const LIBRARY_SECTION_LABELS = {
  provisions: 'Section by section',
  statements: 'Does and does not',
  authorities: 'Authorities',
  timeline: 'Timeline',
  glossary: 'Glossary',
  clocks: 'Reporting deadlines',
} as const satisfies Readonly<Record<LibrarySection, string>>;

/** The screens that stand on their own. */
export const STANDALONE_SCREENS = [
  {
    id: 'library',
    label: 'Law library',
    sections: LIBRARY_SECTION_LABELS,
    load: () => import('../library').then((folder) => folder.LibraryArea),
  },
  {
    id: 'backups',
    label: 'Backups',
    sections: { overview: 'On this computer' },
    load: () => import('../backup').then((folder) => folder.BackupScreen),
  },
  {
    id: 'protection',
    label: 'Protection',
    sections: { overview: 'On this computer' },
    load: () => import('../protection').then((folder) => folder.ProtectionScreen),
  },
  {
    id: 'trust',
    label: 'What you can check',
    sections: { overview: 'On this computer' },
    load: () => import('../trust').then((folder) => folder.TrustScreen),
  },
] as const satisfies readonly StandaloneScreenEntry[];

/** The id of a tab. */
export type AssessmentTab = (typeof ASSESSMENT_SCREENS)[number]['id'];

type Standalone = (typeof STANDALONE_SCREENS)[number];

/** The id of a screen that stands on its own. */
export type StandaloneId = Standalone['id'];

/** The sections of a screen that stands on its own. */
export type SectionOf<Id extends StandaloneId> = string & keyof Extract<Standalone, { id: Id }>['sections'];
