import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment, Snapshot } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { countOf } from '@shared/base/words';
import type { Pack } from '@shared/pack/schema';
import { answerInShort } from '@shared/wording/answer-words';
import { figureInWords, formatDate } from '@shared/wording/format';
import { useRepository } from '@renderer/data/use-repository';
import { showDocumentsOf } from '@renderer/screens/documents';
import { usePreferences } from '@renderer/stores/preferences';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { restoreState } from './restore-state';
import classes from './History.module.css';

interface SnapshotDialogProps {
  readonly assessment: Assessment;
  /** `null` while closed. */
  readonly snapshot: Snapshot | null;
  /** As it reads today. */
  readonly pack: Pack;
  readonly onClose: () => void;
}

/** A snapshot to be read: figures and answers as they stood. From here its documents are made again, or the assessment is put back to it. */
export function SnapshotDialog({ assessment, snapshot, pack, onClose }: SnapshotDialogProps) {
  return (
    <Modal
      opened={snapshot !== null}
      onClose={onClose}
      size="xl"
      title={snapshot === null ? '' : `Snapshot ${String(snapshot.number)}, ${formatDate(snapshot.asOf)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {snapshot === null ? null : (
        <Frozen assessment={assessment} snapshot={snapshot} pack={pack} onClose={onClose} />
      )}
    </Modal>
  );
}

function Frozen({
  assessment,
  snapshot,
  pack,
  onClose,
}: SnapshotDialogProps & { readonly snapshot: Snapshot }) {
  const repository = useRepository();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const by = usePreferences((preferences) => preferences.authorName);
  const { content, score } = snapshot;
  const restore = async () => {
    setBusy(true);
    const restored = await restoreState(repository, assessment, { snapshot, by });
    setBusy(false);
    if (restored.ok) onClose();
    else setError(restored.error);
  };
  return (
    <div className={classes['frozen']}>
      <dl className={classes['figures']}>
        <dt>Title</dt>
        <dd>{content.title}</dd>
        <dt>Legal exposure</dt>
        <dd>{figureInWords(score.legalExposure)} (0 is best)</dd>
        <dt>Position readiness</dt>
        <dd>{figureInWords(score.positionReadiness)} (100 is best)</dd>
        <dt>Answered</dt>
        <dd>{`${String(score.answered)} of ${String(score.applicable)}`}</dd>
        <dt>Recorded</dt>
        <dd>{`${countOf(content.decisions.length, 'decision')}, ${countOf(content.actions.length, 'action')}`}</dd>
      </dl>
      <div className={classes['formActions']}>
        <Button
          data-autofocus
          onClick={() => {
            onClose();
            void showDocumentsOf(assessment.id, snapshot);
          }}
        >
          Make its documents
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => void restore()}>
          Go back to this state
        </Button>
      </div>
      <p className={classes['none']}>
        Going back first takes a snapshot of how things stand now, so nothing is lost. Snapshots, incidents
        and the audit log stay.
      </p>
      {error === null ? null : <ErrorNotice error={error} />}
      <FrozenAnswers snapshot={snapshot} pack={pack} />
    </div>
  );
}

function FrozenAnswers({
  snapshot: { content },
  pack,
}: {
  readonly snapshot: Snapshot;
  readonly pack: Pack;
}) {
  const { modules, unknownAnswers } = useMemo(() => questionnaireOf(pack, content), [pack, content]);
  return (
    <section aria-label="Answers as they stood">
      {modules.map(({ id, title, items }) => (
        <details key={id} className={classes['why']}>
          <summary>{title}</summary>
          <dl className={classes['answers']}>
            {items.map(({ question, answer }) => (
              <div key={question.id}>
                <dt>{question.text}</dt>
                <dd>
                  {answerInShort(question, answer?.value ?? null)}
                  {answer === undefined || answer.note.trim() === '' ? null : (
                    <span className={classes['hint']}>{answer.note}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      {unknownAnswers.length === 0 ? null : (
        <p className={classes['none']}>
          {`${countOf(unknownAnswers.length, 'answer')} to questions that the edition read today does not have.`}
        </p>
      )}
    </section>
  );
}
