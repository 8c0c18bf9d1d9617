import { useCallback, useEffect, useState } from 'react';
import { assessmentFileSchema } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/document/document-kinds';
import { isOfIncident } from '@shared/document/kinds/registry';
import { mayCarryData } from '@shared/release/editions/kind-editions';
import type { Result } from '@shared/base/result';
import { findPack } from '@renderer/data/installed-packs';
import { readAssessmentFile } from '@renderer/data/read-assessment';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { useJob, type JobProgress } from '@renderer/screens/jobs';
import { api } from '@renderer/platform/api';
import { now, timeZone, today } from '@renderer/platform/clock';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import type { BuiltDocument, DocumentOptions, DocumentState } from './document-state';

export interface DocumentBuild {
  /** Where each document stands. */
  readonly stateOf: (kind: DocumentKind) => DocumentState;
  readonly progress: JobProgress | null;
  readonly build: (options: DocumentOptions) => Promise<void>;
  readonly cancel: () => void;
}

const NONE: DocumentState = { kind: 'none' };

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The very bytes of the preview, where they are those that were proven: what is on screen then stays there. */
function shownBytes(bytes: Uint8Array, before: DocumentState | undefined): Uint8Array {
  const preview = before?.kind === 'building' ? before.preview : null;
  return preview !== null && isSame(preview, bytes) ? preview : bytes;
}

function toState(result: Result<BuiltDocument, AppError>, before: DocumentState | undefined): DocumentState {
  if (result.ok) {
    const document = { ...result.value, bytes: shownBytes(result.value.bytes, before) };
    return { kind: 'ready', document };
  }
  return result.error.code === 'job-cancelled'
    ? { kind: 'cancelled' }
    : { kind: 'failed', error: result.error };
}

interface Source {
  readonly repository: Repository;
  readonly assessmentId: string;
}

async function buildOne(
  { repository, assessmentId }: Source,
  options: DocumentOptions,
  jobId: string,
): Promise<Result<BuiltDocument, AppError>> {
  await flushPendingSaves();
  const file = await readAssessmentFile(repository, assessmentId);
  if (!file.ok) return file;
  const source = assessmentFileSchema.parse(file.value);
  // The shell has the built-in pack itself; any other travels with the request.
  const texts = findPack(file.value.pack)?.stored?.texts;
  const packTexts = texts === undefined ? {} : { packTexts: { ...texts } };
  const attachData = options.attachData && mayCarryData(options.kind, options.edition);
  const { redact, incident, alarms, ...others } = options;
  const zone = timeZone();
  // A document of an incident is read as of now, not of a day that was chosen.
  const of =
    isOfIncident(options.kind) && incident !== null
      ? { asOf: today(), incident: { id: incident, at: now(), alarms } }
      : {};
  const terms = options.edition === 'redacted' ? { redact } : {};
  const request = { jobId, source, ...others, ...terms, ...of, attachData, timeZone: zone, ...packTexts };
  const built = await api.document.build(request);
  if (!built.ok) return built;
  const assessmentUpdatedAt = file.value.assessment.updatedAt;
  // The log and the document itself name the same day.
  const asMade = { ...options, asOf: request.asOf };
  return { ok: true, value: { ...built.value, jobId, options: asMade, assessmentUpdatedAt } };
}

type States = Readonly<Partial<Record<DocumentKind, DocumentState>>>;

/** The document that a preview is of, with it; others as they are. */
function withPreview(states: States, jobId: string, preview: Uint8Array): States {
  const kind = DOCUMENT_KINDS.find((each) => {
    const state = states[each];
    return state?.kind === 'building' && state.jobId === jobId;
  });
  return kind === undefined ? states : { ...states, [kind]: { kind: 'building', jobId, preview } };
}

/** Makes documents from what is stored. The bytes handed back are the bytes that are saved. */
export function useDocumentBuild(assessmentId: string): DocumentBuild {
  const [states, setStates] = useState<States>({});
  const repository = useRepository();
  const { progress, run, cancel } = useJob();

  useEffect(
    () =>
      api.document.onPreview(({ jobId, bytes }) => {
        setStates((before) => withPreview(before, jobId, bytes));
      }),
    [],
  );

  const build = useCallback(
    async (options: DocumentOptions) => {
      const { kind } = options;
      const result = await run('Reading the assessment', (jobId) => {
        setStates((before) => ({ ...before, [kind]: { kind: 'building', jobId, preview: null } }));
        return buildOne({ repository, assessmentId }, options, jobId);
      });
      setStates((before) => ({ ...before, [kind]: toState(result, before[kind]) }));
    },
    [repository, assessmentId, run],
  );

  return { stateOf: (kind) => states[kind] ?? NONE, progress, build, cancel };
}
