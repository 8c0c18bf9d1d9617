/** Where a user can be. Types only. */
import type { AssessmentTab, SectionOf, StandaloneId } from '@renderer/screens/registry';

/** The list of assessments. */
export interface InList {
  readonly screen: 'list';
}

/** A place in an assessment. */
export interface InAssessment {
  readonly screen: 'assessment';
  readonly assessmentId: string;
  readonly tab: AssessmentTab;
  readonly questionId?: string;
  /** The incident that is open. */
  readonly incidentId?: string;
  /** Set while gaps are being filled; a number of its own for each time that was begun. */
  readonly gaps?: number;
}

/** A place on a screen that stands on its own. */
export interface InStandalone<Id extends StandaloneId> {
  readonly screen: Id;
  readonly section: SectionOf<Id>;
  /** The entry of the section to show; which one it is, each section says. */
  readonly entry?: string;
  /** The place in an assessment that the user came from and can go back to. */
  readonly from?: InAssessment;
}

/** A place on any screen that stands on its own. */
export type AnyStandalone = { readonly [Id in StandaloneId]: InStandalone<Id> }[StandaloneId];

/** A place in the law library. */
export type InLibrary = InStandalone<'library'>;

/** Where the user is. */
export type Place = InList | InAssessment | AnyStandalone;
