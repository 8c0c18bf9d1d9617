import { useEffect, useRef } from 'react';
import type { MustTellReason } from '@shared/actions/must-tell';
import type { ExerciseOnRecord } from '@shared/incident/rehearsal-result';
import type { FacetChoices } from '@shared/pack/applicability';
import type { NextQuestion } from '@shared/scoring/types';
import { useRecordDraft } from '@renderer/records/load-draft';
import { showQuestion } from '@renderer/router/navigate';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { LinkButton } from '@renderer/ui/LinkButton';
import { AnswerForm } from './AnswerForm';
import { AnswerHistory } from './AnswerHistory';
import { AuthorityList } from './AuthorityList';
import { GapBanner } from './GapBanner';
import { GapNavigation } from './GapNavigation';
import { LawList } from './LawList';
import { QuestionNavigation } from './QuestionNavigation';
import { QuestionReasons } from './QuestionReasons';
import type { GapPosition, Position } from './question-order';
import { useDetails } from './use-details';
import classes from './QuestionView.module.css';

interface QuestionViewProps {
  readonly assessmentId: string;
  readonly position: Position;
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
  /** Opens the list of all questions where it does not stand beside them. */
  readonly onShowAll: (() => void) | null;
  /** Changes to the list of the module. */
  readonly onAsList: () => void;
}

/** One question with everything needed to answer it: the options and the way on in view, the rest beside them. */
export function QuestionView(props: QuestionViewProps) {
  const { assessmentId, position, gap, narrowing, day, profile, mustTell, exercises } = props;
  const { item, module } = position;
  const { question, because } = item;
  const draft = useRecordDraft({ assessmentId, kind: 'answer', key: question.id });
  const heading = useHeadingFocus(question.id);
  const details = useDetails(question.id);
  const isArriving = useRef(false);
  const nextId = gap === null ? position.nextId : gap.nextId;
  return (
    <article className={classes['question']} data-details={details.where} aria-labelledby="question-heading">
      <header className={classes['head']}>
        {gap === null ? null : <GapBanner gap={gap} narrowing={narrowing} />}
        <div className={classes['place']}>
          <span>
            {module.title} <span className={classes['code']}>{question.id}</span>
          </span>
          {gap === null ? <LinkButton onClick={props.onAsList}>Answer as a list</LinkButton> : null}
          <DetailsButton isShown={details.isShown} onToggle={details.toggle} />
        </div>
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
          onContinue={() => {
            if (nextId === undefined) return false;
            isArriving.current = true;
            void showQuestion(nextId);
            return true;
          }}
          takeFocus={() => {
            const isWanted = isArriving.current;
            isArriving.current = false;
            return isWanted;
          }}
          reasons={<QuestionReasons question={question} because={because} profile={profile} />}
          law={
            <>
              <LawList question={question} profile={profile} />
              <AuthorityList refs={question.authorities} day={day} />
              <AnswerHistory key={question.id} assessmentId={assessmentId} questionId={question.id} />
            </>
          }
        />
      ) : null}
      {gap === null ? (
        <QuestionNavigation position={position} onShowAll={props.onShowAll} />
      ) : (
        <GapNavigation gap={gap} item={item} />
      )}
    </article>
  );
}

interface DetailsButtonProps {
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

function DetailsButton({ isShown, onToggle }: DetailsButtonProps) {
  return (
    <LinkButton expands={{ isShown, id: 'question-details' }} testId="details-toggle" onClick={onToggle}>
      {isShown ? 'Hide the details' : 'Details, notes and evidence'}
    </LinkButton>
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
