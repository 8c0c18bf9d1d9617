/** Statements of law and authorities, each with its sources and how sure we are of them. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { AuthorityGroupView, AuthorityView, MemoPart, StatementView } from '../../memo-types';
import { authorityPlace } from '../places';
import { citeLine, nothing } from './text';
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
