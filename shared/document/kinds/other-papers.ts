/** The papers beside memo and briefing as documents: what every one of them begins with, then its blocks. */
import type { Block } from '../blocks/block-types';
import { heading, paragraph } from '../blocks/build';
import type { ReportModel } from '../model-types';
import type { PapersPart } from '../papers-types';
import { signOffBlock } from './parts/sign-off';

/** A builder of one of the papers. How confidential it is stands at the head of every page. */
export function paperBlocks(part: keyof PapersPart) {
  return ({ common, papers }: ReportModel, title: string): readonly Block[] => [
    heading(title, { level: 0 }),
    paragraph(`${common.cover.organization} · ${common.cover.date}`, 'subtitle'),
    ...papers[part],
    ...signOffBlock(common.cover.finality),
  ];
}
