/** The answers, each with what was recorded about it and the law it rests on. Equal models give equal blocks. */
import { letterheadBlocks } from '../memo/section';
import { FACTUAL_SCOPE } from '../../../wording/edition';
import { REQUIREMENT_WORDS } from '../../../wording/requirement-words';
import type { Block, TableCell } from '../../blocks/block-types';
import { cell, heading, paragraph, questionLink, table } from '../../blocks/build';
import type { MemoPart } from '../../memo-types';
import type { CoverView, HeadlineView, ReportModel } from '../../model-types';
import { headlineBand } from '../parts/figures';
import { stateInWords } from '../../running-words';
import { answerEntry, factualModule, typedFact, unknownEntry, wholeModule } from './answer-entry';
import { factsOnly } from './facts-only';

function typedCell(text: string): TableCell {
  return [paragraph(text, 'cell', { isTyped: true })];
}

function section(id: string, title: string): Block {
  return heading(title, { level: 1, id, inContents: true });
}

/** Columns of one width: a page finds its own. */
function columns(heads: readonly string[]) {
  return heads.map((head) => ({ head, share: 1 }));
}

function banner(cover: CoverView, title: string): readonly Block[] {
  return [
    ...letterheadBlocks(cover),
    paragraph(cover.privilegeLegend, 'legend'),
    heading(`${title}: ${cover.matter}`, { level: 0 }),
    {
      kind: 'terms',
      entries: [
        typedFact('Edition', `${cover.editionTitle}. ${stateInWords(cover.finality)}.`),
        typedFact('Organization', cover.organization),
        typedFact('Prepared by', cover.preparedBy),
        typedFact('Prepared for', cover.preparedFor),
        typedFact('As of', cover.date),
        typedFact('Law read to', `${cover.lawAsOf} (${cover.pack})`),
      ],
    },
    paragraph(cover.notice),
    ...(cover.edition === 'factual' ? [paragraph(FACTUAL_SCOPE)] : []),
    { kind: 'contents' },
  ];
}

function figures(headlines: readonly HeadlineView[]): readonly Block[] {
  if (headlines.length === 0) return [];
  return [section('figures', 'Where things stand'), headlineBand(headlines)];
}

function profile(memo: MemoPart, title: string): readonly Block[] {
  return [
    section('facts', title),
    {
      kind: 'table',
      look: 'ruled',
      caption: 'The profile as recorded',
      columns: columns(['Fact', 'As recorded']),
      rows: memo.facts.map((fact) => [cell(fact.title), typedCell(fact.value)]),
    },
  ];
}

/** What law requires of each is in its own column, which the factual record does not have. */
function index(memo: MemoPart, isFactual: boolean): readonly Block[] {
  const law = <Item>(item: Item): readonly Item[] => (isFactual ? [] : [item]);
  const rows = memo.index.map((row) => [
    cell([questionLink(row.questionId)]),
    cell(row.question),
    ...law(cell(REQUIREMENT_WORDS[row.requirement])),
    cell(row.state),
    typedCell(row.answer),
  ]);
  return [
    section('index', 'Index of answers'),
    {
      kind: 'table',
      look: 'index',
      caption: 'All answers in short',
      columns: columns(['No.', 'Question', ...law('Law'), 'State', 'Answer']),
      rows,
    },
  ];
}

function kept(memo: MemoPart, title: string): readonly Block[] {
  if (memo.hidden.length + memo.unknown.length === 0) return [];
  return [
    section('kept', title),
    ...memo.hidden.map((view) => answerEntry(view, 2)),
    ...memo.unknown.map(unknownEntry),
  ];
}

function notAsked(memo: MemoPart): readonly Block[] {
  if (memo.notAsked.length === 0) return [];
  return [
    section('not-asked', 'Questions the profile switches off'),
    table({
      look: 'dense',
      caption: 'Questions that are not asked, with the reason',
      columns: columns(['No.', 'Question', 'Not asked because']),
      rows: memo.notAsked.map(({ questionId, question, because }) => [
        cell(questionId),
        cell(question),
        cell(because),
      ]),
    }),
  ];
}

function evidence(memo: MemoPart): readonly Block[] {
  if (memo.evidence.length === 0) return [];
  return [
    section('evidence', 'Index of evidence'),
    table({
      look: 'index',
      caption: 'Documents named as evidence',
      columns: columns(['Question', 'Document', 'Where it is kept']),
      rows: memo.evidence.map(({ questionId, label, location }) => [
        cell(questionId),
        typedCell(label),
        typedCell(location),
      ]),
    }),
  ];
}

function authorities(memo: MemoPart): readonly Block[] {
  const tables = memo.authorities.map((group): Block => ({
    kind: 'table',
    look: 'catalog',
    caption: group.title,
    columns: columns(['Authority', 'Citation and mark', 'What it says, in summary', 'Status']),
    rows: group.authorities.map((view) => [
      cell(view.title),
      cell(`${view.citation} [${view.mark}]`),
      cell(view.summary),
      cell(`${view.status} ${view.checked}.${view.warning === '' ? '' : ` Note: ${view.warning}.`}`),
    ]),
  }));
  const marks: Block = {
    kind: 'table',
    look: 'ruled',
    caption: 'What the mark after a citation means',
    columns: columns(['Mark', 'Meaning']),
    rows: memo.marks.map(({ mark, meaning }) => [cell(mark), cell(meaning)]),
  };
  return [section('authorities', 'Authorities'), marks, ...tables];
}

interface Titles {
  readonly facts: string;
  readonly kept: string;
}

const TITLES: Titles = { facts: 'Facts assumed', kept: 'Answers kept but not scored' };
/** Those of the factual record on paper: nothing is assumed in it, and nothing scored. */
const FACTUAL_TITLES: Titles = { facts: 'Facts as recorded', kept: 'Answers kept though not asked for' };

/** The blocks of the page of answers under a title; in the factual edition without anything that is no fact. */
export function answersBlocks(model: ReportModel, title: string): readonly Block[] {
  const { cover } = model.common;
  const isFactual = cover.edition === 'factual';
  const { common, memo } = isFactual ? factsOnly(model) : model;
  const titles = isFactual ? FACTUAL_TITLES : TITLES;
  return [
    ...banner(cover, title),
    ...figures(common.headlines),
    ...profile(memo, titles.facts),
    ...memo.analysis.flatMap(isFactual ? factualModule : wholeModule),
    ...kept(memo, titles.kept),
    ...index(memo, isFactual),
    ...notAsked(memo),
    ...evidence(memo),
    ...(isFactual ? [] : authorities(memo)),
  ];
}
