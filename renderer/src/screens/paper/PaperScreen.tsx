import { useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import { today } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';
import { ChoiceRow } from '@renderer/ui/ChoiceRow';
import { PageHeader } from '@renderer/ui/PageHeader';
import { MatterDraft } from './MatterDraft';
import { PaperView } from './PaperView';
import { openPaper, type PaperKind } from './papers';

interface PaperScreenProps {
  readonly assessment: Assessment;
  readonly onOpenQuestion: (questionId: string) => void;
}

const VIEWS = [
  { id: 'memo', label: 'Memo' },
  { id: 'briefing', label: 'Briefing' },
  { id: 'matter', label: 'The matter' },
] as const;

interface OneProps extends PaperScreenProps {
  readonly kind: PaperKind;
}

function One({ kind, assessment, onOpenQuestion }: OneProps) {
  const pack = usePack();
  const paper = openPaper(kind, { pack, assessment, asOf: today() });
  return <PaperView key={kind} assessmentId={assessment.id} paper={paper} onOpenQuestion={onOpenQuestion} />;
}

/** Memo and briefing as they will print, sentence by sentence with what each rests on, under counsel’s hand. */
export function PaperScreen({ assessment, onOpenQuestion }: PaperScreenProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('memo');
  return (
    <>
      <PageHeader
        title="Paper"
        lead="What memo and briefing will say. Select a sentence to see what it rests on; accept, edit or leave out each paragraph and each cell of words, or add your own. Nothing you write is lost when an answer changes."
      />
      <ChoiceRow label="Papers" choices={VIEWS} current={view} onChoose={setView} />
      {view === 'matter' ? (
        <MatterDraft assessmentId={assessment.id} />
      ) : (
        <One kind={view} assessment={assessment} onOpenQuestion={onOpenQuestion} />
      )}
    </>
  );
}
