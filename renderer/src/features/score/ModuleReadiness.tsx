import { formatRange, rangeInWords } from '@shared/report/format';
import { joinWords } from '@shared/lib/words';
import type { Score } from '@shared/scoring/types';
import { VisuallyHidden } from '@mantine/core';
import { RangeTrack } from '@renderer/ui/RangeTrack';
import classes from './ModuleReadiness.module.css';

interface ModuleReadinessProps {
  readonly score: Score;
}

/** One bar per module. */
export function ModuleReadiness({ score }: ModuleReadinessProps) {
  const absent = score.modulesNotApplicable.map((module) => `“${module.title}”`);
  return (
    <div>
      <ul className={classes['list']}>
        {score.modules.map((module) => (
          <li key={module.id} className={classes['row']}>
            <span className={classes['title']}>{module.title}</span>
            <RangeTrack range={module.readiness} />
            <span className={classes['figure']}>
              <span aria-hidden="true">{formatRange(module.readiness)}</span>
              <VisuallyHidden>{`readiness ${rangeInWords(module.readiness)} of 100,`}</VisuallyHidden>
            </span>
            <span className={classes['count']}>
              {module.answered} of {module.applicable} answered
            </span>
          </li>
        ))}
      </ul>
      {absent.length === 0 ? null : (
        <p className={classes['absent']}>Not asked under this profile: {joinWords(absent, 'and')}.</p>
      )}
    </div>
  );
}
