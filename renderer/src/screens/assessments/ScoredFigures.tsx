import { useMemo } from 'react';
import { figureInWords } from '@shared/wording/format';
import { keyFiguresOf, type KeyFigures } from '@shared/scoring/score';
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
function figuresOf(parts: ScoredParts | null | undefined): KeyFigures | null {
  if (parts === null || parts === undefined) return null;
  const found = findPack(parts.pack);
  return found === null ? null : keyFiguresOf(packToday(found.pack).pack, parts);
}

/** The three figure cells of a row: coverage and the two headlines. Empty until the assessment is read. */
export function ScoredFigures({ id, answered }: ScoredFiguresProps) {
  const parts = useScoredParts(id);
  const figures = useMemo(() => figuresOf(parts), [parts]);
  if (figures === null) return <EmptyFigures answered={answered} />;
  const { legalExposure, positionReadiness } = figures.headlines;
  return (
    <>
      <td className={classes['number']}>
        {figures.coverage.answered} of {figures.coverage.applicable}
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
