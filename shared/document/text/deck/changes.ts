/** What moved since the last snapshot, with both headlines over time. */
import { trendOfReport } from '../../parts/changes';
import type { DeckSlide } from './deck-types';
import { ROOMS, titleOf } from './room';
import { fittingUnits, paragraphsIn, withoutTitle, type DeckSource } from './source';

const PART = 'briefing/changes';

/** Nothing without a snapshot to compare with. */
export function changesSlide(source: DeckSource): DeckSlide | null {
  const units = paragraphsIn(source, PART);
  const first = units.flatMap(({ sentences }) => sentences).at(0);
  if (first === undefined) return null;
  const title = titleOf(first, 'What changed since the last snapshot');
  const data = trendOfReport(source.paper.report);
  return {
    id: 'deck/changes',
    title,
    units: [
      ...fittingUnits(
        units.flatMap((unit) => withoutTitle(unit, first)),
        ROOMS.beside,
      ),
      { kind: 'figure', id: 'deck/changes/chart', title, figure: { type: 'trend', data } },
    ],
    parts: [PART],
    further: [],
  };
}
