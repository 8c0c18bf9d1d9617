/** Big figures, charts and level tags. Draws what the model states. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import { levelRangeName } from '../../../wording/format';
import type { LevelRange } from '../../../scoring/types';
import { CHART_THEMES } from '../../../charts/chart-theme';
import { heatMapSvg, heatMapText, type HeatMapPoint } from '../../../charts/heat-map';
import { heatMapPairSvg, heatMapPairText } from '../../../charts/heat-map-pair';
import { rangeBarsSvg, rangeBarsText } from '../../../charts/range-bars';
import type { HeadlineView, ModuleRowView } from '../../model-types';
import { bandLayout } from '../theme';
import { nothing, paragraph } from './text';

function headlineCell(headline: HeadlineView): TableCell {
  return {
    stack: [
      { text: headline.title, style: 'figureTitle' },
      { text: headline.kind, style: 'figureKind' },
      { text: headline.figure, style: 'bigFigure' },
      { text: headline.scale, style: 'figureScale' },
      { text: headline.sentence, style: 'figureSentence' },
    ],
  };
}

/** The headline figures side by side between rules. */
export function headlineBand(headlines: readonly HeadlineView[]): Content {
  return {
    style: 'tableBlock',
    role: 'Div',
    layout: bandLayout(),
    table: { widths: headlines.map(() => '*'), body: [headlines.map(headlineCell)] },
  };
}

/** The heat map at a given width. */
export function heatMap(points: readonly HeatMapPoint[], width: number): Content {
  if (points.length === 0) return nothing('No scenario applies to this profile.');
  return {
    svg: heatMapSvg({ points }, CHART_THEMES.print),
    alt: `Risk map: likelihood against impact.\n${heatMapText({ points })}`,
    width,
    style: 'chart',
  };
}

/** The map before controls beside the map with the answers given, at a given width. */
export function heatMapPair(points: readonly HeatMapPoint[], width: number): Content {
  if (points.length === 0) return nothing('No scenario applies to this profile.');
  return {
    svg: heatMapPairSvg({ points }, CHART_THEMES.print, 'beside'),
    alt: `Risk maps: likelihood against impact, before controls and with the answers given.\n${heatMapPairText({ points })}`,
    width,
    style: 'chart',
  };
}

/** Says what the markers mean, for readers of the heat map; `hasListed` when it shows more than it draws in full. */
export function heatMapLegend(hasListed = false): Content {
  const listed = hasListed ? ' Numbers without a marker: worst case of the lesser scenarios.' : '';
  return paragraph(
    `Filled marker: worst case. Hollow marker: best case.${listed} Letters name the level of the cell: very low (VL) to very high (VH).`,
    'caption',
  );
}

/** Readiness of each module as bars. */
export function readinessBars(modules: readonly ModuleRowView[], width: number): Content {
  if (modules.length === 0) return nothing('No module applies to this profile.');
  const rows = modules.map((module) => ({
    label: module.title,
    range: module.range,
    note: `${module.answered} answered · ${module.mix}`,
  }));
  const data = { rows, ends: { low: 'not ready', high: 'ready' } };
  const alt = `Readiness by module, from the worst to the best case.\n${rangeBarsText(data)}`;
  return { svg: rangeBarsSvg(data, CHART_THEMES.print), alt, width, style: 'chart' };
}

/** A level in words on its tint; the worst case decides the tint. */
export function levelTag(level: LevelRange): TableCell {
  const tint = CHART_THEMES.print.levels[level.high];
  return { text: levelRangeName(level), style: 'levelTag', fillColor: tint.fill, color: tint.ink };
}
