/** The memo's annexes: every answer, every document named, every authority. Leaves nothing stored out. */
import { headlineOf } from '../../../scoring/readiness';
import type { HeadlineId } from '../../../pack/schema';
import { countOf } from '../../../base/words';
import type { Block, TableCell } from '../../blocks/block-types';
import { cell, heading, nothing, paragraph, questionLink, table, words } from '../../blocks/build';
import type { IndexRowView, MemoPart } from '../../memo-types';
import type { CommonPart } from '../../model-types';
import { keptAnswerBlock, unknownAnswerBlock } from '../parts/analysis';
import { headlineLine } from '../parts/headline-lines';
import { authorityTable, markKey, usualCheck } from '../parts/law';
import { scenarioWorkings } from '../parts/scenario';

function indexTable(rows: readonly IndexRowView[]): Block {
  return table({
    look: 'index',
    columns: [
      { head: 'Question', share: 0.075 },
      { head: '', share: 0.6 },
      { head: 'Answer', share: 0.325 },
    ],
    keepsRows: true,
    rows: rows.map((row) => [
      cell([questionLink(row.questionId, 'label')], 'cell-dense'),
      cell(row.question, 'cell-dense'),
      cell(row.answer, 'cell-dense'),
    ]),
  });
}

function indexOf(memo: MemoPart, headline: HeadlineId): readonly Block[] {
  const rows = memo.index.filter((row) => headlineOf(row.requirement) === headline);
  return [headlineLine(headline), indexTable(rows)];
}

/** Questions with the same reason share a row. */
function notAskedRows(memo: MemoPart): readonly (readonly TableCell[])[] {
  const reasons = [...new Set(memo.notAsked.map((row) => row.because))];
  return reasons.map((because) => {
    const questions = memo.notAsked
      .filter((row) => row.because === because)
      .flatMap((row) => [words(`${row.questionId} `, 'label'), words(`${row.question}  `)]);
    return [cell(because, 'cell-dense'), cell(questions, 'cell-dense')];
  });
}

/** Every applicable question with its answer in short, then what the profile switches off. */
export function answersIndex(memo: MemoPart): readonly Block[] {
  return [
    ...indexOf(memo, 'legal-exposure'),
    ...indexOf(memo, 'position-readiness'),
    heading('Questions the profile switches off', { level: 2, id: 'not-asked' }),
    table(
      {
        look: 'dense',
        columns: [
          { head: 'Not asked because', share: 0.3 },
          { head: 'Questions', share: 0.7 },
        ],
        rows: notAskedRows(memo),
      },
      'None: every question of this edition applies.',
    ),
  ];
}

/** Answers that are kept but count in no figure. */
export function keptAnswers(memo: MemoPart): readonly Block[] {
  const hidden = memo.hidden.flatMap(keptAnswerBlock);
  const unknown = memo.unknown.map(unknownAnswerBlock);
  if (hidden.length + unknown.length === 0) {
    return [nothing('None: the profile asks for every stored answer, and this edition has every question.')];
  }
  return [
    paragraph(
      'The answers below are stored with the assessment. They are printed so that nothing is lost, and they count in no figure of this memo.',
    ),
    heading('Answers the profile no longer asks for', { level: 2, id: 'kept-hidden' }),
    ...(hidden.length === 0 ? [nothing('None.')] : hidden),
    heading('Answers to questions this edition does not have', { level: 2, id: 'kept-unknown' }),
    ...(unknown.length === 0 ? [nothing('None.')] : unknown),
  ];
}

/** Every document named as evidence. */
export function evidenceIndex(memo: MemoPart): readonly Block[] {
  return [
    table(
      {
        look: 'index',
        columns: [
          { head: 'Question', share: 0.12 },
          { head: 'Document', share: 0.52 },
          { head: 'Where it is kept', share: 0.36 },
        ],
        rows: memo.evidence.map((item) => [
          cell([questionLink(item.questionId, 'label')], 'cell-dense'),
          cell(item.label, 'cell-dense'),
          cell(item.location, 'cell-dense'),
        ]),
      },
      'No evidence is recorded.',
    ),
  ];
}

function uncited(memo: MemoPart): readonly Block[] {
  if (memo.uncited === 0) return [];
  const count = countOf(memo.uncited, 'authority', 'authorities');
  return [paragraph(`${count} of this edition not cited here.`, 'caption')];
}

/** How the risk of each scenario comes about. */
export function workings(common: CommonPart): readonly Block[] {
  if (common.scenarios.length === 0) return [nothing('No scenario applies to this profile.')];
  return [
    paragraph(
      'Each scenario lists the facts that set its base figures, then its control questions by number: what the answer acts on, its effect, and the points it takes off. “L3” acts on likelihood with weight 3, “I2” on impact with weight 2. Each number leads to the question with its answer; the index of answers lists them all.',
    ),
    ...common.scenarios.flatMap(scenarioWorkings),
  ];
}

/** The table of authorities, binding law first, with the key to the marks. */
export function authoritiesTable(memo: MemoPart): readonly Block[] {
  const usual = usualCheck(memo.authorities);
  return [
    paragraph(
      `The mark says how an authority was checked.${usual === '' ? '' : ` ${usual}, unless the entry says otherwise.`}`,
    ),
    markKey(memo.marks),
    ...uncited(memo),
    ...memo.authorities.flatMap((group, index) => [
      heading(group.title, { level: 2, id: `authorities-${String(index)}` }),
      authorityTable(group, usual),
    ]),
  ];
}
