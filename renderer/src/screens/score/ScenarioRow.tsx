import { Collapse, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { formatFigure, formatRange, rangeInWords } from '@shared/wording/format';
import { useDisclosure } from '@mantine/hooks';
import type { ScenarioScore } from '@shared/scoring/types';
import { LevelBadge } from '@renderer/ui/LevelBadge';
import { RangeTrack } from '@renderer/ui/RangeTrack';
import { CONFIDENCE_WORDS } from './confidence-words';
import { ScenarioWhy } from './ScenarioWhy';
import { WhyButton } from './WhyButton';
import type { QuestionFacts } from './question-facts';
import classes from './ScenarioRow.module.css';

interface ScenarioRowProps {
  readonly scenario: ScenarioScore;
  readonly number: number;
  readonly facts: QuestionFacts;
}

/** One scenario: from inherent to residual risk, and on demand why. */
export function ScenarioRow({ scenario, number, facts }: ScenarioRowProps) {
  const [isOpen, { toggle }] = useDisclosure();
  const id = useId();
  return (
    <article aria-labelledby={`${id}-title`}>
      <div className={classes['row']}>
        <span className={classes['number']} aria-hidden="true">
          {number}
        </span>
        <h3 id={`${id}-title`} className={classes['title']}>
          {scenario.title}
        </h3>
        <div className={classes['bar']}>
          <RangeTrack range={scenario.residual} marker={scenario.inherent} />
          <span className={classes['figures']}>
            <span>
              Remaining <b>{formatRange(scenario.residual)}</b>
            </span>
            <span>Before measures {formatFigure(scenario.inherent)}</span>
          </span>
          <VisuallyHidden>{`Remaining risk ${rangeInWords(scenario.residual)} of 100.`}</VisuallyHidden>
        </div>
        <div>
          <LevelBadge range={scenario.level} />
          <span className={classes['confidence']}>{CONFIDENCE_WORDS[scenario.confidence.level]}</span>
        </div>
        <WhyButton about={scenario.title} controls={`${id}-why`} isOpen={isOpen} onToggle={toggle} />
      </div>
      <Collapse expanded={isOpen} id={`${id}-why`}>
        {isOpen ? <ScenarioWhy scenario={scenario} facts={facts} /> : null}
      </Collapse>
    </article>
  );
}
