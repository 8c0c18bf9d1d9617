import { Collapse } from '@mantine/core';
import { useId, useState } from 'react';
import type { Score } from '@shared/scoring/types';
import { legalExposureInWords, positionReadinessInWords } from '@shared/wording/why-words';
import { figureBasisInWords, missingAnswersOf } from '@shared/wording/figure-basis';
import { NoFigure, RangeFigure } from '@renderer/ui/RangeFigure';
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

const SCALES: Readonly<Record<Name, string>> = {
  legalExposure: 'of 100 · 0 is best',
  positionReadiness: 'of 100 · 100 is best',
};

const ABOUT: Readonly<Record<Name, string>> = {
  legalExposure: 'What law requires of you on the profile given. Choices are not in here.',
  positionReadiness: 'What law does not require of you, prepared and on record.',
};

const AT_A_GLANCE = {
  legalExposure: legalExposureSentence,
  positionReadiness: readinessSentence,
} as const;

interface HeadlineProps {
  readonly score: Score;
  readonly name: Name;
  readonly why: React.ReactNode;
}

/** One headline with what it counts. Without anything that counts there is no figure, and so it says. */
function Headline({ score, name, why }: HeadlineProps) {
  const figure = score.headlines[name];
  if (figure === null) {
    return (
      <NoFigure label={TOTALS[name]}>
        <p>No question of this kind counts on the profile and answers given.</p>
        <p className={classes['about']}>{ABOUT[name]}</p>
      </NoFigure>
    );
  }
  return (
    <RangeFigure label={TOTALS[name]} range={figure} scale={SCALES[name]}>
      <p>{AT_A_GLANCE[name](figure)}</p>
      <p className={classes['about']}>
        {ABOUT[name]} {figureBasisInWords(figure, missingAnswersOf(score.why[name]))} {why}
      </p>
    </RangeFigure>
  );
}

/** The two figures, side by side and never merged, with their reasons, and what stands behind them. */
export function Headlines({ score, facts }: HeadlinesProps) {
  const [open, setOpen] = useState<Name | null>(null);
  const id = useId();
  const opened = open === null ? null : score.headlines[open];
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
        <Headline score={score} name="legalExposure" why={why('legalExposure')} />
        <Headline score={score} name="positionReadiness" why={why('positionReadiness')} />
      </div>
      <Collapse expanded={open !== null} id={id}>
        {open === null || opened === null ? null : (
          <div className={classes['why']}>
            <h3 className={classes['whyTitle']}>Why: {TOTALS[open].toLowerCase()}</h3>
            <FigureWhy
              key={open}
              why={score.why[open]}
              range={opened}
              sentence={SENTENCES[open](opened, score.why[open].shares)}
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
