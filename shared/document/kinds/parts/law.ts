/** Statements of law and authorities, each with its sources and how sure we are of them. */
import type { AuthorityGroupView, AuthorityView, MemoPart, StatementView } from '../../memo-types';
import { authorityDestination } from '../../blocks/destinations';
import type { Block, TableCell } from '../../blocks/block-types';
import { cell, cited, nothing, paragraph, table, together, words } from '../../blocks/build';

function statement(view: StatementView): readonly Block[] {
  const caveat = view.caveat === '' ? [] : [words(`${view.caveat}: `, 'warning')];
  return [together([paragraph(cited([...caveat, words(view.text)], view.cites), 'statement')])];
}

/** A list of statements, each followed by its sources. */
export function statementList(views: readonly StatementView[]): Block {
  if (views.length === 0) return nothing();
  return { kind: 'list', marker: 'bullet', items: views.map(statement) };
}

/** How most of these authorities were checked; empty when there are none. */
export function usualCheck(groups: readonly AuthorityGroupView[]): string {
  const all = groups.flatMap(({ authorities }) => authorities.map(({ checked }) => checked));
  const countOf = (checked: string) => all.filter((other) => other === checked).length;
  return all.reduce((best, checked) => (countOf(checked) > countOf(best) ? checked : best), '');
}

function authorityRow(authority: AuthorityView, usual: string): readonly TableCell[] {
  const { id, title, citation, mark, summary, status, checked, warning } = authority;
  const note = warning === '' ? [] : [words(` Note: ${warning}.`, 'warning')];
  return [
    [paragraph([words(`[${mark}]`, 'label')], 'cell-dense', { id: authorityDestination(id) })],
    cell(
      [
        words(`${title}  `, 'strong'),
        words(`${citation}  `, 'label'),
        words(summary),
        words(checked === usual ? ` ${status}` : ` ${status} ${checked}.`, 'quiet'),
        ...note,
      ],
      'cell-dense',
    ),
  ];
}

/** One group of the table of authorities; how it was checked is said where it is not the `usual` way. */
export function authorityTable(group: AuthorityGroupView, usual: string): Block {
  return table({
    look: 'catalog',
    columns: [
      { head: 'Mark', share: 0.05 },
      { head: 'Authority and citation; what it says, in summary; its status', share: 0.95 },
    ],
    keepsRows: true,
    rows: group.authorities.map((authority) => authorityRow(authority, usual)),
  });
}

/** What the marks after a citation mean. */
export function markKey(marks: MemoPart['marks']): Block {
  return {
    kind: 'table',
    look: 'open',
    columns: [
      { head: 'Mark', share: 0.06 },
      { head: 'Meaning', share: 0.94 },
    ],
    rows: marks.map(({ mark, meaning }) => [cell([words(`[${mark}]`, 'label')]), cell(meaning)]),
  };
}
