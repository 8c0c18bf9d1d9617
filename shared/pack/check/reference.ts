/** Checks milestones, decisions and director questions for what makes them useless or misleading. */
import { entriesOf, within, type LocatedPart } from '../places';
import type { Decision, Milestone, Pack } from '../schema';
import type { PackProblem } from '../pack-problem';
import { packProblemAt, type CheckInput } from './types';

const STATUS_HEDGES =
  /\b(?:report(?:ed|edly|s)|unconfirmed|not (?:yet )?(?:confirmed|verified|found|seen|published)|no (?:public|official) \w+|to be (?:verified|confirmed)|unknown|verify|check)\b/i;

function checkMilestone(milestone: LocatedPart<Milestone>, pack: Pack): readonly PackProblem[] {
  const { authority: id, dueOn, status, statusOn, confidence } = milestone.part;
  const issuedOn = pack.authorities.find((authority) => authority.id === id)?.issuedOn;
  const problems: PackProblem[] = [];
  const report = (field: string, message: string) => {
    problems.push(packProblemAt('milestone', within(milestone, field, null), message));
  };
  if (dueOn !== undefined && issuedOn !== undefined && dueOn < issuedOn) {
    report('dueOn', `${milestone.owner} is due on ${dueOn}, before ${id} was issued on ${issuedOn}.`);
  }
  if (statusOn > pack.manifest.editionOn) {
    report('statusOn', `The status of ${milestone.owner} is of ${statusOn}, after the day of this edition.`);
  }
  if (['reported', 'verify'].includes(confidence) && !STATUS_HEDGES.test(status)) {
    report('status', `The status of ${milestone.owner} is not confirmed, but its words do not say so.`);
  }
  return problems;
}

function checkDecision(decision: LocatedPart<Decision>): readonly PackProblem[] {
  const { options, gates, factors } = decision.part;
  const guarded = new Set(gates.flatMap((gate) => gate.guards));
  const pulled = new Set(
    factors.flatMap(({ pulls }) => Object.keys(pulls).filter((code) => pulls[code] !== 0)),
  );
  const idle = factors.flatMap(({ id, pulls }, place) => {
    if (Object.values(pulls).some((pull) => pull !== 0)) return [];
    const words = `Factor ${id} of ${decision.owner} speaks neither for nor against any option.`;
    return [packProblemAt('decision', within(decision, `factors.${String(place)}.pulls`, null), words)];
  });
  const unmoved = options.flatMap(({ code }, place) => {
    if (factors.length === 0 || pulled.has(code)) return [];
    const words = `No factor of ${decision.owner} speaks for or against option ${code}.`;
    return [packProblemAt('decision', within(decision, `options.${String(place)}`, null), words)];
  });
  const { confidenceCap, confidenceAtMost } = decision.part;
  const uncapped = `${decision.owner} limits confidence without saying why. Give the reason in "confidenceCap".`;
  const isUncapped = confidenceAtMost !== undefined && confidenceCap === undefined;
  const isShut = options.every(({ code }) => guarded.has(code));
  const words = `Every option of ${decision.owner} is behind a precondition, so none may be open. Leave one free.`;
  return [
    ...idle,
    ...unmoved,
    ...(isUncapped ? [packProblemAt('decision', within(decision, 'confidenceAtMost', null), uncapped)] : []),
    ...(isShut ? [packProblemAt('decision', within(decision, 'gates', null), words)] : []),
  ];
}

/** Milestones, decisions and director questions that cannot be what they say. */
export function checkReferences({ pack }: CheckInput): readonly PackProblem[] {
  const { milestones, decisions, prompts } = entriesOf(pack);
  return [
    ...milestones.flatMap((milestone) => checkMilestone(milestone, pack)),
    ...decisions.flatMap(checkDecision),
    ...prompts
      .filter(({ part }) => part.questions.length === 0)
      .map((prompt) =>
        packProblemAt(
          'prompt',
          prompt,
          `No question speaks to ${prompt.owner}, so it can never be answered.`,
        ),
      ),
  ];
}
