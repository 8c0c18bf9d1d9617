import { Collapse, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import type { Range } from '@shared/base/range';
import { figureInWords, rangeInWords } from '@shared/wording/format';
import { joinWords } from '@shared/base/words';
import { useDisclosure } from '@mantine/hooks';
import type { ModuleScore, Score } from '@shared/scoring/types';
import { readinessInWords } from '@shared/wording/why-words';
import { RangeTrack } from '@renderer/ui/RangeTrack';
import { FigureWhy } from './FigureWhy';
import type { QuestionFacts } from './question-facts';
import { WhyButton } from './WhyButton';
import classes from './ModuleReadiness.module.css';

interface ModuleReadinessProps {
  readonly score: Score;
  readonly facts: QuestionFacts;
}

const ENDS = { low: 'At worst', high: 'At best' } as const;

/** One bar per module, and on demand why. */
export function ModuleReadiness({ score, facts }: ModuleReadinessProps) {
  const absent = score.modulesNotApplicable.map((module) => `“${module.title}”`);
  return (
    <div>
      <ul className={classes['list']}>
        {score.modules.map((module) => (
          <ModuleRow key={module.id} module={module} facts={facts} />
        ))}
      </ul>
      {absent.length === 0 ? null : (
        <p className={classes['absent']}>Not asked under this profile: {joinWords(absent, 'and')}.</p>
      )}
    </div>
  );
}

function readinessAloud(readiness: Range | null): string {
  return readiness === null
    ? 'not scored: every question was set aside,'
    : `readiness ${rangeInWords(readiness)} of 100,`;
}

function ModuleRow({ module, facts }: { readonly module: ModuleScore; readonly facts: QuestionFacts }) {
  const [isOpen, { toggle }] = useDisclosure();
  const id = useId();
  return (
    <li>
      <div className={classes['row']}>
        <h3 className={classes['title']}>{module.title}</h3>
        {module.readiness === null ? <span /> : <RangeTrack range={module.readiness} />}
        <span className={classes['figure']}>
          <span aria-hidden="true">{figureInWords(module.readiness)}</span>
          <VisuallyHidden>{readinessAloud(module.readiness)}</VisuallyHidden>
        </span>
        <span className={classes['count']}>
          {module.answered} of {module.applicable} answered
        </span>
        {module.readiness === null ? null : (
          <WhyButton about={module.title} controls={id} isOpen={isOpen} onToggle={toggle} />
        )}
      </div>
      <Collapse expanded={isOpen} id={id}>
        {isOpen && module.readiness !== null ? (
          <FigureWhy
            why={module.why}
            range={module.readiness}
            sentence={readinessInWords(module.readiness, module.why.shares)}
            facts={facts}
            total="Readiness"
            ends={ENDS}
          />
        ) : null}
      </Collapse>
    </li>
  );
}
