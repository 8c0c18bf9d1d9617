import { Collapse } from '@mantine/core';
import { useId, useState } from 'react';
import type { Score } from '@shared/scoring/types';
import { legalExposureInWords, positionReadinessInWords } from '@shared/wording/why-words';
import { RangeFigure } from '@renderer/ui/RangeFigure';
import { FigureWhy } from './FigureWhy';
import {
  coverageSentence,
  evidenceSentence,
  legalExposureSentence,
  readinessSentence,
} from './headline-words';
import type { QuestionFacts } from './question-facts';
import { WhyButton } from './WhyButton';
import classes from './Headlines.module.css';
import { HEADLINE_WORDS } from '@shared/wording/headline-words';

interface HeadlinesProps {
  readonly score: Score;
  readonly facts: QuestionFacts;
}

type Name = keyof Score['headlines'];

const TOTALS: Readonly<Record<Name, string>> = {
  legalExposure: HEADLINE_WORDS['legal-exposure'].title,
  positionReadiness: HEADLINE_WORDS['position-readiness'].title,
};
const ENDS: Readonly<Record<Name, { readonly low: string; readonly high: string }>> = {
  legalExposure: { low: 'At best', high: 'At worst' },
  positionReadiness: { low: 'At worst', high: 'At best' },
};

const SENTENCES = {
  legalExposure: legalExposureInWords,
  positionReadiness: positionReadinessInWords,
} as const;

/** The two figures, side by side and never merged, with their reasons, and what stands behind them. */
export function Headlines({ score, facts }: HeadlinesProps) {
  const [open, setOpen] = useState<Name | null>(null);
  const id = useId();
  const { legalExposure, positionReadiness } = score.headlines;
  const why = (name: Name) => (
    <WhyButton
      about={TOTALS[name]}
      controls={id}
      isOpen={open === name}
      onToggle={() => {
        setOpen(open === name ? null : name);
      }}
    />
  );
  return (
    <div>
      <div className={classes['pair']}>
        <RangeFigure label="Legal exposure" range={legalExposure} scale="of 100 · 0 is best">
          <p>{legalExposureSentence(legalExposure)}</p>
          <p className={classes['about']}>
            Duties that bind, under the law each question cites. Choices are not in here.{' '}
            {why('legalExposure')}
          </p>
        </RangeFigure>
        <RangeFigure label="Position readiness" range={positionReadiness} scale="of 100 · 100 is best">
          <p>{readinessSentence(positionReadiness)}</p>
          <p className={classes['about']}>
            Voluntary choices, prepared and on record. None is a duty. {why('positionReadiness')}
          </p>
        </RangeFigure>
      </div>
      <Collapse expanded={open !== null} id={id}>
        {open === null ? null : (
          <div className={classes['why']}>
            <h3 className={classes['whyTitle']}>Why: {TOTALS[open].toLowerCase()}</h3>
            <FigureWhy
              key={open}
              why={score.why[open]}
              range={score.headlines[open]}
              sentence={SENTENCES[open](score.headlines[open], score.why[open].shares)}
              facts={facts}
              total={TOTALS[open]}
              ends={ENDS[open]}
            />
          </div>
        )}
      </Collapse>
      <p className={classes['behind']}>
        <span>{coverageSentence(score)}</span>
        <span>{evidenceSentence(score)}</span>
      </p>
    </div>
  );
}
