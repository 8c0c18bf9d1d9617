/** The memo's running text: bottom line, questions presented, method. Words around figures made elsewhere. */
import { LEVEL_BANDS } from '../../scoring/sp800-30';
import { LEVELS } from '../../scoring/types';
import { countOf, joinWords } from '../../base/words';
import { levelName } from '../../wording/format';
import type { Requirement } from '../../scoring/requirement';
import type { MemoPart } from '../memo-types';
import type { CommonPart } from '../model-types';
import type { ReportContext } from './context';

function gravest(common: CommonPart): string {
  const [first] = common.scenarios;
  if (first === undefined) return 'No risk scenario of this edition applies to the profile.';
  return `The gravest scenario is “${first.title}”. ${first.sentence}`;
}

function pressing(common: CommonPart): string {
  const titles = common.actions
    .filter((action) => action.kind === 'Finding')
    .slice(0, 3)
    .map((action) => action.title);
  if (titles.length === 0) return 'The answers given leave no finding; what is not answered yet may.';
  return `Most pressing: ${joinWords(
    titles.map((title) => `“${title}”`),
    'and',
  )}.`;
}

/** Three short paragraphs a reader may stop after. */
export function bottomLine(common: CommonPart, context: ReportContext): readonly string[] {
  const { headlines } = context.input.score;
  const figures = common.headlines.map((headline) => headline.sentence);
  const { legalExposure: figure } = headlines;
  const isSettled = figure === null || figure.low === figure.high;
  return [
    common.cover.notice,
    figures.slice(0, 2).join(' '),
    `${gravest(common)} ${pressing(common)}${isSettled ? '' : ' The figures are ranges because answers or facts of the profile are missing; they narrow as those come in.'}`,
  ];
}

function dutyAnswer(common: CommonPart, context: ReportContext): string {
  const { findings, openQuestions, headlines } = context.input.score;
  const required = (items: readonly { readonly requirement: Requirement }[]) =>
    items.filter(({ requirement }) => requirement === 'required').length;
  if (headlines.legalExposure === null) return `${common.cover.notice} ${legalSentence(common)}`;
  const counts = `${countOf(required(findings), 'finding')} and ${countOf(required(openQuestions), 'open question')} concern what law requires on the profile given.`;
  return `${common.cover.notice} ${legalSentence(common)} ${counts}`;
}

function legalSentence(common: CommonPart): string {
  return common.headlines.find(({ id }) => id === 'legal-exposure')?.sentence ?? '';
}

function choiceAnswer(common: CommonPart): string {
  const readiness = common.headlines.find(({ id }) => id === 'position-readiness')?.sentence ?? '';
  const open = common.decisions.filter(({ choice }) => choice === null).map(({ title }) => title);
  const decided = common.decisions.flatMap(({ title, choice }) =>
    choice === null ? [] : [`${title}. ${choice.decided} ${choice.warning}`.trimEnd()],
  );
  const toDecide = open.length === 0 ? [] : [`To be decided: ${joinWords(open, 'and')}.`];
  const asked =
    common.decisions.length === 0
      ? 'No decision of this edition applies.'
      : [...toDecide, ...decided].join(' ');
  return `${readiness} ${asked}`;
}

function clockAnswer(common: CommonPart): string {
  if (common.clocks.length === 0) return 'None of the clocks in this edition applies to the profile.';
  const onIncident = common.clocks.filter((clock) => !clock.isPeriodic);
  const sure = onIncident.filter((clock) => clock.isCertain);
  const words = sure.map((clock) => `${clock.title} (${clock.length})`);
  const first = words.length === 0 ? 'None for certain.' : `${joinWords(words, 'and')}.`;
  const rest = onIncident.length - sure.length;
  return rest === 0
    ? first
    : `${first} ${countOf(rest, 'more clock')} may apply, or may come to: see the section on clocks.`;
}

/** The questions this memo answers, each with a short answer. */
export function questionsPresented(
  common: CommonPart,
  context: ReportContext,
): MemoPart['questionsPresented'] {
  const name = common.cover.organization;
  const { title } = context.input.pack.manifest;
  return [
    {
      question: `Which duties does the law set out here (${title}) impose on ${name}, and where does it stand against them?`,
      answer: dutyAnswer(common, context),
    },
    {
      question: 'Which choices does the law leave open, and how well is each prepared?',
      answer: choiceAnswer(common),
    },
    {
      question: 'What could go wrong, and how bad would it be?',
      answer: `${gravest(common)} ${countOf(common.scenarios.length, 'scenario')} ${common.scenarios.length === 1 ? 'was' : 'were'} scored.`,
    },
    { question: 'Which reporting clocks would run if an incident happened?', answer: clockAnswer(common) },
  ];
}

/** How the figures come about, for a reader who wants to check them. */
export function methodText(): readonly string[] {
  return [
    'Scales. Likelihood, impact and risk use the five levels and the 0–100 semi-quantitative values of NIST Special Publication 800-30 Revision 1 (Tables G-2, H-3 and I-3). The level of a risk is read from its Table I-2, which the heat map prints.',
    'Inherent risk. Each scenario has a base likelihood and impact, raised or lowered by facts of the profile. The reasons are printed with each scenario. They are a judgment written into the edition, not measurements.',
    'Controls. Each control question acts on likelihood or on impact with a weight of 1 to 5. Together the controls take off at most the share the scenario’s cap allows, never more than 90 percent of an axis: no set of controls removes all risk.',
    'Figure. The risk figure is the square root of likelihood times impact, held inside the band that Table I-3 gives to the level from Table I-2, so that figure and level never contradict each other.',
    'Ranges. A question that is not answered, or answered “not known yet”, counts as the whole span from no control to full control. The low end of a risk is the best case, the high end the worst; the range contains the result of every way the open answers can turn out. Where nothing is open the range is one figure.',
    `Readiness. 100 times the weighted effectiveness of the answers, divided by the sum of their weights. Legal exposure is 100 minus the readiness in what law requires of the Company on the day; position readiness covers the rest. A question whose duty depends on a fact the profile leaves open may count towards either, and both ranges take that in. The two are never added or averaged. Where nothing counts there is no figure. Every answer but the best has a finding, which restates that answer; “not known yet” is an open question and never a finding.`,
    'Decisions. Preconditions come first: an option with one that is not met is closed, one with a precondition not known to be met is not open yet, and neither is recommended. Each factor counts weight times pull times how far it holds (yes 1, in part ½, no 0, not known the whole span), so each option has a range. 100 is the most that could speak for, or against, any one option. The open option with the highest middle is recommended; of equal ones, that with the better worst case. It is called recommended for now while what is not known can still change it. A weight of counsel’s own counts only with a reason beside it.',
    'Set aside. Questions marked not applicable with a reason, answers the profile hides and answers to questions this edition does not have leave every figure. They are kept and printed in the appendices.',
    'Contributions. For each scenario the points taken off by the answers add up to inherent minus residual risk, in the worst and in the best case.',
  ];
}

/** The bands of the five levels, as the standard prints them. */
export function levelBands(): MemoPart['levelBands'] {
  return LEVELS.map((level) => ({
    level,
    name: levelName(level),
    band: `${String(LEVEL_BANDS[level].from)}–${String(LEVEL_BANDS[level].to)}`,
  }));
}

/** The board's guide to the figures. */
export function howToRead(): readonly string[] {
  return [
    'Every figure is a range from best to worst case. It narrows as open questions are answered; one figure alone means nothing is open.',
    'Legal exposure (0 is best) concerns what law requires of the Company on the day. Position readiness (100 is best) concerns the rest. They are never combined.',
    'Risk levels are those of NIST SP 800-30 Rev. 1; the key of the map stands below it.',
    'The figures order what to do first. They are a judgment to be discussed, not a measurement and not legal advice to third parties.',
  ];
}
