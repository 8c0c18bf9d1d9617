/** What was found and what to do about it: the action plan's tables. */
import type { ActionView, PlannedActionView } from '../../model-types';
import { findingDestination } from '../../blocks/destinations';
import type { Block, TableCell } from '../../blocks/block-types';
import { cell, paragraph, questionLink, strongCell, table, words } from '../../blocks/build';

function actionRow(action: ActionView): readonly TableCell[] {
  const number = paragraph([words(String(action.number), 'label')], 'cell', {
    id: findingDestination(action.questionId),
  });
  const found = [
    words(`${action.title} `, 'strong'),
    words(`${action.kind} · `, 'quiet'),
    questionLink(action.questionId, 'quiet'),
  ];
  const planned = action.planned === '' ? [] : [paragraph(`Planned: ${action.planned}`, 'cell-quiet')];
  const when = [action.due, action.status].filter((part) => part !== '').join(' · ');
  return [
    [number],
    cell(found),
    [paragraph(action.action, 'cell'), ...planned],
    [paragraph(action.who, 'cell'), paragraph(when, 'cell-quiet')],
  ];
}

/** Planned actions beside the findings, counsel's own among them. */
export function plannedActionTable(actions: readonly PlannedActionView[]): Block {
  const served = (questionId: string): readonly Block[] =>
    questionId === '' ? [] : [paragraph([questionLink(questionId, 'quiet')], 'cell-quiet')];
  return table(
    {
      look: 'dense',
      columns: [
        { head: 'Action', share: 0.38 },
        { head: 'What exactly', share: 0.44 },
        { head: 'Who, by when', share: 0.18 },
      ],
      keepsRows: true,
      rows: actions.map((action) => [
        [...strongCell(action.title), ...served(action.questionId)],
        cell(action.detail),
        [
          paragraph(action.who, 'cell'),
          paragraph(action.due, 'cell-quiet'),
          paragraph(action.status, 'cell-quiet'),
        ],
      ]),
    },
    'No other action is planned.',
  );
}

/** Actions of one headline: what, why, who, by when. */
export function actionTable(actions: readonly ActionView[]): Block {
  return table(
    {
      look: 'dense',
      columns: [
        { head: '#', share: 0.035 },
        { head: 'What was found', share: 0.345 },
        { head: 'What to do', share: 0.44 },
        { head: 'Who, by when', share: 0.18 },
      ],
      keepsRows: true,
      rows: actions.map(actionRow),
    },
    'No finding of this kind.',
  );
}
