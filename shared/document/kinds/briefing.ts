/**
 * The board briefing: page one stands alone. Receives the common part of the model only, which holds no privileged
 * note; what is shortened here is whole in the memo.
 */
import type { Block } from '../blocks/block-types';
import { heading, paragraph } from '../blocks/build';
import type { CommonPart } from '../model-types';
import { lossLine } from './parts/loss';
import { signOffBlock } from './parts/sign-off';

function titleBlock({ cover }: CommonPart, title: string): readonly Block[] {
  return [
    {
      kind: 'beside',
      share: 0.5,
      gap: 'none',
      first: [paragraph(title.toUpperCase(), 'kicker')],
      second: [paragraph(`${cover.date} · Law read to ${cover.lawAsOf}`, 'kicker-note')],
    },
    heading(cover.organization, { level: 0 }),
    paragraph(cover.matter, 'subtitle'),
  ];
}

/** The blocks of the briefing under a title. */
export function briefingBlocks(common: CommonPart, title: string): readonly Block[] {
  return [
    ...titleBlock(common, title),
    ...common.briefing,
    ...lossLine(common),
    ...signOffBlock(common.cover.finality),
  ];
}
