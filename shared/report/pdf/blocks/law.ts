/** Statements of law, options and authorities, each with its sources and how sure we are of them. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { AuthorityGroupView, AuthorityView, MemoPart, StatementView } from '../../memo-types';
import type { DecisionView } from '../../model-types';
import { authorityPlace } from '../places';
import { citeLine, heading, nothing, paragraph } from './text';
import { openTable, ruledTable } from './table';

function statement(view: StatementView): Content {
  const caveat = view.caveat === '' ? [] : [{ text: `${view.caveat}: `, style: 'warn' }];
  return {
    style: 'listItem',
    stack: [{ text: [...caveat, { text: view.text }], style: 'noteText' }, citeLine(view.cites)],
  };
}

/** A list of statements, each followed by its sources. */
export function statementList(views: readonly StatementView[]): Content {
  if (views.length === 0) return nothing();
  return { ul: views.map(statement), style: 'list' };
}

function gates(texts: readonly string[]): readonly Content[] {
  return texts.map((text) => ({ text: `Only if: ${text}`, style: 'cellSmall' }));
}

/** The options of one decision, side by side with what speaks for and against each. */
export function decisionBlock(decision: DecisionView, parentId: string, width: number): Content[] {
  return [
    heading(decision.title, { level: 2, id: `decision-${decision.id}`, parentId }),
    paragraph(decision.ask),
    paragraph(decision.because, 'caption'),
    ruledTable({
      head: ['', 'Option', 'What speaks for it', 'What speaks against it'],
      shares: [0.06, 0.36, 0.27, 0.31],
      width,
      keepRows: true,
      rows: decision.options.map((option) => [
        { text: option.code, style: 'number' },
        {
          stack: [
            { text: option.title, style: 'cellStrong' },
            { text: option.summary, style: 'cell' },
            ...gates(option.gates),
          ],
        },
        { text: option.upside, style: 'cell' },
        { text: option.downside, style: 'cell' },
      ]),
    }),
    ...(decision.limit === '' ? [] : [paragraph(`How sure one can be: ${decision.limit}`)]),
    citeLine(decision.cites),
  ];
}

function authorityRow(authority: AuthorityView): TableCell[] {
  const warning = authority.warning === '' ? [] : [{ text: ` Note: ${authority.warning}.`, style: 'warn' }];
  const status = { text: ` ${authority.status} ${authority.checked}.`, style: 'quiet' };
  return [
    {
      place: authorityPlace(authority.id),
      text: [
        { text: authority.title, style: 'strong' },
        { text: ` ${authority.citation} [${authority.mark}]`, style: 'quiet' },
      ],
      style: 'cellDense',
    },
    { text: [{ text: authority.summary }, status, ...warning], style: 'cellDense' },
  ];
}

/** One group of the table of authorities. */
export function authorityTable(group: AuthorityGroupView, width: number): Content {
  return ruledTable({
    head: ['Authority and mark', 'What it says, in our words; its status; when it was checked'],
    shares: [0.35, 0.65],
    width,
    keepRows: true,
    isDense: true,
    rows: group.authorities.map(authorityRow),
  });
}

/** What the marks after a citation mean. */
export function markKey(marks: MemoPart['marks'], width: number): Content {
  const rows = marks.map(({ mark, meaning }) => [
    { text: `[${mark}]`, style: 'number' },
    { text: meaning, style: 'cell' },
  ]);
  return openTable(rows, [0.06, 0.94], width);
}
