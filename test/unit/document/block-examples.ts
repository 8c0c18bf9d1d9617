/** One block of every kind, each saying its own words; the compiler asks for every kind. */
import { PIXEL } from '../../helpers/pixel';
import type { Block, BlockKind } from '@shared/document/blocks/block-types';
import { cell, citations, link, paragraph, words } from '@shared/document/blocks/build';
import type { FigureData, FigureType } from '@shared/document/blocks/figure-types';
import type { CiteView } from '@shared/document/cite-types';

export interface BlockExample<Kind extends BlockKind> {
  readonly block: Extract<Block, { readonly kind: Kind }>;
  /** What must be read in every format, in this order. */
  readonly says: readonly string[];
}

export const CITE: CiteView = {
  text: '1 Code 2',
  short: 'Code 2',
  names: [],
  authorityId: 'code',
  confidence: 'primary',
  mark: 'P',
  warning: 'expires soon',
};

/** Blocks in a document that has a footnote and a heading to list. */
export const BLOCK_EXAMPLES: { readonly [Kind in BlockKind]: BlockExample<Kind> } = {
  heading: {
    block: { kind: 'heading', level: 2, text: 'Said heading', numbering: 'none', id: 'place' },
    says: ['Said heading'],
  },
  paragraph: {
    block: paragraph(
      [
        words('Said plain '),
        words('strong ', 'strong'),
        words('emphasis ', 'emphasis'),
        words('quiet ', 'quiet'),
        words('label ', 'label'),
        words('warning ', 'warning'),
        link('led ', 'nowhere'),
        citations([CITE]),
        words(' '),
        citations([], 'Said none.'),
        { kind: 'footnote', id: 'n1' },
      ],
      'body',
      { unit: 'u-1' },
    ),
    says: [
      'Said plain',
      'strong',
      'emphasis',
      'quiet',
      'label',
      'warning',
      'led',
      '1 Code 2',
      '[P] (expires soon)',
      'Said none.',
    ],
  },
  list: {
    block: {
      kind: 'list',
      marker: 'check',
      done: [1],
      items: [[paragraph('Said open')], [paragraph('Said done'), paragraph('Said more')]],
    },
    says: ['Said open', 'Said done', 'Said more'],
  },
  terms: {
    block: {
      kind: 'terms',
      entries: [{ term: 'Said term', blocks: [paragraph('Said description', 'entry')] }],
    },
    says: ['Said term', 'Said description'],
  },
  table: {
    block: {
      kind: 'table',
      look: 'ruled',
      caption: 'Said caption',
      columns: [
        { head: 'Said head', share: 3 },
        { head: 'Said figure', share: 1, align: 'end' },
      ],
      rows: [[cell('Said cell'), [paragraph('34', 'cell-figure'), paragraph('Said below', 'cell-quiet')]]],
    },
    says: ['Said caption', 'Said head', 'Said figure', 'Said cell', '34', 'Said below'],
  },
  'key-figures': {
    block: {
      kind: 'key-figures',
      figures: [
        {
          title: 'Said title',
          about: 'Said about',
          figure: '12',
          scale: 'Said scale',
          sentence: 'Said sentence',
        },
      ],
    },
    says: ['Said title', 'Said about', '12', 'Said scale', 'Said sentence'],
  },
  figure: {
    block: {
      kind: 'figure',
      title: 'Said picture.',
      figure: {
        type: 'range-bars',
        data: {
          rows: [{ label: 'Said bar', range: { low: 1, high: 2 }, note: 'x' }],
          ends: { low: 'a', high: 'b' },
        },
      },
    },
    says: ['Said picture.', 'Said bar'],
  },
  image: {
    block: { kind: 'image', image: { ...PIXEL, alt: 'Said image' } },
    says: [],
  },
  level: { block: { kind: 'level', level: { low: 'low', high: 'high' } }, says: ['Low to high'] },
  'privileged-note': {
    block: { kind: 'privileged-note', inlines: [words('Said secret')] },
    says: ['PRIVILEGED NOTE: COUNSEL ONLY', 'Said secret'],
  },
  box: { block: { kind: 'box', blocks: [paragraph('Said boxed', 'lead')] }, says: ['Said boxed'] },
  beside: {
    block: {
      kind: 'beside',
      first: [paragraph('Said left')],
      second: [paragraph('Said right')],
      share: 0.4,
      gap: 'wide',
    },
    says: ['Said left', 'Said right'],
  },
  contents: { block: { kind: 'contents' }, says: [] },
  footnotes: {
    block: { kind: 'footnotes', notes: [{ id: 'n1', inlines: [words('Said note')] }] },
    says: [],
  },
  'page-break': { block: { kind: 'page-break' }, says: [] },
  'keep-together': {
    block: {
      kind: 'keep-together',
      when: 'if-short',
      blocks: [paragraph('Said first'), paragraph('Said second')],
    },
    says: ['Said first', 'Said second'],
  },
};

/** Every picture there is, drawn from little. */
export const FIGURE_EXAMPLES: Readonly<Record<FigureType, FigureData>> = {
  'heat-map-pair': { type: 'heat-map-pair', data: { points: [] } },
  trend: { type: 'trend', data: { points: [] } },
  'range-bars': { type: 'range-bars', data: { rows: [], ends: { low: 'a', high: 'b' } } },
  'decision-bars': { type: 'decision-bars', data: { rows: [] }, brief: true },
  'clock-scale': { type: 'clock-scale', data: { rows: [] } },
  'calendar-strip': {
    type: 'calendar-strip',
    data: { rows: [{ label: 'A day', dueOn: '2026-12-01', isSourced: true }], asOf: '2026-11-29' },
  },
  'loss-curve': { type: 'loss-curve', data: { points: [], currency: 'USD', attribution: 'Whose' } },
};
