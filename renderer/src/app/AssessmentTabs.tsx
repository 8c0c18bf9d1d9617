import { showTab } from '@renderer/router/navigate';
import { ASSESSMENT_SCREENS, type AssessmentTab } from '@renderer/screens/registry';
import classes from './AssessmentTabs.module.css';

interface AssessmentTabsProps {
  readonly current: AssessmentTab;
}

/** The parts of the open assessment. */
export function AssessmentTabs({ current }: AssessmentTabsProps) {
  return (
    <nav aria-label="Parts of the assessment" className={classes['tabs']}>
      {ASSESSMENT_SCREENS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={classes['tab']}
          {...(id === current ? { 'aria-current': 'page' } : {})}
          onClick={() => {
            void showTab(id);
          }}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
