import { contentOf } from '@shared/assessment/content';
import { assessmentFileSchema, type AssessmentContent, type AssessmentFile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import type { PdfInspection } from '@shared/release/inspection';
import { ok, type Result } from '@shared/base/result';
import { readAnnexes, type AnnexId } from '@shared/document/annexes';
import { mayCarryData } from '@shared/release/editions/kind-editions';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { appendAudit, readAssessmentFile } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import { listAssessments } from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import { api } from '@renderer/platform/api';
import { newId } from '@renderer/platform/ids';
import {
  compareRemade,
  isDocumentRecorded,
  isRecorded,
  withoutRemaking,
  type KnownState,
  type OurDocument,
  type Verdict,
} from './verdict';

interface Found extends KnownState {
  readonly file: AssessmentFile;
  readonly content: AssessmentContent;
}

function statesOf(file: AssessmentFile): readonly Found[] {
  const { assessment } = file;
  const pack = findPack(file.pack)?.pack;
  const shared = { assessmentId: assessment.id, file };
  const now = contentOf(assessment);
  const present =
    pack === undefined
      ? []
      : [
          {
            ...shared,
            name: `“${assessment.title}” as it stands now`,
            fingerprint: fingerprintOf(file, pack.manifest),
            content: now,
          },
        ];
  const frozen = assessment.snapshots.map(({ number, fingerprint, content }) => ({
    ...shared,
    name: `“${assessment.title}”, snapshot ${String(number)}`,
    fingerprint,
    content,
  }));
  return [...frozen.toReversed(), ...present];
}

async function allFiles(repository: Repository): Promise<readonly AssessmentFile[]> {
  const listed = await listAssessments(repository);
  const files = await Promise.all(listed.map(({ id }) => readAssessmentFile(repository, id)));
  return files.flatMap((file) => (file.ok ? [file.value] : []));
}

function oursIn(inspection: PdfInspection): OurDocument | null {
  return inspection.kind === 'ours' ? inspection : null;
}

/** The annexes a document was made with; what it does not name, it has. */
function annexesIn({ annexes }: OurDocument['provenance']): { readonly annexes?: AnnexId[] } {
  return annexes === undefined ? {} : { annexes: [...(readAnnexes(annexes) ?? [])] };
}

/** The incident a document is of, as its log stood then. */
function incidentIn({ incident, entry, at }: OurDocument['provenance']) {
  return incident === undefined || entry === undefined || at === undefined
    ? {}
    : { incident: { id: incident, entry, at } };
}

/** Makes the document again from the state it names. Not the redacted edition: its terms are stored nowhere. */
async function remake(
  document: OurDocument,
  { file, content }: Found,
): Promise<Result<OurDocument | null, AppError>> {
  const { kind, edition, asOf, pageSize, timeZone } = document.provenance;
  if (edition === 'redacted') return ok(null);
  const source = assessmentFileSchema.parse({ ...file, assessment: { ...file.assessment, ...content } });
  const texts = findPack(file.pack)?.stored?.texts;
  const packTexts = texts === undefined ? {} : { packTexts: { ...texts } };
  const attachData = document.hasAttachment && mayCarryData(kind, edition);
  const wanted = {
    jobId: newId(),
    kind,
    edition,
    source,
    asOf,
    pageSize,
    attachData,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...packTexts,
    ...annexesIn(document.provenance),
    ...incidentIn(document.provenance),
  };
  const built = await api.document.build(wanted);
  if (!built.ok) return ok(null);
  const again = await api.document.inspect({ jobId: newId(), documentId: built.value.documentId });
  if (!again.ok) return again;
  return ok(again.value.status === 'inspected' ? oursIn(again.value.inspection) : null);
}

async function judge(repository: Repository, document: OurDocument): Promise<Result<Verdict, AppError>> {
  const files = await allFiles(repository);
  const recorded = files.some((file) => isRecorded(document.sha256, file.assessment.audit));
  const state = files
    .flatMap(statesOf)
    .find(({ fingerprint }) => fingerprint === document.provenance.fingerprint);
  if (state === undefined) return ok({ kind: 'state-gone', document, isRecorded: recorded });
  if (recorded) return ok({ kind: 'unchanged', document, state, by: 'record' });
  const remade = await remake(document, state);
  if (!remade.ok) return remade;
  const known = files.some((file) => isDocumentRecorded(document, file.assessment.audit));
  const comparison = { document, state, isDocumentRecorded: known };
  return ok(remade.value === null ? withoutRemaking(comparison) : compareRemade(comparison, remade.value));
}

/** Says what an inspected file is, compared with everything on this laptop. */
export async function verdictOn(
  repository: Repository,
  inspection: PdfInspection,
): Promise<Result<Verdict, AppError>> {
  if (inspection.kind !== 'ours') return ok({ kind: inspection.kind });
  const verdict = await judge(repository, inspection);
  if (verdict.ok && 'state' in verdict.value) {
    const { state, kind } = verdict.value;
    const detail = {
      result: kind,
      sha256: inspection.sha256,
      fingerprint: inspection.provenance.fingerprint,
    };
    const written = await appendAudit(repository, state.assessmentId, {
      event: 'document-verified',
      detail,
      by: '',
    });
    if (!written.ok) return written;
  }
  return verdict;
}
