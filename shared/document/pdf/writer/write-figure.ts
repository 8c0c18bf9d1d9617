/** Draws pictures. Every one has its words with it. */
import type { Content } from 'pdfmake/interfaces';
import { formatNumber } from '../../../charts/svg';
import type { FigureBlock, ImageBlock } from '../../blocks/block-types';
import { FIGURE_SHARES, figureSvg } from '../../blocks/figure-svg';
import { figureText } from '../../blocks/figure-text';

/** As high as three lines of text, and no wider than a third of the page. */
const IMAGE = { height: 42, share: 1 / 3 } as const;

/** A picture as wide as there is room. */
export function writeFigure(block: FigureBlock, width: number): Content {
  const { figure } = block;
  return {
    svg: figureSvg(figure),
    alt: figureText(block),
    width: width * (FIGURE_SHARES[figure.type] ?? 1),
    style: 'chart',
  };
}

/** A picture of somebody’s own: drawn inside a drawing, so that it is placed, tagged and read aloud like any other. */
export function writeImage({ image }: ImageBlock, width: number): Content {
  const { format, data, alt, widthPx, heightPx } = image;
  const scale = Math.min(IMAGE.height / heightPx, (width * IMAGE.share) / widthPx);
  const size = `width="${formatNumber(widthPx * scale)}" height="${formatNumber(heightPx * scale)}"`;
  const href = `data:image/${format};base64,${data}`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}><image ${size} xlink:href="${href}"/></svg>`,
    alt,
    width: widthPx * scale,
    style: 'chart',
  };
}
