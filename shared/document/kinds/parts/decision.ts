/** Decisions: what is recommended and why, what would change it, and what was decided. */
import type { ChoiceView, DecisionView } from '../../decision-types';
import type { KeptDecisionView } from '../../memo-types';
import type { Block } from '../../blocks/block-types';
import { bullets, citations, heading, nothing, paragraph, together, words } from '../../blocks/build';
import { factorTable, gateTable, leadNote, optionTable } from './decision-tables';

/** The options of a decision compared. */
function optionChart({ bars, title }: DecisionView, brief: boolean): Block {
  return {
    kind: 'figure',
    title: `${title}: the options compared, from −100 to +100.`,
    figure: { type: 'decision-bars', data: { rows: bars }, brief },
  };
}

/** Says how to read the comparison of options. */
export function optionChartKey(): Block {
  return paragraph(
    'Bar: from the worst to the best that what is not known yet allows. Dot: the middle. Solid: open. Dashed: not open. ▶ recommended, ■ decided. 0 is neutral.',
    'caption',
    { isChartKey: true },
  );
}

function choiceBox(choice: ChoiceView | null): Block {
  if (choice === null) return nothing('Nothing has been decided yet.');
  const warning = choice.warning === '' ? [] : [paragraph(choice.warning, 'caveat')];
  const rationale = choice.rationale === '' ? [] : [paragraph(choice.rationale, 'note')];
  return { kind: 'box', blocks: [paragraph(choice.decided, 'entry-title'), ...warning, ...rationale] };
}

function confidenceLine({ confidence, confidenceReasons, limit }: DecisionView): readonly Block[] {
  if (confidence === '') return limit === '' ? [] : [paragraph(`How sure one can be: ${limit}`)];
  const reasons = confidenceReasons.length === 0 ? 'Nothing lowers it.' : confidenceReasons.join(' ');
  return [paragraph(`Confidence: ${confidence.toLowerCase()}. ${reasons}`)];
}

function result(decision: DecisionView): readonly Block[] {
  return [
    paragraph(decision.verdict, 'verdict', { keepsWithNext: true }),
    ...(decision.why === '' ? [] : [paragraph(decision.why)]),
    ...decision.heldBack.map((text) => paragraph(text)),
    together([optionChart(decision, false), optionChartKey()]),
    ...confidenceLine(decision),
    ...(decision.flips.length === 0
      ? []
      : [paragraph('What would change the recommendation', 'label'), bullets(decision.flips)]),
    ...decision.notes.map((text) => paragraph(text, 'caveat')),
  ];
}

function rationaleBox(rationale: string): readonly Block[] {
  return rationale === '' ? [] : [{ kind: 'privileged-note', inlines: [words(rationale)] }];
}

/**
 * One decision in full: the result first, then what it rests on.
 *
 * @param privilegedRationale - counsel's own reasons; empty if there are none
 */
export function decisionBlock(decision: DecisionView, privilegedRationale: string): readonly Block[] {
  const id = `decision-${decision.id}`;
  const part = (title: string, name: string) => heading(title, { level: 3, id: `${id}-${name}` });
  return [
    heading(decision.title, { level: 2, id, inContents: true }),
    paragraph(decision.ask),
    paragraph(decision.because, 'caption'),
    part('Where it stands', 'result'),
    ...result(decision),
    part('What was decided', 'choice'),
    choiceBox(decision.choice),
    ...rationaleBox(privilegedRationale),
    part('The options', 'options'),
    optionTable(decision),
    part('Preconditions', 'gates'),
    gateTable(decision),
    part('Factors', 'factors'),
    factorTable(decision),
    ...leadNote(decision),
    paragraph([citations(decision.cites, 'No authority named.')], 'citations'),
  ];
}

/** What was recorded of a decision that is not put to the board. */
export function keptDecisionBlock(kept: KeptDecisionView, under: string): readonly Block[] {
  return [
    heading(`Kept: ${kept.decisionId}`, { level: 3, id: `kept-decision-${kept.decisionId}`, under }),
    paragraph(kept.because, 'caption'),
    bullets(kept.lines),
    ...rationaleBox(kept.privilegedRationale),
  ];
}
