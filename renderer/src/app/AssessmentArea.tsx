import { Button } from '@mantine/core';
import { ActionsScreen } from '@renderer/features/actions';
import { AssessmentEdition, AssessmentPack } from '@renderer/features/packs';
import { DocumentsScreen } from '@renderer/features/documents';
import { DecisionsScreen } from '@renderer/features/decisions';
import { ExposureScreen } from '@renderer/features/exposure';
import { ShareScreen } from '@renderer/features/exchange';
import { HistoryScreen } from '@renderer/features/history';
import { ProfileScreen } from '@renderer/features/profile';
import { QuestionnaireScreen } from '@renderer/features/questionnaire';
import { ScoreScreen } from '@renderer/features/score';
import type { Assessment } from '@shared/assessment/schema';
import { useAssessment } from '@renderer/data/open-assessment';
import { showList, showQuestion, type AssessmentTab, type View } from '@renderer/stores/session';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { UnreadableAnswers } from './UnreadableAnswers';

interface AssessmentAreaProps {
  readonly view: Extract<View, { screen: 'assessment' }>;
  readonly onImport: () => void;
}

function backToList(): void {
  void showList();
}

/** The open assessment, or why it cannot be shown. */
export function AssessmentArea({ view, onImport }: AssessmentAreaProps) {
  const found = useAssessment(view.assessmentId);
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
  return (
    <AssessmentPack name={found.pack} actions={wayBack}>
      {found.unreadableRows === 0 ? null : (
        <UnreadableAnswers assessmentId={found.id} count={found.unreadableRows} />
      )}
      <AssessmentEdition assessment={found.assessment} name={found.pack} onOpenQuestion={openQuestion}>
        <TabScreen tab={view.tab} assessment={found.assessment} onImport={onImport} />
      </AssessmentEdition>
    </AssessmentPack>
  );
}

interface TabScreenProps {
  readonly tab: AssessmentTab;
  readonly assessment: Assessment;
  readonly onImport: () => void;
}

function openQuestion(questionId: string): void {
  void showQuestion(questionId);
}

function TabScreen({ tab, assessment, onImport }: TabScreenProps) {
  switch (tab) {
    case 'profile':
      return <ProfileScreen assessmentId={assessment.id} />;
    case 'questions':
      return <QuestionnaireScreen assessmentId={assessment.id} />;
    case 'score':
      return <ScoreScreen assessment={assessment} onOpenQuestion={openQuestion} />;
    case 'decisions':
      return <DecisionsScreen assessment={assessment} />;
    case 'exposure':
      return <ExposureScreen assessment={assessment} />;
    case 'actions':
      return <ActionsScreen assessment={assessment} />;
    case 'history':
      return <HistoryScreen assessment={assessment} onOpenQuestion={openQuestion} />;
    case 'documents':
      return <DocumentsScreen assessment={assessment} />;
    case 'share':
      return <ShareScreen assessment={assessment} onImport={onImport} />;
  }
}
