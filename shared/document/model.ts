/**
 * Builds the report model: the one set of words and figures both documents are laid out from. Pure; reads
 * no clock and draws nothing.
 */
import { outsideInWords } from '../wording/clock-words';
import { heatMapPointsOf } from '../charts/heat-map-points';
import { ANNEX_IDS } from './annexes';
import type { MemoPart } from './memo-types';
import type { CommonPart, ReportInput, ReportModel } from './model-types';
import { actionViews, furtherActionViews } from './parts/actions';
import { evidenceOf, hiddenView, indexRow, notAskedView, unknownView } from './parts/answers';
import { authorityGroups, confidenceMarks, uncitedCount } from './parts/authorities';
import { instrumentOf } from '../wording/notice';
import { clockViews, statementViews } from './parts/board';
import { changesSinceLast, recordedNote, trendOfReport } from './parts/changes';
import { contextOf, type ReportContext } from './parts/context';
import { coverOf, orMissing } from './parts/cover';
import { deadlineViews } from './parts/deadlines';
import { decisionViews, keptDecisions, privilegedRationales } from './parts/decisions';
import { lossViews } from './parts/loss';
import { factViews } from './parts/facts';
import { headlineViews } from './parts/headlines';
import { levelBands, methodText } from './parts/memo-text';
import { milestoneViews } from './parts/milestones';
import { analysisModules, moduleRows, modulesOff } from './parts/modules';
import { registerRows } from './parts/register';
import { scenarioViews } from './parts/scenarios';
import { contentsIn, pageOneEndsIn } from './text/breaks';
import { deckSlides } from './text/deck/deck-paper';
import { layOut } from './text/lay-out';
import { askedBy } from './text/memo/asked';
import { paperContextOf } from './text/paper-context';
import { incidentPart } from './incident/incident-part';
import { handedBriefing, handedMemo } from './text/handed-papers';
import { otherPapers } from './text/others/other-papers';
import type { Paper } from './text/unit';
import { uncertaintyViews } from './parts/uncertainties';

function commonPart(context: ReportContext, briefing: Paper): CommonPart {
  return {
    cover: coverOf(context.input),
    headlines: headlineViews(context),
    scenarios: scenarioViews(context),
    heatMap: heatMapPointsOf(context.input.score.scenarios),
    modules: moduleRows(context),
    modulesNotApplicable: modulesOff(context),
    actions: actionViews(context),
    furtherActions: furtherActionViews(context),
    clocks: clockViews(context),
    clocksOutside: outsideInWords(context.input.pack.clockTable),
    milestones: milestoneViews(context),
    decisions: decisionViews(context),
    uncertainties: uncertaintyViews(context),
    briefing: layOut(briefing, {
      authorities: context.authorityById,
      isNumbered: false,
      hasNotes: false,
      after: pageOneEndsIn(briefing),
    }),
    instrument: instrumentOf(context.input.pack.manifest),
    lossLine: lossViews(context).line,
    changes: changesSinceLast(context),
    trend: trendOfReport(context),
    trendNote: recordedNote(context),
  };
}

function appendices(
  context: ReportContext,
): Pick<MemoPart, 'index' | 'notAsked' | 'hidden' | 'unknown' | 'evidence'> {
  const { hidden, unknownAnswers } = context.questionnaire;
  const answers = [
    ...context.items.map((item) => item.answer),
    ...hidden.map((item) => item.answer),
    ...unknownAnswers,
  ];
  return {
    index: context.items.map((item) => indexRow(item, context)),
    notAsked: hidden.filter((item) => item.answer === undefined).map(notAskedView),
    hidden: hidden.filter((item) => item.answer !== undefined).map((item) => hiddenView(item, context)),
    unknown: unknownAnswers.map(unknownView),
    evidence: answers.flatMap(evidenceOf),
  };
}

interface Memo {
  readonly common: CommonPart;
  readonly paper: Paper;
}

function memoPart({ common, paper }: Memo, context: ReportContext): MemoPart {
  const { profile, title } = context.input.assessment;
  return {
    heading: {
      to: orMissing(profile.preparedFor, 'File'),
      from: orMissing(profile.preparedBy, 'Counsel (name not recorded)'),
      date: common.cover.date,
      re: `${common.cover.organization}: ${title}`,
    },
    body: layOut(paper, {
      authorities: context.authorityById,
      isNumbered: true,
      hasNotes: true,
      after: contentsIn(paper),
    }),
    annexes: ANNEX_IDS.filter((id) => (context.input.annexes ?? ANNEX_IDS).includes(id)),
    asked: {
      authorities: context.authorityById,
      board: askedBy('board', paperContextOf(context)),
      regulator: askedBy('regulator', paperContextOf(context)),
      counterparty: askedBy('counterparty', paperContextOf(context)),
    },
    facts: factViews(context),
    statements: statementViews(context),
    exposure: lossViews(context).exposure,
    analysis: analysisModules(context),
    privilegedRationales: privilegedRationales(context),
    keptDecisions: keptDecisions(context),
    method: methodText(),
    levelBands: levelBands(),
    authorities: authorityGroups(context),
    uncited: uncitedCount(context),
    marks: confidenceMarks(),
    ...appendices(context),
  };
}

/**
 * Builds the model.
 *
 * @param input - a pack, an assessment, the score of exactly these two, the day and the fingerprint
 * @returns finished words: equal inputs give equal models. Nothing stored is left out; what could not be
 *   scored is in the memo's appendices. `common`, `tracking` and `papers` hold no privileged note.
 */
export function buildReportModel(input: ReportInput): ReportModel {
  const context = contextOf(input);
  const [memo, briefing] = [handedMemo(context), handedBriefing(context)];
  const common = commonPart(context, briefing.paper);
  const { incident } = context.input;
  const tracking = { register: registerRows(context), deadlines: deadlineViews(context) };
  return {
    common,
    memo: memoPart({ common, paper: memo.paper }, context),
    tracking,
    papers: otherPapers(context),
    incident: incident === undefined ? null : incidentPart(incident, context),
    deck: deckSlides(context, briefing.paper),
    hand: { memo: memo.counts, briefing: briefing.counts },
  };
}
