import type { KeyFigures } from '@shared/scoring/score';
import { figureInWords } from '@shared/wording/format';
import { RangeTrack } from '@renderer/ui/RangeTrack';
import classes from './AssessmentTable.module.css';

interface ScoredFiguresProps {
  readonly figures: KeyFigures;
}

/** The three figure cells of a row: coverage and the two headlines. */
export function ScoredFigures({ figures }: ScoredFiguresProps) {
  const { legalExposure, positionReadiness } = figures.headlines;
  return (
    <>
      <td className={classes['number']}>
        {figures.coverage.answered} of {figures.coverage.applicable}
      </td>
      {[legalExposure, positionReadiness].map((range, index) => (
        <td key={index} className={classes['figure']}>
          <span className={classes['range']}>
            {figureInWords(range)}
            {range === null ? null : <RangeTrack range={range} />}
          </span>
        </td>
      ))}
    </>
  );
}
