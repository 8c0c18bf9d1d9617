import { withPacks } from '@renderer/data/load-packs';
import { Fetched } from '@renderer/ui/Fetched';
import { loadable } from '@renderer/ui/loadable';
import { EmptyFigures } from './EmptyFigures';

interface RowFiguresProps {
  readonly id: string;
  readonly answered: number;
}

/** Scoring and the packs come after the list stands. */
const scoredFigures = loadable(() =>
  withPacks(() => import('./ScoredFigures')).then((module) => module.ScoredFigures),
);

/** The three figure cells of a row: coverage and the two headlines. Empty until the assessment is read. */
export function RowFigures(props: RowFiguresProps) {
  return <Fetched part={scoredFigures} with={props} meanwhile={<EmptyFigures answered={props.answered} />} />;
}
