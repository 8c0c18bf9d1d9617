/**
 * Lays out the board briefing. Receives the common part of the model only, which holds no privileged note;
 * what is shortened here says so and is whole in the memo.
 */
import type { Content } from 'pdfmake/interfaces';
import type { ActionView, CommonPart, UncertaintyView } from '../model-types';
import type { HeadlineId } from '../../pack/schema';
import { countOf } from '../../base/words';
import { actionTable, clockList, outsideNote, promptTable, remainder, riskList } from './blocks/board';
import { lossLine } from './blocks/loss';
import { changesInShort } from './blocks/changes';
import { decisionSummary, decisionTable, optionChartKey } from './blocks/decision';
import { heatMap, heatMapLegend, headlineBand, readinessBars } from './blocks/figures';
import { signOffBlock } from './blocks/sign-off';
import { accentBox, openTable } from './blocks/table';
import { bullets, heading, nothing, paragraph, headlineLine, together } from './blocks/text';
import { documentTitle } from './page';
import type { PageMeasures } from './theme';

const RISKS_ON_FIRST_PAGE = 5;
const RISKS_ON_MAP = 8;
const DECISIONS_ON_FIRST_PAGE = 2;
const ACTIONS_SHOWN: Readonly<Record<HeadlineId, number>> = { 'legal-exposure': 4, 'position-readiness': 2 };
const MAP_SHARE = 0.57;

function titleBlock(common: CommonPart): readonly Content[] {
  const { cover } = common;
  return [
    {
      columns: [
        { text: documentTitle('briefing', cover.edition).toUpperCase(), style: 'kicker' },
        { text: `${cover.date} · Law read to ${cover.lawAsOf}`, style: 'kickerNote' },
      ],
    },
    { text: cover.organization, style: 'title', role: 'H1' },
    { text: cover.matter, style: 'subtitle' },
  ];
}

/** Numbers on the map that the list beside it does not name. */
function mapKey(common: CommonPart): readonly Content[] {
  const rest = common.scenarios.slice(RISKS_ON_FIRST_PAGE, RISKS_ON_MAP);
  if (rest.length === 0) return [];
  const left = common.scenarios.length - RISKS_ON_MAP;
  const more = left > 0 ? ` ${countOf(left, 'lesser scenario')} in the memo.` : '';
  const words = rest.map(
    (scenario) => `${String(scenario.number)} ${scenario.title} (${scenario.residualLevel.toLowerCase()})`,
  );
  return [paragraph(`Also on the map: ${words.join('; ')}.${more}`, 'caption')];
}

function risks(common: CommonPart, page: PageMeasures): readonly Content[] {
  const gap = 16;
  const left = (page.contentWidth - gap) * MAP_SHARE;
  const right = page.contentWidth - gap - left;
  return [
    heading('Where it could go wrong', { level: 2, id: 'risks' }),
    {
      columnGap: gap,
      columns: [
        { width: left, stack: [heatMap(common.heatMap.slice(0, RISKS_ON_MAP), left)] },
        { width: right, stack: [riskList(common.scenarios.slice(0, RISKS_ON_FIRST_PAGE), right)] },
      ],
    },
    heatMapLegend(),
    ...mapKey(common),
  ];
}

function decisions(common: CommonPart, page: PageMeasures): readonly Content[] {
  const shown = common.decisions.slice(0, DECISIONS_ON_FIRST_PAGE);
  return [
    heading('Decisions asked of the board', { level: 2, id: 'decisions' }),
    decisionTable(shown, page.contentWidth),
    ...remainder(common.decisions.length, shown.length, 'to decide'),
  ];
}

function firstPage(common: CommonPart, page: PageMeasures): readonly Content[] {
  return [
    ...titleBlock(common),
    accentBox(paragraph(common.cover.notice, 'figureSentence')),
    headlineBand(common.headlines),
    ...risks(common, page),
    ...decisions(common, page),
  ];
}

/** How the options compare, for the decisions of the first page. */
function options(common: CommonPart, page: PageMeasures): readonly Content[] {
  const shown = common.decisions.slice(0, DECISIONS_ON_FIRST_PAGE);
  if (shown.length === 0) return [];
  return [
    heading('The options compared', { level: 1, id: 'options', atTop: true }),
    ...shown.map((decision) => decisionSummary(decision, page.contentWidth)),
    optionChartKey(),
  ];
}

function readiness(common: CommonPart, page: PageMeasures): readonly Content[] {
  const off = common.modulesNotApplicable;
  const note =
    off.length === 0 ? [] : [paragraph(`Does not apply to this profile: ${off.join('; ')}.`, 'caption')];
  return [
    heading('Readiness by module', { level: 1, id: 'readiness', atTop: common.decisions.length === 0 }),
    readinessBars(common.modules, page.contentWidth),
    ...note,
  ];
}

function actionsOf(common: CommonPart, headline: HeadlineId, page: PageMeasures): readonly Content[] {
  const all: readonly ActionView[] = common.actions.filter((action) => action.headline === headline);
  const shown = all.slice(0, ACTIONS_SHOWN[headline]);
  const counts = `${String(shown.length)} of ${String(all.length)}`;
  const addition = all.length > shown.length ? ` · the most pressing ${counts}; the memo has all` : '';
  return [headlineLine(headline, addition), actionTable(shown, page.contentWidth)];
}

function actions(common: CommonPart, page: PageMeasures): readonly Content[] {
  return [
    heading('Findings and recommended actions', { level: 1, id: 'actions' }),
    ...actionsOf(common, 'legal-exposure', page),
    ...actionsOf(common, 'position-readiness', page),
  ];
}

function uncertaintyRow(view: UncertaintyView) {
  return [
    { text: view.title, style: 'cellStrong' },
    { text: view.short, style: 'cell' },
  ];
}

function uncertainties(common: CommonPart, page: PageMeasures): readonly Content[] {
  const rows = common.uncertainties
    .filter(({ kind }) => kind !== 'law-pending' && kind !== 'settled')
    .map(uncertaintyRow);
  return [
    heading('What is uncertain', { level: 1, id: 'uncertain' }),
    rows.length === 0 ? nothing() : openTable(rows, [0.3, 0.7], page.contentWidth),
  ];
}

function changes(common: CommonPart): readonly Content[] {
  if (common.changes === null) return [];
  return [
    heading('What changed since the last snapshot', { level: 1, id: 'changes' }),
    ...changesInShort(common.changes),
  ];
}

/** The content of the briefing, page one standing alone. */
export function briefingContent(common: CommonPart, page: PageMeasures): Content[] {
  return [
    ...firstPage(common, page),
    { stack: [...options(common, page), ...readiness(common, page)], pageBreak: 'before' },
    ...actions(common, page),
    ...changes(common),
    heading('Questions directors may ask', { level: 1, id: 'prompts' }),
    promptTable(common.prompts, page.contentWidth),
    heading('Clocks that would run', { level: 1, id: 'clocks' }),
    ...clockList(common.clocks, page.contentWidth),
    ...outsideNote(common.clocksOutside),
    ...lossLine(common),
    ...uncertainties(common, page),
    ...signOffBlock(common.cover.finality, page.contentWidth),
    together([
      heading('How to read the figures', { level: 1, id: 'reading' }),
      bullets(common.howToRead, 'cell'),
    ]),
  ];
}
