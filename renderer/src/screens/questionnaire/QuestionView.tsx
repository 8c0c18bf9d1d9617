import { useEffect, useRef } from 'react';
import type { MustTellReason } from '@shared/actions/must-tell';
import type { ExerciseOnRecord } from '@shared/incident/rehearsal-result';
import type { FacetChoices } from '@shared/pack/applicability';
import { requirementOf } from '@shared/scoring/requirement';
import type { NextQuestion } from '@shared/scoring/types';
import { REQUIREMENT_WORDS } from '@shared/wording/requirement-words';
import { useRecordDraft } from '@renderer/records/load-draft';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { AnswerForm } from './AnswerForm';
import { AuthorityList } from './AuthorityList';
import { QuestionNavigation } from './QuestionNavigation';
import { GapBanner } from './GapBanner';
import { GapNavigation } from './GapNavigation';
import { LawList } from './LawList';
import type { GapPosition, Position } from './question-order';
import classes from './QuestionView.module.css';

interface QuestionViewProps {
  readonly assessmentId: string;
  readonly position: Position;
  readonly bestNextId: string | undefined;
  /** Where the question stands in the queue of gaps, while that is being walked. */
  readonly gap: GapPosition | null;
  /** How far its answer narrows the ranges; `undefined` once it is answered. */
  readonly narrowing: NextQuestion | undefined;
  /** The day that decides what is in force, `YYYY-MM-DD`. */
  readonly day: string;
  /** Who the organization is, which decides what law requires of it. */
  readonly profile: FacetChoices;
  /** Why memo and briefing tell the answer whatever counsel chose. */
  readonly mustTell: readonly MustTellReason[];
  /** Exercises whose record bears on it. */
  readonly exercises: readonly ExerciseOnRecord[];
}

/** One question with everything needed to answer it. */
export function QuestionView(props: QuestionViewProps) {
  const { assessmentId, position, bestNextId, gap, narrowing, day, profile, mustTell, exercises } = props;
  const { question, because } = position.item;
  const draft = useRecordDraft({ assessmentId, kind: 'answer', key: question.id });
  const heading = useHeadingFocus(question.id);
  return (
    <article className={classes['question']} aria-labelledby="question-heading">
      <header>
        {gap === null ? null : <GapBanner gap={gap} narrowing={narrowing} />}
        <p className={classes['place']}>
          {position.module.title} · {question.id}
        </p>
        <h1
          id="question-heading"
          ref={heading}
          tabIndex={-1}
          className={classes['heading']}
          data-testid="question-heading"
          data-question={question.id}
        >
          {question.text}
        </h1>
        <p className={classes['why']}>{question.why}</p>
        <p className={classes['facts']}>
          <span className={classes['headline']}>{REQUIREMENT_WORDS[requirementOf(question, profile)]}</span>
          <span>Asked because {because}.</span>
        </p>
      </header>
      {draft === undefined ? <p aria-busy="true">Opening the answer…</p> : null}
      {draft?.ok === false ? <ErrorNotice error={draft.error} /> : null}
      {draft?.ok === true ? (
        <AnswerForm
          key={`${assessmentId} ${question.id}`}
          assessmentId={assessmentId}
          question={question}
          start={draft.value}
          mustTell={mustTell}
          exercises={exercises}
        />
      ) : null}
      <LawList question={question} profile={profile} />
      <AuthorityList refs={question.authorities} day={day} />
      {gap === null ? (
        <QuestionNavigation position={position} bestNextId={bestNextId} />
      ) : (
        <GapNavigation gap={gap} item={position.item} />
      )}
    </article>
  );
}

/** Moves focus to the heading when the question changes, so that a screen reader reads it; not at first. */
function useHeadingFocus(questionId: string): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(questionId);
  useEffect(() => {
    if (shown.current === questionId) return;
    shown.current = questionId;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [questionId]);
  return heading;
}
