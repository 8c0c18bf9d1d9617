import { useMemo } from 'react';
import { figureInWords } from '@shared/wording/format';
import { scoreAssessment } from '@shared/scoring/score';
import type { Score } from '@shared/scoring/types';
import { findPack } from '@renderer/data/installed-packs';
import { useScoredParts, type ScoredParts } from '@renderer/data/queries';
import { packToday } from '@renderer/stores/current-pack';
import { RangeTrack } from '@renderer/ui/RangeTrack';
import { EmptyFigures } from './EmptyFigures';
import classes from './AssessmentTable.module.css';

interface ScoredFiguresProps {
  readonly id: string;
  readonly answered: number;
}

/** `null` until the assessment is read, and where its pack is not here. */
function scoreOf(parts: ScoredParts | null | undefined): Score | null {
  if (parts === null || parts === undefined) return null;
  const found = findPack(parts.pack);
  return found === null ? null : scoreAssessment(packToday(found.pack).pack, parts);
}

/** The three figure cells of a row: coverage and the two headlines. Empty until the assessment is read. */
export function ScoredFigures({ id, answered }: ScoredFiguresProps) {
  const parts = useScoredParts(id);
  const score = useMemo(() => scoreOf(parts), [parts]);
  if (score === null) return <EmptyFigures answered={answered} />;
  const { legalExposure, positionReadiness } = score.headlines;
  return (
    <>
      <td className={classes['number']}>
        {score.coverage.answered} of {score.coverage.applicable}
      </td>
      <td className={classes['figure']}>
        {figureInWords(legalExposure)}
        {legalExposure === null ? null : <RangeTrack range={legalExposure} />}
      </td>
      <td className={classes['figure']}>
        {figureInWords(positionReadiness)}
        {positionReadiness === null ? null : <RangeTrack range={positionReadiness} />}
      </td>
    </>
  );
}
