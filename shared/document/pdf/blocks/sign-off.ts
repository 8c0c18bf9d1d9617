/** Who signed a final document off, in what capacity and when. A draft has none and says so on every page. */
import type { Content } from 'pdfmake/interfaces';
import type { FinalityView } from '../../model-types';
import { ruledTable } from './table';
import { paragraph, together } from './text';

/** The sign-off block; nothing for a draft. */
export function signOffBlock(finality: FinalityView | null, width: number): readonly Content[] {
  if (finality === null) return [];
  const { snapshot, signatures } = finality;
  const table = ruledTable({
    head: ['Signed off by', 'Role', 'Date'],
    shares: [0.4, 0.38, 0.22],
    width,
    keepRows: true,
    isDense: true,
    rows: signatures.map(({ name, role, date }) => [
      { text: name, style: 'cellStrong' },
      { text: role, style: 'cell' },
      { text: date, style: 'cell' },
    ]),
  });
  const words = paragraph(`Final. Made from ${snapshot}, which was locked when it was signed.`, 'label');
  return [together([words, table])];
}
