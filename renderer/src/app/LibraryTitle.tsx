import { SECTION_LABELS } from '@renderer/features/library';
import { useAssessment } from '@renderer/data/open-assessment';
import { leaveLibrary, type InAssessment, type InLibrary } from '@renderer/stores/session';
import { TABS } from './tabs';
import { useWindowTitle } from './use-window-title';
import classes from './TopBar.module.css';

interface LibraryTitleProps {
  readonly view: InLibrary;
}

/** What the way back leads to, in words. */
function backWords(from: InAssessment | undefined): string {
  if (from === undefined) return 'All assessments';
  if (from.questionId !== undefined && from.tab === 'questions') return `Back to question ${from.questionId}`;
  return `Back to ${TABS.find(({ id }) => id === from.tab)?.label.toLowerCase() ?? 'the assessment'}`;
}

/** The library's part of the bar: the way back to where it was opened, and its name. */
export function LibraryTitle({ view }: LibraryTitleProps) {
  const { from } = view;
  useWindowTitle({ title: 'Law library', tab: SECTION_LABELS[view.section] });
  return (
    <>
      <button
        type="button"
        className={classes['back']}
        onClick={() => {
          void leaveLibrary();
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
