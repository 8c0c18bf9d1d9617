import { useSurveyed } from '@renderer/stores/survey';
import { Fetched } from '@renderer/ui/Fetched';
import { loadable } from '@renderer/ui/loadable';
import { EmptyFigures } from './EmptyFigures';

interface RowFiguresProps {
  readonly id: string;
  readonly rev: number;
  readonly answered: number;
}

/** Words for figures come after the list stands. */
const scoredFigures = loadable(() => import('./ScoredFigures').then((module) => module.ScoredFigures));

/** The three figure cells of a row: coverage and the two headlines. Empty until the assessment was read as it stands. */
export function RowFigures({ id, rev, answered }: RowFiguresProps) {
  const figures = useSurveyed(id, rev)?.figures ?? null;
  const empty = <EmptyFigures answered={answered} />;
  return figures === null ? empty : <Fetched part={scoredFigures} with={{ figures }} meanwhile={empty} />;
}
