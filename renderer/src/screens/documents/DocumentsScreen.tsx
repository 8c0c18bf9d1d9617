import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import { today } from '@renderer/platform/clock';
import { isPdf, type DocumentKind } from '@shared/document/document-kinds';
import type { AppError } from '@shared/base/app-error';
import { showTab } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import { usualIncident } from '@shared/incident/choose-incident';
import { usualEdition } from '@shared/release/editions/kind-editions';
import { setPreferences, usePreferences } from '@renderer/stores/preferences';
import { EmptyState } from '@renderer/ui/EmptyState';
import { VerifyButton } from '@renderer/screens/verify';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import { staleReason, type DocumentOptions, type DocumentState } from './document-state';
import { BeingProven } from './BeingProven';
import { DocumentStatus } from './DocumentStatus';
import { documentWords } from './document-words';
import { FileSummary } from './FileSummary';
import { incidentChoices } from './incident-choices';
import { OptionsForm } from './OptionsForm';
import { useDocumentBuild } from './use-document-build';
import { useFirstView } from './use-first-view';
import classes from './DocumentsScreen.module.css';

interface DocumentsScreenProps {
  readonly assessment: Assessment;
}

const PdfPreview = lazy(() =>
  import('./PdfPreview').then(({ PdfPreview: component }) => ({ default: component })),
);

/** Documents that print a paper. */
const PAPERS: ReadonlySet<DocumentKind> = new Set(['briefing', 'memo', 'memo-docx']);

function toPaper(): void {
  void showTab('paper');
}

/** Makes the documents, shows the pages or the contents of each, and saves the very bytes. */
export function DocumentsScreen({ assessment }: DocumentsScreenProps) {
  const pageSize = usePreferences((preferences) => preferences.pageSize);
  const [chosen, setChosen] = useState<Omit<DocumentOptions, 'pageSize'>>({
    kind: 'briefing',
    asOf: today(),
    attachData: false,
    pastDates: false,
    incident: null,
    alarms: false,
    edition: usualEdition('briefing'),
    redact: '',
  });
  // The newest that is open, until one is chosen.
  const incident = chosen.incident ?? usualIncident(assessment.incidents);
  const options: DocumentOptions = { ...chosen, pageSize, incident };
  const { stateOf, progress, build, cancel } = useDocumentBuild(assessment.id);
  const state = stateOf(options.kind);
  const stale =
    state.kind === 'ready' ? staleReason(state.document, { updatedAt: assessment.updatedAt, options }) : null;
  // What was found in the file, and the way to save it, may stand below the edge of the window.
  const status = useFirstView(state.kind === 'ready' ? state.document.documentId : undefined);

  return (
    <div>
      <PageHeader
        title="Documents"
        actions={<VerifyButton />}
        lead="Made on this computer from what you have saved. You see what each holds before you save it."
      />
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <OptionsForm
            options={options}
            incidents={incidentChoices(assessment.incidents)}
            isBusy={progress !== null}
            isMade={state.kind === 'ready'}
            onChange={({ pageSize: next, ...others }) => {
              setChosen(others);
              if (next !== pageSize) setPreferences({ pageSize: next });
            }}
            onBuild={() => {
              void build(options);
            }}
          />
          {PAPERS.has(options.kind) ? (
            <p className={classes['toPaper']}>
              <LinkButton onClick={toPaper}>Read it sentence by sentence, and change it, in Paper</LinkButton>
            </p>
          ) : null}
          {progress === null ? null : <ProgressPanel {...progress} onCancel={cancel} />}
          {state.kind === 'building' && state.preview !== null ? <BeingProven kind={options.kind} /> : null}
          {state.kind === 'ready' ? (
            <div ref={status}>
              <DocumentStatus
                key={state.document.documentId}
                assessment={assessment}
                document={state.document}
                stale={stale}
                redact={options.redact}
                onRedactChange={(redact) => {
                  setChosen((before) => ({ ...before, redact }));
                }}
              />
            </div>
          ) : null}
        </div>
        <Stage state={state} kind={options.kind} />
      </div>
    </div>
  );
}

/** What moved can be looked at in one place. */
function Failed({ error }: { readonly error: AppError }) {
  if (error.code !== 'paper-stale') return <ErrorNotice error={error} />;
  const actions = (
    <Button size="xs" onClick={toPaper}>
      Open Paper
    </Button>
  );
  return <ErrorNotice error={error} actions={actions} />;
}

interface PagesProps {
  readonly jobId: string;
  readonly bytes: Uint8Array;
  readonly title: string;
}

/** The pages of one document; they stay as they are when its proof is done. */
function Pages({ jobId, bytes, title }: PagesProps) {
  return (
    <Suspense fallback={<EmptyState title="Opening the preview…">One moment.</EmptyState>}>
      <PdfPreview key={jobId} bytes={bytes} title={title} />
    </Suspense>
  );
}

interface StageProps {
  readonly state: DocumentState;
  readonly kind: DocumentKind;
}

function Stage({ state, kind }: StageProps) {
  const { title, noun } = documentWords(kind);
  switch (state.kind) {
    case 'none':
      return (
        <EmptyState title={`No ${noun} made yet`}>
          {isPdf(kind)
            ? 'Choose the date and the paper, then make it. You can look at every page here before you save it.'
            : 'Make it, and you can see here what it holds before you save it.'}
        </EmptyState>
      );
    case 'building':
      if (state.preview !== null) return <Pages jobId={state.jobId} bytes={state.preview} title={title} />;
      return <EmptyState title={`Making the ${noun}…`}>It will appear here.</EmptyState>;
    case 'cancelled':
      return (
        <Notice kind="info" live="status" title={`You stopped the ${noun} before it was finished.`}>
          <p>No file was left behind, and the assessment is unchanged.</p>
        </Notice>
      );
    case 'failed':
      return <Failed error={state.error} />;
    case 'ready':
      if (!isPdf(kind)) return <FileSummary document={state.document} />;
      return <Pages jobId={state.document.jobId} bytes={state.document.bytes} title={title} />;
  }
}
