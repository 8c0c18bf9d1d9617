/** Sections under counted headings, and what every memo and record begins with. */
import type { Block, HeadingBlock } from '../../blocks/block-types';
import { cell, heading, paragraph } from '../../blocks/build';
import type { CoverView, ReportModel } from '../../model-types';
import { signOffBlock } from '../parts/sign-off';

export interface MemoSection {
  readonly id: string;
  readonly title: string;
  readonly build: (id: string) => readonly Block[];
}

/** A section under its counted heading. */
export function sectionBlocks(
  { id, title, build }: MemoSection,
  numbering: HeadingBlock['numbering'],
): readonly Block[] {
  return [{ ...heading(title, { level: 1, id, inContents: true }), numbering }, ...build(id)];
}

/** Whose paper it is, above everything else. */
export function letterheadBlocks({ letterhead: head }: CoverView): readonly Block[] {
  if (head === null) return [];
  const address = head.address === '' ? [] : [paragraph(head.address, 'caption')];
  const logo: readonly Block[] = head.logo === null ? [] : [{ kind: 'image', image: head.logo }];
  return [...logo, paragraph(head.name, 'kicker'), ...address];
}

/** Title, and from whom to whom; the privilege legend stands at the head of every page. */
export function titleBlock(model: ReportModel, title: string): readonly Block[] {
  const { cover } = model.common;
  const { to, from, date, re } = model.memo.heading;
  const row = (label: string, text: string) => [cell(label, 'label'), cell(text, 'body')];
  return [
    ...letterheadBlocks(cover),
    heading(title, { level: 0 }),
    {
      kind: 'table',
      look: 'open',
      columns: [
        { head: '', share: 0.13 },
        { head: '', share: 0.87 },
      ],
      rows: [
        row('To', to),
        row('From', from),
        row('Date', date),
        row('Re', re),
        row('Law read to', `${cover.lawAsOf} (${cover.pack})`),
      ],
    },
    ...signOffBlock(cover.finality),
  ];
}
