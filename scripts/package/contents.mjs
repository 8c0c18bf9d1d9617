/** What of the project and its packages goes into the product: what the code loads, found by following it, and no more. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { nodeFileTrace } from '@vercel/nft';
import { ROOT } from '../lib/paths.mjs';

/** Built files that run in the product. The commands of the README are none of it: they need a Node of their own. */
const ENTRIES = ['index', 'document-worker', 'exchange-worker'].map((name) => `out/main/${name}.js`);

/** Loaded by a name that is put together as the code runs, so that it cannot be followed. A test holds it against the code. */
export const LOADED_BY_NAME = [
  'pdfmake/js/PDFDocument.js',
  'pdfmake/js/LayoutBuilder.js',
  'pdfmake/js/SVGMeasure.js',
  'pdfmake/js/Renderer.js',
  'pdfjs-dist/legacy/build/pdf.worker.mjs',
  '@resvg/resvg-wasm/index_bg.wasm',
];

/** Main’s own, which the runtime brings. */
const BROUGHT = ['node_modules/electron/**'];

/**
 * Every file of a package that the product loads, as paths in the project, in order.
 *
 * @returns {Promise<string[]>}
 */
export async function loadedFiles() {
  const { resolve } = createRequire(import.meta.url);
  const named = LOADED_BY_NAME.map((name) => relative(ROOT, resolve(name)));
  const { fileList } = await nodeFileTrace([...ENTRIES, ...named], {
    base: ROOT,
    ignore: BROUGHT,
    conditions: ['node', 'import'],
  });
  return [...fileList].filter((file) => file.startsWith('node_modules/') && existsSync(file)).sort();
}

/**
 * The patterns of electron-builder’s `files`.
 *
 * @param {readonly string[]} loaded
 */
export function filePatterns(loaded) {
  return [
    '!**/*',
    'package.json',
    'out/main/{index,document-worker,exchange-worker}.js',
    'out/main/chunks/**',
    'out/preload/**',
    'out/renderer/**',
    '!**/*.map',
    ...loaded,
  ];
}
