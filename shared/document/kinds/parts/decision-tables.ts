/** What a decision rests on: its options, preconditions and factors as tables. */
import type { DecisionView, FactorView } from '../../decision-types';
import type { Block, TableCell } from '../../blocks/block-types';
import { cell, citations, paragraph, strongCell, table, words } from '../../blocks/build';

function idCell(id: string): TableCell {
  return cell([words(id, 'label')]);
}

/** The options, with what speaks for and against each. */
export function optionTable(decision: DecisionView): Block {
  return table({
    look: 'dense',
    columns: [
      { head: '', share: 0.06 },
      { head: 'Option', share: 0.42 },
      { head: 'What speaks for it', share: 0.24 },
      { head: 'What speaks against it', share: 0.28 },
    ],
    keepsRows: true,
    rows: decision.options.map((option) => [
      idCell(option.code),
      cell([
        words(`${option.title}. `, 'strong'),
        words(option.summary),
        ...(option.gates.length === 0 ? [] : [words(` Only if met: ${option.gates.join(', ')}.`, 'quiet')]),
      ]),
      cell(option.upside),
      cell(option.downside),
    ]),
  });
}

function noted(text: string, note: string): TableCell {
  const addition = note.trim() === '' ? [] : [words(` ${note}`, 'quiet')];
  return cell([words(text), ...addition]);
}

/** What must be met before an option is open. */
export function gateTable(decision: DecisionView): Block {
  return table(
    {
      look: 'workings',
      columns: [
        { head: '', share: 0.06 },
        { head: 'Precondition', share: 0.69 },
        { head: 'For', share: 0.12 },
        { head: 'Stands', share: 0.13 },
      ],
      keepsRows: true,
      rows: decision.gates.map((gate) => [
        idCell(gate.id),
        noted(gate.text, gate.note),
        cell(gate.guards),
        strongCell(gate.state),
      ]),
    },
    'No option has a precondition.',
  );
}

function factorCell(factor: FactorView): TableCell {
  const reason = factor.reason.trim() === '' ? [] : [words(` ${factor.reason}`)];
  return cell([words(`${factor.title}.`), ...reason, words(' '), citations(factor.cites)], 'cell-dense');
}

/** The lead of the recommendation if the factor did not hold and if it held, with a mark where that decides. */
function leadCell(decision: DecisionView, { id }: FactorView): TableCell {
  const row = decision.sensitivity.find(({ factorId }) => factorId === id);
  if (row === undefined) return cell('');
  const alone = row.flipsAlone ? [words(' enough alone', 'strong')] : [];
  return cell([words(`${row.ifNo} / ${row.ifYes}`), ...alone]);
}

/** One row a factor: what it is, where it stands, what it weighs, and what else it would make of the lead. */
export function factorTable(decision: DecisionView): Block {
  const hasLead = decision.sensitivity.length > 0;
  const lead = hasLead ? [{ head: 'Lead if not / if it holds', share: 0.11 }] : [];
  return table(
    {
      look: 'workings',
      columns: [
        { head: '', share: 0.055 },
        { head: 'Factor, counsel’s reason, sources', share: hasLead ? 0.46 : 0.55 },
        { head: 'Stands', share: 0.12 },
        { head: 'Weight', share: 0.065 },
        { head: 'Speaks for (+), against (−)', share: hasLead ? 0.19 : 0.22 },
        ...lead,
      ],
      keepsRows: true,
      rows: decision.factors.map((factor) => [
        idCell(factor.id),
        factorCell(factor),
        strongCell(factor.holds),
        cell(factor.weight),
        cell(factor.pulls, 'cell-dense'),
        ...(hasLead ? [leadCell(decision, factor)] : []),
      ]),
    },
    'No factor is weighed.',
  );
}

/** How to read the column on the lead. */
export function leadNote({ sensitivity, runnerUp }: DecisionView): readonly Block[] {
  if (sensitivity.length === 0) return [];
  return [
    paragraph(
      `Lead: of the recommendation over the runner-up in points, all other factors as they stand; left if the factor does not hold, right if it does. “Enough alone”: another standing of it changes the recommendation. ${runnerUp}`,
      'caption',
    ),
  ];
}
