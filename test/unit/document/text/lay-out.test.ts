/** A paper as blocks: what stands before a table stays with it, and cases a sentence rests on are named as such. */
import { describe, expect, it } from 'vitest';
import { layOut } from '@shared/document/text/lay-out';
import { sentence, type Trace } from '@shared/document/text/sentence';
import type { Unit } from '@shared/document/text/unit';
import { paragraphUnit } from '@shared/document/text/units';
import { AUTHORITY } from '../../../helpers/builders';

const ON: Trace = [{ kind: 'issue', id: 'any' }];
const CASE = {
  ...AUTHORITY,
  id: 'case',
  citation: 'Roe v. Low, 1 Rep. 2 (2020)',
  shortName: 'Roe',
  caseNames: ['Roe v. Low', 'Roe'],
};
const SETTING = { authorities: new Map([[CASE.id, CASE]]), isNumbered: false, hasNotes: true };
const TABLE: Unit = { kind: 'table', id: 'table', columns: [{ title: 'What', share: 1 }], rows: [] };

function blocksOf(...units: readonly Unit[]) {
  return layOut({ parts: [{ id: 'part', title: 'Part', level: 1, units }] }, SETTING);
}

describe('a paper as blocks', () => {
  it('keeps a note with the table below it, and no other paragraph', () => {
    const note = paragraphUnit('note', [sentence('link', 'More is elsewhere', ON)], { style: 'note' });
    expect(blocksOf(note, TABLE).at(1)).toMatchObject({ keepsWithNext: true });
    expect(blocksOf(TABLE, note).at(2)).not.toHaveProperty('keepsWithNext');
  });

  it('sets apart the case a sentence rests on, in the sentence and in its note, and no like word elsewhere', () => {
    const cited = sentence('rule', 'Roe asks whether a gate was up', {
      trace: ON,
      cites: [{ authority: 'case' }],
    });
    const [, first, notes] = blocksOf(paragraphUnit('a', [cited, sentence('fact', 'Roe is a town', ON)]));
    expect(first).toMatchObject({
      inlines: [
        { text: 'Roe', mark: 'emphasis' },
        { text: ' asks whether a gate was up.' },
        { kind: 'footnote' },
        { text: ' Roe is a town.' },
      ],
    });
    expect(notes).toMatchObject({
      notes: [{ inlines: [{ text: 'Roe v. Low', mark: 'emphasis' }, { text: ', 1 Rep. 2 (2020) [P]' }] }],
    });
  });
});
