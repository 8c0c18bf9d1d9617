/** Puts the privileged memo together: heading, bottom line, contents, numbered sections, lettered appendices. */
import type { Content } from 'pdfmake/interfaces';
import type { MemoPart } from '../memo-types';
import { lossSection } from './blocks/loss';
import type { CommonPart, ReportModel } from '../model-types';
import { changesInFull, trendChart } from './blocks/changes';
import { headlineBand } from './blocks/figures';
import { accentBox, openTable } from './blocks/table';
import { signOffBlock } from './blocks/sign-off';
import { tableOfContents } from './blocks/contents';
import { heading, paragraph } from './blocks/text';
import { answersIndex, authoritiesTable, evidenceIndex, keptAnswers, workings } from './memo-appendices';
import {
  actionsSection,
  analysisSection,
  askedSection,
  decisionsSection,
  factsSection,
  methodSection,
  orderSection,
  questionsSection,
  scenariosSection,
  uncertaintiesSection,
} from './memo-sections';
import { datesSection } from './memo-dates';
import { documentTitle } from './page';
import type { PageMeasures } from './theme';

export interface MemoSection {
  readonly id: string;
  readonly title: string;
  readonly build: (id: string) => Content[];
}

/** Legend, title, and from whom to whom. */
export function titleBlock(model: ReportModel, page: PageMeasures): readonly Content[] {
  const { cover } = model.common;
  const { to, from, date, re } = model.memo.heading;
  const row = (label: string, text: string) => [
    { text: label, style: 'label' },
    { text, style: 'body' },
  ];
  const rows = [
    row('To', to),
    row('From', from),
    row('Date', date),
    row('Re', re),
    row('Law read to', `${cover.lawAsOf} (${cover.pack})`),
  ];
  return [
    { text: cover.privilegeLegend, style: 'legend' },
    { text: documentTitle('memo', cover.edition), style: 'title', role: 'H1' },
    openTable(rows, [0.13, 0.87], page.contentWidth),
    ...signOffBlock(cover.finality, page.contentWidth),
  ];
}

function bottomLine(model: ReportModel): readonly Content[] {
  return [
    { text: 'Bottom line', style: 'h1Top', role: 'H2', headlineLevel: 1 },
    accentBox({ stack: model.memo.bottomLine.map((text) => paragraph(text, 'lead')) }),
    headlineBand(model.common.headlines),
  ];
}

/** Only where someone filled in an estimate. */
function lossSections(view: MemoPart['exposure'], page: PageMeasures): readonly MemoSection[] {
  if (view === null) return [];
  const title = 'Estimate of annual loss';
  return [{ id: 'exposure', title, build: (id) => lossSection(view, page, id) }];
}

function bodySections(model: ReportModel, page: PageMeasures): readonly MemoSection[] {
  const { common, memo } = model;
  return [
    { id: 'questions', title: 'Questions presented and short answers', build: () => questionsSection(memo) },
    { id: 'facts', title: 'Facts assumed', build: () => factsSection(memo, page) },
    { id: 'order', title: model.common.instrument.aboutTitle, build: (id) => orderSection(memo, id) },
    { id: 'scenarios', title: 'What could go wrong', build: (id) => scenariosSection(common, page, id) },
    ...lossSections(memo.exposure, page),
    { id: 'analysis', title: 'Analysis by module', build: (id) => analysisSection(memo, page, id) },
    { id: 'options', title: 'Options', build: (id) => decisionsSection(model, page, id) },
    { id: 'asked', title: 'Questions others may ask', build: (id) => askedSection(model, page, id) },
    { id: 'clocks', title: 'Clocks and dates', build: (id) => datesSection(common, page, id) },
    { id: 'plan', title: 'Action plan', build: (id) => actionsSection(common, page, id) },
    ...changesOf(common, page),
    { id: 'uncertain', title: 'Uncertainties', build: () => uncertaintiesSection(common, page) },
    { id: 'method', title: 'Method', build: () => methodSection(memo, page) },
  ];
}

/** Only where there is something to compare with. */
function changesOf({ changes, trend }: CommonPart, page: PageMeasures): readonly MemoSection[] {
  if (changes === null) return [];
  const build = (id: string) => [
    trendChart(trend, page.contentWidth),
    ...changesInFull(changes, page.contentWidth, id),
  ];
  return [{ id: 'changes', title: 'What changed since the last snapshot', build }];
}

function appendices(model: ReportModel, page: PageMeasures): readonly MemoSection[] {
  const { memo } = model;
  return [
    { id: 'index', title: 'Index of answers', build: (id) => answersIndex(memo, page, id) },
    { id: 'kept', title: 'Answers kept but not scored', build: (id) => keptAnswers(memo, page, id) },
    { id: 'evidence', title: 'Index of evidence', build: () => evidenceIndex(memo, page) },
    { id: 'workings', title: 'Workings of the scenarios', build: (id) => workings(model.common, page, id) },
    { id: 'authorities', title: 'Table of authorities', build: (id) => authoritiesTable(memo, page, id) },
  ];
}

/** A section under its numbered heading. */
export function sectionContent(section: MemoSection, number: string): readonly Content[] {
  return [
    heading(`${number}  ${section.title}`, { level: 1, id: section.id, inContents: true }),
    ...section.build(section.id),
  ];
}

/** The content of the memo. */
export function memoContent(model: ReportModel, page: PageMeasures): Content[] {
  const sections = [
    ...bodySections(model, page).flatMap((section, index) =>
      sectionContent(section, `${String(index + 1)}.`),
    ),
    ...appendices(model, page).flatMap((section, index) =>
      sectionContent(section, `Appendix ${String.fromCharCode(65 + index)}.`),
    ),
  ];
  return [...titleBlock(model, page), ...bottomLine(model), tableOfContents(sections, page), ...sections];
}
