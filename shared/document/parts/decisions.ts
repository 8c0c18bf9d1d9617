/** Decisions for the board: how the preconditions and factors stand, what follows from them, what was decided. */
import { packIndex } from '../../pack/pack-index';
import { evaluateDecision, recordOf } from '../../decisions/evaluate';
import type { DecisionEvaluation, FactorReading, GateReading } from '../../decisions/types';
import type { DecisionRecord, GateRecord } from '../../assessment/schema';
import { evaluateApplicability } from '../../pack/applicability';
import type { Decision } from '../../pack/schema';
import type { DecisionView, FactorView, GateView, OptionView, SensitivityView } from '../decision-types';
import { optionBarRows } from '../../charts/option-bar-rows';
import { choiceInWords, choiceWarning } from '../../wording/choice-words';
import {
  confidenceName,
  flipsInWords,
  heldBackInWords,
  holdsInWords,
  leadInShort,
  confidenceReasonInWords,
  optionName,
  unreasonedWeights,
  verdictInWords,
  whyInWords,
} from '../../wording/decision-words';
import { formatSigned } from '../../wording/format';
import type { KeptDecisionView, MemoPart } from '../memo-types';
import { citesOf } from './authorities';
import type { ReportContext } from './context';
import { GATE_STATE_WORDS } from '../../wording/record-states';

function applies(decision: Decision, context: ReportContext) {
  const { assessment, pack } = context.input;
  return evaluateApplicability(decision.applicability, assessment.profile, pack.facets);
}

function optionViews({ options, gates }: Decision): readonly OptionView[] {
  return options.map(({ code, title, summary, upside, downside }) => {
    const own = gates.filter((gate) => gate.guards.includes(code)).map((gate) => gate.id);
    return { code, title, summary, upside, downside, gates: own };
  });
}

function gateView({ id, text, state, guards, note }: GateReading): GateView {
  return { id, text, state: GATE_STATE_WORDS[state], guards: guards.join(', '), note };
}

function weightInWords({ weight, packWeight }: FactorReading): string {
  const own = String(weight);
  return weight === packWeight ? own : `${own} (edition: ${String(packWeight)})`;
}

function factorView(factor: FactorReading, decision: Decision, context: ReportContext): FactorView {
  const refs = decision.factors.find(({ id }) => id === factor.id)?.authorities ?? [];
  const pulls = decision.options.flatMap(({ code }) => {
    const pull = factor.pulls[code] ?? 0;
    return pull === 0 ? [] : [`${code} ${formatSigned(pull)}`];
  });
  return {
    id: factor.id,
    title: factor.title,
    holds: holdsInWords(factor.holds),
    weight: weightInWords(factor),
    reason: factor.reason,
    pulls: pulls.join(', '),
    cites: citesOf(refs, context),
  };
}

function sensitivityViews({ sensitivity, factors }: DecisionEvaluation): readonly SensitivityView[] {
  return sensitivity.map(({ factorId, marginIfNo, marginIfYes, flipsAlone }) => ({
    factorId,
    title: factors.find(({ id }) => id === factorId)?.title ?? factorId,
    ifNo: formatSigned(marginIfNo),
    ifYes: formatSigned(marginIfYes),
    flipsAlone,
  }));
}

/** Gates and factors a record has and the edition has not, as recorded. */
function unknownIdLines(record: DecisionRecord | undefined, ids: DecisionEvaluation['notInPack']) {
  const gates = ids.gates.flatMap((id) => {
    const recorded = record?.gates[id];
    return recorded === undefined ? [] : [gateLine(id, recorded)];
  });
  const factors = ids.factors.flatMap((id) => {
    const recorded = record?.factors[id];
    return recorded === undefined ? [] : [factorLine(id, recorded)];
  });
  const lines = [...gates, ...factors];
  return lines.length === 0 ? [] : [`Recorded for another edition, kept and not counted: ${lines.join(' ')}`];
}

function gateLine(id: string, { state, note }: GateRecord): string {
  return sentence(`${id}: ${GATE_STATE_WORDS[state].toLowerCase()}`, note);
}

function factorLine(id: string, { holds, reason }: DecisionRecord['factors'][string]): string {
  return sentence(`${id}: ${holdsInWords(holds)}`, reason);
}

function sentence(words: string, addition: string): string {
  return addition.trim() === '' ? `${words}.` : `${words}. ${addition.trim()}`;
}

function decisionView(decision: Decision, context: ReportContext): readonly DecisionView[] {
  const { state, because } = applies(decision, context);
  if (state === 'no') return [];
  const { pack, assessment } = context.input;
  const record = recordOf(assessment.decisions, decision.id);
  const evaluation = evaluateDecision(decision, record, pack.authorities);
  const { choice, runnerUp, confidence } = evaluation;
  return [
    {
      id: decision.id,
      title: decision.title,
      ask: decision.ask,
      because: state === 'yes' ? `Put to the board because ${because}.` : `May arise: ${because}.`,
      options: optionViews(decision),
      gates: evaluation.gates.map(gateView),
      factors: evaluation.factors.map((factor) => factorView(factor, decision, context)),
      isAnythingKnown: evaluation.noRecommendation !== 'nothing-known',
      bars: optionBarRows(evaluation),
      verdict: verdictInWords(evaluation),
      why: whyInWords(evaluation),
      lead: leadInShort(evaluation),
      heldBack: heldBackInWords(evaluation),
      runnerUp: runnerUp === null ? '' : `Runner-up: ${optionName(evaluation, runnerUp)}.`,
      flips: flipsInWords(evaluation),
      sensitivity: sensitivityViews(evaluation),
      confidence: confidenceName(evaluation),
      confidenceReasons: confidence?.reasons.map(confidenceReasonInWords) ?? [],
      limit: decision.confidenceCap ?? '',
      notes: [unreasonedWeights(evaluation), ...unknownIdLines(record, evaluation.notInPack)].filter(
        (note) => note !== '',
      ),
      choice:
        choice === null
          ? null
          : {
              decided: choiceInWords(evaluation, context.input.asOf),
              warning: choiceWarning(evaluation),
              rationale: choice.rationale,
            },
      cites: citesOf(decision.authorities, context),
    },
  ];
}

/** Decisions to put to the board. */
export function decisionViews(context: ReportContext): readonly DecisionView[] {
  return context.input.pack.decisions.flatMap((decision) => decisionView(decision, context));
}

/** Counsel's privileged reasons, for the memo only. */
export function privilegedRationales(context: ReportContext): MemoPart['privilegedRationales'] {
  const { assessment, pack } = context.input;
  return pack.decisions.flatMap((decision) => {
    const text = recordOf(assessment.decisions, decision.id)?.choice?.privilegedRationale ?? '';
    return text.trim() === '' || applies(decision, context).state === 'no'
      ? []
      : [{ decisionId: decision.id, text }];
  });
}

function keptDecision(record: DecisionRecord, because: string): KeptDecisionView {
  const { choice } = record;
  return {
    decisionId: record.decisionId,
    because,
    lines: [
      ...Object.entries(record.gates).map(([id, recorded]) => gateLine(id, recorded)),
      ...Object.entries(record.factors).map(([id, recorded]) => factorLine(id, recorded)),
      ...(choice === null
        ? []
        : [sentence(`Decided: ${choice.optionCode} (${choice.deciders})`, choice.rationale)]),
    ],
    privilegedRationale: choice?.privilegedRationale ?? '',
  };
}

/** Records of decisions that the edition does not have or the profile does not ask for: kept, printed, not counted. */
export function keptDecisions(context: ReportContext): MemoPart['keptDecisions'] {
  const { assessment, pack } = context.input;
  return assessment.decisions.flatMap((record) => {
    const decision = packIndex(pack).decisionById.get(record.decisionId);
    if (decision === undefined) return [keptDecision(record, 'This edition does not have the decision.')];
    const { state, because } = applies(decision, context);
    return state === 'no' ? [keptDecision(record, `Not put to the board because ${because}.`)] : [];
  });
}
