/** What somebody may ask, with what this company answers today. */
import { capitalized, countOf } from '../../../base/words';
import type { Block } from '../../blocks/block-types';
import { cell, questionLink, strongCell, table, words } from '../../blocks/build';
import type { Inline } from '../../blocks/inline-types';
import type { PromptView } from '../../prompt-types';

/** More would make the board's list an index; the memo has every answer. */
const ANSWERS_SHOWN = 2;

/** The answers one after the other, in as few lines as they need. */
function promptAnswers({ answers }: PromptView): readonly Inline[] {
  const said = answers
    .slice(0, ANSWERS_SHOWN)
    .flatMap((answer, place) => [
      words(place === 0 ? '' : '  '),
      questionLink(answer.questionId, 'label'),
      words(` ${answer.answer.replace(/[.;]$/, '')}.`),
    ]);
  return said.length === 0 ? [] : [...said, words(' ')];
}

/** What the short list leaves out, in numbers. */
function promptRest(prompt: PromptView): readonly Inline[] {
  const more = prompt.answers.length - ANSWERS_SHOWN;
  const parts = [
    more > 0 ? `${countOf(more, 'more answer')} on file` : '',
    prompt.open.length > 0 ? `${String(prompt.open.length)} not answered yet` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [words(`${capitalized(parts.join('; '))}.`, 'quiet')];
}

/** Questions with what the record answers; `who` says whose questions they are. */
export function promptTable(prompts: readonly PromptView[], who = 'A director may ask'): Block {
  return table(
    {
      look: 'dense',
      columns: [
        { head: who, share: 0.35 },
        { head: 'What the record answers', share: 0.65 },
      ],
      keepsRows: true,
      rows: prompts.map((prompt) => [
        strongCell(prompt.text),
        cell([...promptAnswers(prompt), ...promptRest(prompt)], 'cell-dense'),
      ]),
    },
    'No question of this edition applies to this profile.',
  );
}
