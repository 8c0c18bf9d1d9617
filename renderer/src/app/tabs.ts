import type { AssessmentTab } from '@renderer/stores/session';

/** The parts of an assessment, in working order. */
export const TABS: readonly { readonly id: AssessmentTab; readonly label: string }[] = [
  { id: 'profile', label: 'Profile' },
  { id: 'questions', label: 'Questions' },
  { id: 'score', label: 'Score' },
  { id: 'decisions', label: 'Decisions' },
  { id: 'exposure', label: 'Exposure' },
  { id: 'actions', label: 'Actions' },
  { id: 'history', label: 'History' },
  { id: 'documents', label: 'Documents' },
  { id: 'share', label: 'Share' },
];
