import { Button, Code } from '@mantine/core';
import type { Assessment } from '@shared/assessment/schema';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { usePack } from '@renderer/stores/current-pack';
import { PageHeader } from '@renderer/ui/PageHeader';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';
import { Section } from '@renderer/ui/Section';
import { ContentsList } from './ContentsList';
import { ExportOutcome } from './ExportOutcome';
import { summarize } from './file-summary';
import { SealForm } from './SealForm';
import { PlainCopy } from './PlainCopy';
import { useShareExport } from './use-share-export';
import classes from './ShareScreen.module.css';

interface ShareScreenProps {
  readonly assessment: Assessment;
  readonly onImport: () => void;
}

/** Sends an assessment to a colleague: encrypted by default, plain behind a warning, and back again. */
export function ShareScreen({ assessment, onImport }: ShareScreenProps) {
  const pack = usePack();
  const { state, progress, cancel, exportEncrypted, exportPlain } = useShareExport(assessment.id);
  const summary = summarize(toAssessmentFile(assessment, pack.manifest), pack);
  const isBusy = progress !== null;
  return (
    <div className={classes['screen']}>
      <PageHeader
        title="Share"
        lead="Send this assessment to a colleague or outside counsel as one encrypted file. Only someone with the passphrase can open it."
      />
      <div className={classes['columns']}>
        <div className={classes['stack']}>
          <Section title="Encrypted share file">
            <SealForm isBusy={isBusy} onSubmit={exportEncrypted} />
          </Section>
          {progress === null ? null : <ProgressPanel {...progress} onCancel={cancel} />}
          <ExportOutcome state={state} />
        </div>
        <div className={classes['stack']}>
          <Section title="What the file will hold">
            <ContentsList summary={summary} />
          </Section>
          <details className={classes['details']}>
            <summary>Opening it without Brieflock</summary>
            <p>Your IT team needs only two stock tools: age and unzip.</p>
            <Code block>{'age -d -o matter.zip FILE.brieflock\nunzip matter.zip'}</Code>
          </details>
        </div>
      </div>
      <div className={classes['columns']}>
        <PlainCopy
          privilegedNotes={summary.privilegedNotes}
          isBusy={isBusy}
          onExport={(forWhom) => {
            void exportPlain(forWhom);
          }}
        />
        <Section
          title="Bring one back"
          intro="A file that comes back is imported beside what you have. Nothing of yours is ever overwritten."
        >
          <div>
            <Button variant="default" onClick={onImport}>
              Import file…
            </Button>
          </div>
        </Section>
      </div>
    </div>
  );
}
