import { useMemo } from 'react';
import { formatRange } from '@shared/report/format';
import { scoreAssessment } from '@shared/scoring/score';
import { useAssessment } from '@renderer/data/queries';
import { pack } from '@renderer/platform/pack';
import { RangeTrack } from '@renderer/ui/RangeTrack';
import classes from './AssessmentTable.module.css';

interface RowFiguresProps {
  readonly id: string;
  readonly answered: number;
}

/** The three figure cells of a row: coverage and the two headlines. Empty until the assessment is read. */
export function RowFigures({ id, answered }: RowFiguresProps) {
  const view = useAssessment(id);
  const assessment = view !== null && view !== undefined && 'assessment' in view ? view.assessment : null;
  const score = useMemo(() => (assessment === null ? null : scoreAssessment(pack, assessment)), [assessment]);
  if (score === null) {
    return (
      <>
        <td className={classes['number']}>{answered}</td>
        <td />
        <td />
      </>
    );
  }
  const { legalExposure, positionReadiness } = score.headlines;
  return (
    <>
      <td className={classes['number']}>
        {score.coverage.answered} of {score.coverage.applicable}
      </td>
      <td className={classes['figure']}>
        {formatRange(legalExposure)}
        <RangeTrack range={legalExposure} />
      </td>
      <td className={classes['figure']}>
        {formatRange(positionReadiness)}
        <RangeTrack range={positionReadiness} />
      </td>
    </>
  );
}
