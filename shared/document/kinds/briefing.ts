/**
 * The board briefing. Receives the common part of the model only, which holds no privileged note; what is shortened
 * here says so and is whole in the memo.
 */
import { countOf } from '../../base/words';
import type { HeadlineId } from '../../pack/schema';
import type { Block, TableCell } from '../blocks/block-types';
import { bullets, cell, heading, paragraph, strongCell, table, together } from '../blocks/build';
import type { ActionView, CommonPart, UncertaintyView } from '../model-types';
import { actionTable, remainder } from './parts/actions';
import { changesInShort } from './parts/changes';
import { clockList } from './parts/clocks';
import { decisionSummary, decisionTable, optionChartKey } from './parts/decision';
import { headlineBand, heatMap, heatMapLegend, readinessBars } from './parts/figures';
import { headlineLine } from './parts/headline-lines';
import { lossLine } from './parts/loss';
import { promptTable } from './parts/prompts';
import { riskList } from './parts/scenario';
import { signOffBlock } from './parts/sign-off';

const RISKS_ON_FIRST_PAGE = 5;
const RISKS_ON_MAP = 8;
const DECISIONS_ON_FIRST_PAGE = 2;
const ACTIONS_SHOWN: Readonly<Record<HeadlineId, number>> = { 'legal-exposure': 4, 'position-readiness': 2 };

function titleBlock({ cover }: CommonPart, title: string): readonly Block[] {
  return [
    {
      kind: 'beside',
      share: 0.5,
      gap: 'none',
      first: [paragraph(title.toUpperCase(), 'kicker')],
      second: [paragraph(`${cover.date} · Law as of ${cover.lawAsOf}`, 'kicker-note')],
    },
    heading(cover.organization, { level: 0 }),
    paragraph(cover.matter, 'subtitle'),
  ];
}

/** Numbers on the map that the list beside it does not name. */
function mapKey(common: CommonPart): readonly Block[] {
  const rest = common.scenarios.slice(RISKS_ON_FIRST_PAGE, RISKS_ON_MAP);
  if (rest.length === 0) return [];
  const left = common.scenarios.length - RISKS_ON_MAP;
  const more = left > 0 ? ` ${countOf(left, 'lesser scenario')} in the memo.` : '';
  const said = rest.map(
    (scenario) => `${String(scenario.number)} ${scenario.title} (${scenario.residualLevel.toLowerCase()})`,
  );
  return [paragraph(`Also on the map: ${said.join('; ')}.${more}`, 'caption')];
}

function risks(common: CommonPart): readonly Block[] {
  return [
    heading('Where it could go wrong', { level: 2, id: 'risks' }),
    {
      kind: 'beside',
      share: 0.57,
      gap: 'wide',
      first: [heatMap(common.heatMap.slice(0, RISKS_ON_MAP))],
      second: [riskList(common.scenarios.slice(0, RISKS_ON_FIRST_PAGE))],
    },
    heatMapLegend(),
    ...mapKey(common),
  ];
}

function decisions(common: CommonPart): readonly Block[] {
  const shown = common.decisions.slice(0, DECISIONS_ON_FIRST_PAGE);
  return [
    heading('Decisions asked of the board', { level: 2, id: 'decisions' }),
    decisionTable(shown),
    ...remainder(common.decisions.length, shown.length, 'to decide'),
  ];
}

function firstPage(common: CommonPart, title: string): readonly Block[] {
  return [
    ...titleBlock(common, title),
    { kind: 'box', blocks: [paragraph(common.cover.notice, 'summary')] },
    headlineBand(common.headlines),
    ...risks(common),
    ...decisions(common),
  ];
}

/** How the options compare, for the decisions of the first page. */
function options(common: CommonPart): readonly Block[] {
  const shown = common.decisions.slice(0, DECISIONS_ON_FIRST_PAGE);
  if (shown.length === 0) return [];
  return [
    heading('The options compared', { level: 1, id: 'options' }),
    ...shown.flatMap(decisionSummary),
    optionChartKey(),
  ];
}

function readiness(common: CommonPart): readonly Block[] {
  const off = common.modulesNotApplicable;
  const note =
    off.length === 0 ? [] : [paragraph(`Does not apply to this profile: ${off.join('; ')}.`, 'caption')];
  return [
    heading('Readiness by module', { level: 1, id: 'readiness' }),
    readinessBars(common.modules),
    ...note,
  ];
}

function actionsOf(common: CommonPart, headline: HeadlineId): readonly Block[] {
  const all: readonly ActionView[] = common.actions.filter((action) => action.headline === headline);
  const shown = all.slice(0, ACTIONS_SHOWN[headline]);
  const counts = `${String(shown.length)} of ${String(all.length)}`;
  const addition = all.length > shown.length ? ` · the most pressing ${counts}; the memo has all` : '';
  return [headlineLine(headline, addition), actionTable(shown)];
}

function actions(common: CommonPart): readonly Block[] {
  return [
    heading('Findings and recommended actions', { level: 1, id: 'actions' }),
    ...actionsOf(common, 'legal-exposure'),
    ...actionsOf(common, 'position-readiness'),
  ];
}

function uncertaintyRow(view: UncertaintyView): readonly TableCell[] {
  return [strongCell(view.title), cell(view.short)];
}

function uncertainties(common: CommonPart): readonly Block[] {
  const columns = [
    { head: 'What is not settled', share: 0.3 },
    { head: 'What that means', share: 0.7 },
  ];
  const rows = common.uncertainties.filter((view) => view.kind !== 'law-pending').map(uncertaintyRow);
  return [
    heading('What is uncertain', { level: 1, id: 'uncertain' }),
    table({ look: 'open', columns, rows }),
  ];
}

function changes(common: CommonPart): readonly Block[] {
  if (common.changes === null) return [];
  return [
    heading('What changed since the last snapshot', { level: 1, id: 'changes' }),
    ...changesInShort(common.changes),
  ];
}

/** The blocks of the briefing under a title, page one standing alone. */
export function briefingBlocks(common: CommonPart, title: string): readonly Block[] {
  return [
    ...firstPage(common, title),
    { kind: 'page-break' },
    ...options(common),
    ...readiness(common),
    ...actions(common),
    ...changes(common),
    heading('Questions directors may ask', { level: 1, id: 'prompts' }),
    promptTable(common.prompts),
    heading('Clocks that would run', { level: 1, id: 'clocks' }),
    ...clockList(common.clocks),
    ...lossLine(common),
    ...uncertainties(common),
    ...signOffBlock(common.cover.finality),
    together([
      heading('How to read the figures', { level: 1, id: 'reading' }),
      bullets(common.howToRead, 'cell'),
    ]),
  ];
}
