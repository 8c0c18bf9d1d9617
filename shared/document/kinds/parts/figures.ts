/** Key figures, charts and levels, from what the model states. */
import type { LevelRange } from '../../../scoring/types';
import type { HeatMapPoint } from '../../../charts/heat-map';
import type { HeadlineView } from '../../model-types';
import type { Block, TableCell } from '../../blocks/block-types';
import { nothing, paragraph } from '../../blocks/build';

/** The headline figures. */
export function headlineBand(headlines: readonly HeadlineView[]): Block {
  const figures = headlines.map(({ title, kind, figure, scale, sentence }) => ({
    title,
    about: kind,
    figure,
    scale,
    sentence,
  }));
  return { kind: 'key-figures', figures };
}

/** The map before controls beside the map with the answers given. */
export function heatMapPair(points: readonly HeatMapPoint[]): Block {
  if (points.length === 0) return nothing('No scenario applies to this profile.');
  const title = 'Risk maps: likelihood against impact, before controls and with the answers given.';
  return { kind: 'figure', title, figure: { type: 'heat-map-pair', data: { points } } };
}

/** Says what the marks mean, for readers of the risk maps. */
export function heatMapLegend(): Block {
  return paragraph(
    'Dot: worst case, with its number in the list. Ring: best case, joined to it; a dot without a ring: nothing is open. Both maps show the part of 0 to 100 in which scenarios lie. Letters name the level of the area: very low (VL) to very high (VH).',
    'caption',
    { isChartKey: true },
  );
}

/** A level in a cell of its own. */
export function levelCell(level: LevelRange): TableCell {
  return [{ kind: 'level', level }];
}
