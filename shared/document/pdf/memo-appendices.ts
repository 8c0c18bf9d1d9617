/** The memo's appendices: every answer, every document named, every authority. Leaves nothing stored out. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { IndexRowView, MemoPart } from '../memo-types';
import type { CommonPart } from '../model-types';
import type { HeadlineId } from '../../pack/schema';
import { countOf } from '../../base/words';
import { scenarioWorkings } from './blocks/scenario';
import { keptAnswerBlock, unknownAnswerBlock } from './blocks/analysis';
import { authorityTable, markKey, usualCheck } from './blocks/law';
import { ruledTable } from './blocks/table';
import { heading, nothing, paragraph, questionNumber, headlineLine } from './blocks/text';
import type { PageMeasures } from './theme';

function indexTable(rows: readonly IndexRowView[], width: number): Content {
  return ruledTable({
    head: ['Question', '', 'Answer'],
    shares: [0.075, 0.6, 0.325],
    width,
    keepRows: true,
    isDense: true,
    room: 0.6,
    rows: rows.map((row) => [
      questionNumber(row.questionId, 'numberDense'),
      { text: row.question, style: 'cellDense' },
      { text: row.answer, style: 'cellDense' },
    ]),
  });
}

function indexOf(memo: MemoPart, headline: HeadlineId, page: PageMeasures): readonly Content[] {
  const rows = memo.index.filter((row) => row.headline === headline);
  return [headlineLine(headline), indexTable(rows, page.contentWidth)];
}

/** Questions with the same reason share a row. */
function notAskedRows(memo: MemoPart): readonly TableCell[][] {
  const reasons = [...new Set(memo.notAsked.map((row) => row.because))];
  return reasons.map((because) => {
    const questions = memo.notAsked
      .filter((row) => row.because === because)
      .flatMap((row) => [{ text: `${row.questionId} `, style: 'accent' }, { text: `${row.question}  ` }]);
    return [
      { text: because, style: 'cellDense' },
      { text: questions, style: 'cellDense' },
    ];
  });
}

/** Every applicable question with its answer in short, then what the profile switches off. */
export function answersIndex(memo: MemoPart, page: PageMeasures, parentId: string): Content[] {
  return [
    ...indexOf(memo, 'legal-exposure', page),
    ...indexOf(memo, 'position-readiness', page),
    heading('Questions the profile switches off', { level: 2, id: 'not-asked', parentId }),
    ruledTable({
      head: ['Not asked because', 'Questions'],
      shares: [0.3, 0.7],
      width: page.contentWidth,
      isDense: true,
      empty: 'None: every question of this edition applies.',
      rows: notAskedRows(memo),
    }),
  ];
}

/** Answers that are kept but count in no figure. */
export function keptAnswers(memo: MemoPart, page: PageMeasures, parentId: string): Content[] {
  const hidden = memo.hidden.flatMap((view) => keptAnswerBlock(view, page.contentWidth));
  const unknown = memo.unknown.flatMap((view) => unknownAnswerBlock(view, page.contentWidth));
  if (hidden.length + unknown.length === 0) {
    return [nothing('None: the profile asks for every stored answer, and this edition has every question.')];
  }
  return [
    paragraph(
      'The answers below are stored with the assessment. They are printed so that nothing is lost, and they count in no figure of this memo.',
    ),
    heading('Answers the profile no longer asks for', { level: 2, id: 'kept-hidden', parentId }),
    ...(hidden.length === 0 ? [nothing('None.')] : hidden),
    heading('Answers to questions this edition does not have', { level: 2, id: 'kept-unknown', parentId }),
    ...(unknown.length === 0 ? [nothing('None.')] : unknown),
  ];
}

/** Every document named as evidence. */
export function evidenceIndex(memo: MemoPart, page: PageMeasures): Content[] {
  return [
    ruledTable({
      head: ['Question', 'Document', 'Where it is kept'],
      shares: [0.12, 0.52, 0.36],
      width: page.contentWidth,
      isDense: true,
      room: 0.6,
      empty: 'No evidence is recorded.',
      rows: memo.evidence.map((item) => [
        questionNumber(item.questionId, 'numberDense'),
        { text: item.label, style: 'cellDense' },
        { text: item.location, style: 'cellDense' },
      ]),
    }),
  ];
}

function uncited(memo: MemoPart): readonly Content[] {
  if (memo.uncited === 0) return [];
  return [
    paragraph(
      `${countOf(memo.uncited, 'authority', 'authorities')} of this edition not cited here.`,
      'caption',
    ),
  ];
}

/** How the risk of each scenario comes about. */
export function workings(common: CommonPart, page: PageMeasures, parentId: string): Content[] {
  if (common.scenarios.length === 0) return [nothing('No scenario applies to this profile.')];
  return [
    paragraph(
      'Each scenario lists the facts that set its base figures, then its control questions by number: what the answer acts on, its effect, and the points it takes off. “L3” acts on likelihood with weight 3, “I2” on impact with weight 2. Each number leads to the question with its answer; the index of answers lists them all.',
    ),
    ...common.scenarios.flatMap((scenario) => scenarioWorkings(scenario, parentId, page.contentWidth)),
  ];
}

/** The table of authorities, binding law first, with the key to the marks. */
export function authoritiesTable(memo: MemoPart, page: PageMeasures, parentId: string): Content[] {
  const usual = usualCheck(memo.authorities);
  return [
    paragraph(
      `The mark says how an authority was checked.${usual === '' ? '' : ` ${usual}, unless the entry says otherwise.`}`,
    ),
    markKey(memo.marks, page.contentWidth),
    ...uncited(memo),
    ...memo.authorities.flatMap((group, index) => [
      heading(group.title, { level: 2, id: `authorities-${String(index)}`, parentId }),
      authorityTable(group, page.contentWidth, usual),
    ]),
  ];
}
