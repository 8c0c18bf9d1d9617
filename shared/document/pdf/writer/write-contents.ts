/** The table of contents: every heading marked for it, with its page, each line a way there. Numbers no page itself. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import { contentsOf, type ContentsEntry } from '../../blocks/outline';
import { COLUMN_GAP, openLayout } from '../theme';
import type { PageContext } from './context';
import { pageHeadingText } from './write-text';

const NUMBER_WIDTH = 30;
const COLUMNS_GAP = 24;
const INDENT = 12;
/** Room that is filled with the number once the pages are laid out. */
const NUMBER = '00000';

function row({ id, text, number, level }: ContentsEntry): TableCell[] {
  const isSection = level === 1;
  return [
    {
      text: [{ text: pageHeadingText(number, text), linkToDestination: id }],
      style: isSection ? 'tocLine' : 'tocSubLine',
      margin: [isSection ? 0 : INDENT, 0, 0, 0],
    },
    { text: [{ text: NUMBER, pageOf: id }], style: 'tocNumber' },
  ];
}

/** Lists the marked headings of the document. Kept on one page: a table of contents in two parts is read twice. */
export function tableOfContents(around: PageContext): Content {
  const entries = contentsOf(around.outline);
  const half = Math.ceil(entries.length / 2);
  const width = (around.width - COLUMNS_GAP) / 2;
  const widths = [width - NUMBER_WIDTH - COLUMN_GAP, NUMBER_WIDTH];
  const column = (part: readonly ContentsEntry[]) => ({
    width,
    stack: [
      { role: 'TOC' as const, layout: openLayout(), table: { widths: [...widths], body: part.map(row) } },
    ],
  });
  return {
    unbreakable: true,
    stack: [
      { text: 'Contents', style: 'h1', role: 'H2' },
      { columnGap: COLUMNS_GAP, columns: [column(entries.slice(0, half)), column(entries.slice(half))] },
    ],
  };
}
