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

/** Says what the markers mean, for readers of the heat map; `hasListed` when it shows more than it draws in full. */
export function heatMapLegend(hasListed = false): Block {
  const listed = hasListed ? ' Numbers without a marker: worst case of the lesser scenarios.' : '';
  return paragraph(
    `Filled marker: worst case. Hollow marker: best case.${listed} Letters name the level of the cell: very low (VL) to very high (VH).`,
    'caption',
  );
}

/** A level in a cell of its own. */
export function levelCell(level: LevelRange): TableCell {
  return [{ kind: 'level', level }];
}
