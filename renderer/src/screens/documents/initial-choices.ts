import type { DocumentKind } from '@shared/document/document-kinds';
import { usualEdition } from '@shared/release/editions/kind-editions';
import { today } from '@renderer/platform/clock';
import { showTab } from '@renderer/router/navigate';
import type { Snapshot } from '@shared/assessment/schema';
import { chooseSnapshot, type DocumentChoices } from './made-documents';

/** What the form starts from: the assessment as it is, today. */
export function initialChoices(kind: DocumentKind): DocumentChoices {
  return {
    kind,
    snapshot: null,
    asOf: today(),
    attachData: false,
    pastDates: false,
    incident: null,
    alarms: false,
    edition: usualEdition(kind),
    redact: '',
  };
}

/** Opens the documents of the assessment that is open, to be made from one of its snapshots. */
export async function showDocumentsOf(assessmentId: string, snapshot: Snapshot): Promise<void> {
  chooseSnapshot(assessmentId, snapshot, initialChoices);
  await showTab('documents');
}
