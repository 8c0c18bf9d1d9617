import { useMemo, useRef } from 'react';
import { bestValue } from '@shared/assessment/answer-semantics';
import type { Assessment } from '@shared/assessment/schema';
import { questionnaireOf, type Questionnaire } from '@shared/assessment/questionnaire';
import type { Question } from '@shared/pack/schema';
import { mattersOf } from '@shared/wording/matters';
import { scoreAssessment } from '@shared/scoring/score';
import { today } from '@renderer/platform/clock';
import { usePackAsOf } from '@renderer/stores/current-pack';
import { tryAnswer } from '@renderer/stores/try-out';
import { OnThisPage, type PagePart } from '@renderer/ui/OnThisPage';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { Contradictions } from './Contradictions';
import { FindingList } from './FindingList';
import { Headlines } from './Headlines';
import { LawWatch } from './LawWatch';
import { MethodNote } from './MethodNote';
import { ModuleReadiness } from './ModuleReadiness';
import { NextQuestions } from './NextQuestions';
import { RiskMap } from './RiskMap';
import { ScenarioList } from './ScenarioList';
import { SetAside } from './SetAside';
import { ScoreActionsContext, type ScoreActions } from './score-actions';
import { TryChanges } from './TryChanges';
import { questionFacts } from './question-facts';
import classes from './ScoreScreen.module.css';

const PARTS: readonly PagePart[] = [
  { anchor: 'score-scenarios', title: 'What could go wrong' },
  { anchor: 'score-modules', title: 'Readiness by module' },
  { anchor: 'score-try', title: 'Try changes' },
  { anchor: 'score-findings', title: 'Findings and open questions' },
];

function questionOf(questionnaire: Questionnaire, id: string): Question | undefined {
  return questionnaire.modules.flatMap(({ items }) => items).find(({ question }) => question.id === id)
    ?.question;
}

interface ScoreScreenProps {
  readonly assessment: Assessment;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** Where the organization stands, as ranges, and why. */
export function ScoreScreen({ assessment, onOpenQuestion }: ScoreScreenProps) {
  // Where an authority has expired, the prepared words stand in its place, as in documents of the same day.
  const asOf = usePackAsOf();
  const { pack } = asOf;
  const score = useMemo(() => scoreAssessment(pack, assessment), [assessment, pack]);
  const questionnaire = useMemo(() => questionnaireOf(pack, assessment), [assessment, pack]);
  const facts = useMemo(() => questionFacts(questionnaire), [questionnaire]);
  const tryOut = useRef<HTMLDivElement>(null);
  const actions = useMemo<ScoreActions>(
    () => ({
      openQuestion: onOpenQuestion,
      tryBest: (questionId) => {
        const question = questionOf(questionnaire, questionId);
        if (question === undefined) return;
        tryAnswer(assessment.id, { questionId, value: bestValue(question) });
        tryOut.current?.focus();
      },
    }),
    [assessment.id, onOpenQuestion, questionnaire],
  );
  return (
    <ScoreActionsContext value={actions}>
      <div className={classes['screen']}>
        <PageHeader
          title="Score"
          lead="Every figure is a range: from how things stand if the open questions turn out well to how they stand if they turn out badly. It narrows as you answer."
        />
        <OnThisPage parts={PARTS} />
        <Headlines score={score} facts={facts} />
        <Contradictions
          assessmentId={assessment.id}
          contradictions={score.contradictions}
          settlements={assessment.settlements}
          onOpenQuestion={onOpenQuestion}
        />
        <div className={classes['columns']}>
          <RiskMap scenarios={score.scenarios} />
          <NextQuestions score={score} facts={facts} onOpenQuestion={onOpenQuestion} />
        </div>
        <Section
          anchor="score-scenarios"
          title="What could go wrong"
          intro="Worst first. The hollow marker is the risk before any measure; the bar is what remains after the answers given."
        >
          <ScenarioList scenarios={score.scenarios} facts={facts} />
        </Section>
        <Section anchor="score-modules" title="Readiness by module" intro="0 is not ready, 100 is ready.">
          <ModuleReadiness score={score} facts={facts} />
        </Section>
        <div ref={tryOut} tabIndex={-1} className={classes['tryOut']}>
          <TryChanges assessment={assessment} pack={pack} questionnaire={questionnaire} score={score} />
        </div>
        <Section
          anchor="score-findings"
          title="Findings and open questions"
          intro="What the answers leave to be done or to be found out. What law requires of you stands apart from the rest."
        >
          <FindingList matters={mattersOf(score, pack)} open={score.coverage.open} />
        </Section>
        <LawWatch asOf={asOf} day={today()} facts={facts} onOpenQuestion={onOpenQuestion} />
        <SetAside score={score} />
        <MethodNote manifest={pack.manifest} />
      </div>
    </ScoreActionsContext>
  );
}
