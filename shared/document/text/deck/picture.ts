/** The picture of the briefing on a slide of its own: what the plans would move with the plans, or the highest risks. */
import { isOfPlans } from '../briefing/picture';
import type { DeckSlide } from './deck-types';
import { TABLE_LINES, titleOf } from './room';
import { unitsIn, type DeckSource } from './source';
import { stepsTable } from './steps';

/** Nothing where the briefing has no picture. */
export function pictureSlide(source: DeckSource): DeckSlide | null {
  const unit = unitsIn(source, 'briefing/picture').find((each) => each.kind === 'figure');
  if (unit?.figure.type !== 'range-bars') return null;
  const { title, figure } = unit;
  const shown = titleOf(title, 'What the picture shows');
  const steps = isOfPlans(figure.data)
    ? stepsTable(source.paper, TABLE_LINES.beside)
    : { units: [], further: [] };
  return {
    id: 'deck/picture',
    title: shown,
    units: [{ kind: 'figure', id: 'deck/picture/chart', title: shown, figure }, ...steps.units],
    parts: isOfPlans(figure.data) ? ['briefing/picture', 'briefing/late'] : ['briefing/picture'],
    further: steps.further,
  };
}

/** Whether the slide tells what is planned, so that the deck needs no other for it. */
export function tellsPlans(slide: DeckSlide | null): boolean {
  return slide?.parts.includes('briefing/late') === true;
}
