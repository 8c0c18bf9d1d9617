import { useAssessment } from '@renderer/data/open-assessment';
import { leaveStandalone } from '@renderer/router/navigate';
import type { AnyStandalone, InAssessment } from '@renderer/router/place';
import { labelOfTab, labelsOf } from './screen-labels';
import { useWindowTitle } from './use-window-title';
import classes from './TopBar.module.css';

interface StandaloneTitleProps {
  readonly place: AnyStandalone;
}

/** What the way back leads to, in words. */
function backWords(from: InAssessment | undefined): string {
  if (from === undefined) return 'All assessments';
  if (from.questionId !== undefined && from.tab === 'questions') return `Back to question ${from.questionId}`;
  return `Back to ${labelOfTab(from.tab).toLowerCase()}`;
}

/** The part of the bar of a screen that stands on its own: the way back to where it was opened, and its name. */
export function StandaloneTitle({ place }: StandaloneTitleProps) {
  const { from } = place;
  const { screen, section } = labelsOf(place);
  useWindowTitle({ title: screen, tab: section });
  return (
    <>
      <button
        type="button"
        className={classes['back']}
        onClick={() => {
          void leaveStandalone();
        }}
      >
        <span aria-hidden="true">‹ </span>
        {backWords(from)}
      </button>
      {from === undefined ? null : <OpenAssessmentTitle assessmentId={from.assessmentId} />}
    </>
  );
}

interface OpenAssessmentTitleProps {
  readonly assessmentId: string;
}

function OpenAssessmentTitle({ assessmentId }: OpenAssessmentTitleProps) {
  const found = useAssessment(assessmentId);
  const title = found !== null && found !== undefined && 'assessment' in found ? found.assessment.title : '';
  return (
    <p className={classes['title']} title={title}>
      {title}
    </p>
  );
}
