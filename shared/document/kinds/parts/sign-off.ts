/** Who signed a final document off, in what capacity and when. A draft has none and says so on every page. */
import type { FinalityView } from '../../model-types';
import type { Block } from '../../blocks/block-types';
import { finalInWords } from '../../running-words';
import { cell, paragraph, strongCell, table, together } from '../../blocks/build';

/** The sign-off block; nothing for a draft. */
export function signOffBlock(finality: FinalityView | null): readonly Block[] {
  if (finality === null) return [];
  const { signatures } = finality;
  const signed = table({
    look: 'dense',
    columns: [
      { head: 'Signed off by', share: 0.4 },
      { head: 'Role', share: 0.38 },
      { head: 'Date', share: 0.22 },
    ],
    keepsRows: true,
    rows: signatures.map(({ name, role, date }) => [strongCell(name), cell(role), cell(date)]),
  });
  const said = paragraph(finalInWords(finality), 'label');
  return [together([said, signed])];
}
