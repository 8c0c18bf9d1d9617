/**
 * Charts for Word, which has no vector that every program draws: each as the drawing that stands on paper, made a picture of
 * print resolution in our own typefaces. Reads only `resources/fonts`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { allBlocks } from '@shared/document/blocks/outline';
import type { Block, FigureBlock } from '@shared/document/blocks/block-types';
import { FIGURE_SHARES, figureSvg } from '@shared/document/blocks/figure-svg';
import { chartFontFiles } from '../fonts';
import { outlineLabels } from './chart-labels';

/** Dots for a point of the page: 288 to the inch. */
const DOTS = 4;

/** A chart as a picture. */
export interface ChartPicture {
  readonly png: Uint8Array;
  /** On the page, in points. */
  readonly width: number;
  readonly height: number;
}

/** The pictures of a document’s charts. */
export type ChartPictures = ReadonlyMap<FigureBlock, ChartPicture>;

let drawing: Promise<void> | null = null;

/** The library that draws, once for a process. */
async function ready(): Promise<void> {
  drawing ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(
    (wasm) => initWasm(wasm),
  );
  await drawing;
}

function draw(svg: string, width: number, fonts: readonly Uint8Array[]): ChartPicture {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width * DOTS) },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontBuffers: [...fonts] },
  });
  try {
    const picture = drawn.render();
    const height = width * (picture.height / picture.width);
    const png = picture.asPng();
    picture.free();
    return { png, width, height };
  } finally {
    drawn.free();
  }
}

/**
 * Draws every chart among the blocks.
 *
 * @param width - of a line of text, in points
 */
export async function drawCharts(
  blocks: readonly Block[],
  { resourcesDir, width }: { readonly resourcesDir: string; readonly width: number },
): Promise<ChartPictures> {
  const figures = allBlocks(blocks).filter((block): block is FigureBlock => block.kind === 'figure');
  if (figures.length === 0) return new Map();
  await ready();
  const outlined = outlineLabels(resourcesDir);
  const drawings = figures.map((block) => ({ block, svg: outlined(figureSvg(block.figure)) }));
  const files = chartFontFiles(resourcesDir);
  const fonts = await Promise.all(files.map(async (path) => new Uint8Array(await readFile(path))));
  return new Map(
    drawings.map(({ block, svg }) => [
      block,
      draw(svg, width * (FIGURE_SHARES[block.figure.type] ?? 1), fonts),
    ]),
  );
}
