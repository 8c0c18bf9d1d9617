/** What somebody may ask, with what this company answers today. */
import type { Block, TableCell } from '../../blocks/block-types';
import { cell, questionLink, strongCell, table, words } from '../../blocks/build';
import type { Inline } from '../../blocks/inline-types';
import { sentenceInlines, WITHOUT_NOTES, type SentenceSetting } from '../../text/lay-out';
import type { AskedBy, AskedPart, AskedView } from '../../asked-types';

/** Where the rest stands. */
function furtherInlines(further: readonly string[]): readonly Inline[] {
  if (further.length === 0) return [];
  const links = further.flatMap((id, place) => [
    words(place === 0 ? '' : ', ', 'quiet'),
    questionLink(id, 'label'),
  ]);
  return [words(' See also: ', 'quiet'), ...links, words('.', 'quiet')];
}

function rowOf({ text, sentences, further }: AskedView, setting: SentenceSetting): readonly TableCell[] {
  const answer = [...sentenceInlines(sentences, setting), ...furtherInlines(further)];
  return [strongCell(text), cell(answer, 'cell-dense')];
}

/** The questions of an audience with what the record answers; `who` says whose questions they are. */
export function askedTable(asked: AskedPart, by: AskedBy, who: string): Block {
  const setting: SentenceSetting = { ...WITHOUT_NOTES, authorities: asked.authorities };
  return table(
    {
      look: 'dense',
      columns: [
        { head: who, share: 0.35 },
        { head: 'What the record answers', share: 0.65 },
      ],
      keepsRows: true,
      rows: asked[by].map((view) => rowOf(view, setting)),
    },
    'No question of this edition applies to this profile.',
  );
}
