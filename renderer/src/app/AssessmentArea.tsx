import { Button } from '@mantine/core';
import { useAssessment } from '@renderer/data/open-assessment';
import { showList, showQuestion } from '@renderer/router/navigate';
import type { InAssessment } from '@renderer/router/place';
import { AssessmentPackVersion, AssessmentPack } from '@renderer/screens/packs';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Fetched } from '@renderer/ui/Fetched';
import { assessmentScreen } from './parts';
import { AlteredRows } from './AlteredRows';
import { UnreadableAnswers } from './UnreadableAnswers';

interface AssessmentAreaProps {
  readonly place: InAssessment;
  readonly onImport: () => void;
}

function backToList(): void {
  void showList();
}

function openQuestion(questionId: string): void {
  void showQuestion(questionId);
}

/** The open assessment, or why it cannot be shown. */
export function AssessmentArea({ place, onImport }: AssessmentAreaProps) {
  const found = useAssessment(place.assessmentId);
  if (found === undefined) return null;
  if (found === null) {
    return (
      <EmptyState
        title="This assessment is no longer here"
        actions={<Button onClick={backToList}>Back to the list</Button>}
      >
        It was deleted. Your other assessments are not affected.
      </EmptyState>
    );
  }
  const wayBack = (
    <Button size="xs" onClick={backToList}>
      Back to the list
    </Button>
  );
  if ('problem' in found) return <ErrorNotice error={found.problem} actions={wayBack} />;
  const { id, assessment, pack, unreadableRows, altered } = found;
  return (
    <AssessmentPack name={pack} actions={wayBack}>
      {unreadableRows === 0 ? null : <UnreadableAnswers assessmentId={id} count={unreadableRows} />}
      {altered === null || unreadableRows > 0 ? null : <AlteredRows assessmentId={id} error={altered} />}
      <AssessmentPackVersion assessment={assessment} name={pack} onOpenQuestion={openQuestion}>
        <Fetched
          part={assessmentScreen(place.tab)}
          with={{ assessmentId: id, assessment, onOpenQuestion: openQuestion, onImport }}
        />
      </AssessmentPackVersion>
    </AssessmentPack>
  );
}
