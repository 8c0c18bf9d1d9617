/** Statements of law and authorities, each with its sources and how sure we are of them. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { AuthorityGroupView, AuthorityView, MemoPart, StatementView } from '../../memo-types';
import { authorityDestination } from '../destinations';
import { cited, nothing } from './text';
import { openTable, ruledTable } from './table';

function statement(view: StatementView): Content {
  const caveat = view.caveat === '' ? [] : [{ text: `${view.caveat}: `, style: 'warn' }];
  return { ...cited([...caveat, { text: view.text }], view.cites, 'statement'), unbreakable: true };
}

/** A list of statements, each followed by its sources. */
export function statementList(views: readonly StatementView[]): Content {
  if (views.length === 0) return nothing();
  return { ul: views.map(statement), style: 'list' };
}

/** How most of these authorities were checked; empty when there are none. */
export function usualCheck(groups: readonly AuthorityGroupView[]): string {
  const all = groups.flatMap(({ authorities }) => authorities.map(({ checked }) => checked));
  const countOf = (checked: string) => all.filter((other) => other === checked).length;
  return all.reduce((best, checked) => (countOf(checked) > countOf(best) ? checked : best), '');
}

function authorityRow(authority: AuthorityView, usual: string): TableCell[] {
  const { id, title, citation, mark, summary, status, checked, warning } = authority;
  const note = warning === '' ? [] : [{ text: ` Note: ${warning}.`, style: 'warn' }];
  return [
    { place: authorityDestination(id), text: `[${mark}]`, style: 'numberDense' },
    {
      text: [
        { text: `${title}  `, style: 'strong' },
        { text: `${citation}  `, style: 'accent' },
        { text: summary },
        { text: checked === usual ? ` ${status}` : ` ${status} ${checked}.`, style: 'quiet' },
        ...note,
      ],
      style: 'cellDense',
    },
  ];
}

/** One group of the table of authorities; how it was checked is said where it is not the `usual` way. */
export function authorityTable(group: AuthorityGroupView, width: number, usual: string): Content {
  return ruledTable({
    head: ['Mark', 'Authority and citation; what it says, in summary; its status'],
    shares: [0.05, 0.95],
    width,
    keepRows: true,
    isDense: true,
    room: 0.4,
    rows: group.authorities.map((authority) => authorityRow(authority, usual)),
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
