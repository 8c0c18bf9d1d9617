import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { SAMPLES, type Sample } from '@renderer/platform/samples';
import { showAssessment } from '@renderer/router/navigate';
import { openSample } from './open-sample';
import { reportProblem } from './report-problem';
import classes from './SampleList.module.css';

async function open(repository: Repository, sample: Sample): Promise<void> {
  const opened = await openSample(repository, sample);
  if (opened.ok) await showAssessment(opened.value, 'score');
  else reportProblem(opened.error);
}

/** Ready-made assessments of fictional organizations. */
export function SampleList() {
  const repository = useRepository();
  return (
    <ul className={classes['list']}>
      {SAMPLES.map((sample) => (
        <li key={sample.id}>
          <button
            type="button"
            className={classes['card']}
            onClick={() => {
              void open(repository, sample);
            }}
          >
            <span className={classes['title']}>{sample.title}</span>
            <span className={classes['about']}>{sample.description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
