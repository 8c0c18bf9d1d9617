/** What the Documents screen holds while another screen is shown: of one assessment, in memory alone, gone when the app locks or ends. */
import type { DocumentKind } from '@shared/document/document-kinds';
import type { Snapshot } from '@shared/assessment/schema';
import { isOfState, type BuiltDocument, type DocumentOptions, type DocumentStates } from './document-state';

/** The choices of the form; the paper is a preference. */
export type DocumentChoices = Omit<DocumentOptions, 'pageSize'>;

interface Kept {
  readonly assessmentId: string;
  readonly choices: DocumentChoices | null;
  readonly states: DocumentStates;
}

let kept: Kept | null = null;

function keptOf(assessmentId: string): Kept {
  return kept?.assessmentId === assessmentId ? kept : { assessmentId, choices: null, states: {} };
}

/** The choices made last for an assessment; `null` when another was worked on since. */
export function keptChoices(assessmentId: string): DocumentChoices | null {
  return keptOf(assessmentId).choices;
}

/** Keeps the choices. */
export function keepChoices(assessmentId: string, choices: DocumentChoices): void {
  kept = { ...keptOf(assessmentId), choices };
}

function ready(states: DocumentStates, isWanted: (document: BuiltDocument) => boolean): DocumentStates {
  return Object.fromEntries(
    Object.entries(states).filter(([, state]) => state.kind === 'ready' && isWanted(state.document)),
  );
}

/** The documents that were made and still show the assessment as it is. */
export function keptDocuments(assessmentId: string, updatedAt: string): DocumentStates {
  return ready(keptOf(assessmentId).states, (document) => isOfState(document, updatedAt));
}

/** Keeps those that were made. */
export function keepDocuments(assessmentId: string, states: DocumentStates): void {
  kept = { ...keptOf(assessmentId), states: ready(states, () => true) };
}

/** What the next visit starts from: a document of a snapshot, as of its day. */
export function chooseSnapshot(
  assessmentId: string,
  { id, asOf }: Pick<Snapshot, 'id' | 'asOf'>,
  initial: (kind: DocumentKind) => DocumentChoices,
): void {
  keepChoices(assessmentId, { ...(keptChoices(assessmentId) ?? initial('memo')), snapshot: id, asOf });
}
