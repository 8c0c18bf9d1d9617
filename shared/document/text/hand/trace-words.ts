/** What a sentence rests on, in words for the one who checks it. Printed in the notes of a deck alone. */
import { capitalized } from '../../../base/words';
import { packIndex } from '../../../pack/pack-index';
import { answerInShort, stateName } from '../../../wording/answer-words';
import { CONFIDENCES } from '../../../wording/authority-words';
import { pinned } from '../../../wording/cite-words';
import { figureInWords, formatDate } from '../../../wording/format';
import { ACTION_STATUS_WORDS } from '../../../wording/record-states';
import type { ReportContext } from '../../parts/context';
import type { TraceRef } from '../trace';
import { currentId } from './renamed';

/** One ground, as it is shown. */
export interface TraceWords {
  /** What sort of ground it is, e.g. "Answer". */
  readonly sort: string;
  readonly title: string;
  readonly detail: string;
  /** The question to open; `null` where it leads to none. */
  readonly questionId: string | null;
}

type Of<Kind extends TraceRef['kind']> = Extract<TraceRef, { readonly kind: Kind }>;

function byAndOn({
  updatedAt,
  updatedBy,
}: {
  readonly updatedAt: string;
  readonly updatedBy: string;
}): string {
  const by = updatedBy.trim() === '' ? '' : ` by ${updatedBy.trim()}`;
  return `Recorded ${formatDate(updatedAt)}${by}.`;
}

function chosenInWords(questionId: string, { itemById }: ReportContext): string {
  const item = itemById.get(questionId);
  if (item === undefined) return 'Not asked';
  return item.state === 'answered'
    ? answerInShort(item.question, item.answer?.value ?? null)
    : stateName(item.state);
}

function answerWords({ questionId }: Of<'answer'>, context: ReportContext): TraceWords {
  const question = context.questionById.get(questionId);
  const answer = context.itemById.get(questionId)?.answer;
  const recorded = answer === undefined ? 'Nothing is recorded.' : byAndOn(answer);
  return {
    sort: 'Answer',
    title: `${questionId}: ${chosenInWords(questionId, context)}`,
    detail: `${question?.text ?? 'A question of another edition.'} ${recorded}`,
    questionId: question === undefined ? null : questionId,
  };
}

function authorityWords({ id, pin }: Of<'authority'>, { authorityById }: ReportContext): TraceWords {
  const authority = authorityById.get(id);
  const sort = 'Authority';
  if (authority === undefined) return { sort, title: id, detail: 'Of another edition.', questionId: null };
  const mark = CONFIDENCES[authority.confidence];
  return {
    sort,
    title: capitalized(pinned(authority.shortName, pin)),
    detail: `${authority.citation}. ${mark.label}: ${mark.meaning}`,
    questionId: null,
  };
}

const FIGURES: Readonly<Record<string, string>> = {
  coverage: 'How many questions are answered, not known yet or open',
  evidence: 'How many answers have documents named for them',
  history: 'What changed since the last snapshot',
  record: 'The record as a whole',
  contradictions: 'Answers that cannot all be right',
};

function figureWords({ path }: Of<'figure'>, { input }: ReportContext): TraceWords {
  const sort = 'Figure';
  const { headlines, scenarios } = input.score;
  const scenario = scenarios.find(({ id }) => path === `scenarios.${id}.residual`);
  if (scenario !== undefined)
    return {
      sort,
      title: scenario.title,
      detail: `${figureInWords(scenario.residual)} of 100 after the answers given.`,
      questionId: null,
    };
  const headline = { legalExposure: 'Legal exposure', positionReadiness: 'Position readiness' } as const;
  for (const id of ['legalExposure', 'positionReadiness'] as const) {
    if (path !== `headlines.${id}`) continue;
    return { sort, title: headline[id], detail: `${figureInWords(headlines[id])} of 100.`, questionId: null };
  }
  return { sort, title: FIGURES[path] ?? path, detail: 'Counted from the record.', questionId: null };
}

function actionWords({ id }: Of<'action'>, { input }: ReportContext): TraceWords {
  const action = input.assessment.actions.find((each) => each.id === id);
  const sort = 'Action';
  if (action === undefined) return { sort, title: id, detail: 'No longer planned.', questionId: null };
  const owner = action.owner.trim() === '' ? 'No owner' : action.owner.trim();
  const due = action.dueOn === null ? 'no due date' : `due ${formatDate(action.dueOn)}`;
  const detail = `${owner}, ${due}. ${ACTION_STATUS_WORDS[action.status]}.`;
  return { sort, title: action.title, detail, questionId: action.questionId };
}

function decisionWords({ id, option }: Of<'decision'>, { input }: ReportContext): TraceWords {
  const decision = packIndex(input.pack).decisionById.get(id);
  const chosen = decision?.options.find(({ code }) => code === option);
  return {
    sort: 'Decision',
    title: decision?.title ?? id,
    detail: chosen === undefined ? 'The comparison of its options.' : `${chosen.title} (${chosen.code}).`,
    questionId: null,
  };
}

function factWords({ facet }: Of<'fact'>, { input }: ReportContext): TraceWords {
  const found = packIndex(input.pack).facetById.get(facet);
  const chosen = input.assessment.profile.facets[facet] ?? [];
  const labels = chosen.map((id) => found?.options.find((option) => option.id === id)?.label ?? id);
  return {
    sort: 'Fact of the profile',
    title: found?.title ?? facet,
    detail: labels.length === 0 ? 'Not recorded.' : `${labels.join('; ')}.`,
    questionId: null,
  };
}

function issueWords({ id }: Of<'issue'>, { input }: ReportContext): TraceWords {
  const issue = input.pack.issues.find((each) => each.id === id);
  const prompt = input.pack.prompts.find((each) => each.id === id);
  const clock = input.pack.clocks.find((each) => `clock/${each.id}` === id);
  const sort = 'The pack';
  if (issue !== undefined)
    return {
      sort,
      title: issue.title,
      detail: 'The issue under which its questions stand.',
      questionId: null,
    };
  if (prompt !== undefined)
    return { sort, title: prompt.text, detail: 'A question others may ask.', questionId: null };
  if (clock !== undefined)
    return { sort, title: clock.title, detail: 'A notice that runs.', questionId: null };
  return {
    sort,
    title: input.pack.manifest.title,
    detail: 'What it says of its instrument, and the order of its parts.',
    questionId: null,
  };
}

function ownWords({ unit }: Of<'own'>, { input }: ReportContext): TraceWords {
  const sort = 'Counsel';
  const noted = input.assessment.answers.find(({ questionId }) => unit === `note/${questionId}`);
  if (noted !== undefined)
    return {
      sort,
      title: `Note on ${noted.questionId}`,
      detail: byAndOn(noted),
      questionId: noted.questionId,
    };
  const record = input.assessment.paragraphs.find((each) => currentId(each.unit) === currentId(unit));
  const from = record?.liftedFrom ?? null;
  const lifted = from === null ? '' : ` Lifted from the privileged note on ${from}.`;
  return {
    sort,
    title: 'Counsel’s own words',
    detail: record === undefined ? 'What counsel made of the paper.' : `${byAndOn(record)}${lifted}`,
    questionId: from,
  };
}

/** One ground in words. */
export function traceInWords(ref: TraceRef, context: ReportContext): TraceWords {
  switch (ref.kind) {
    case 'answer':
      return answerWords(ref, context);
    case 'authority':
      return authorityWords(ref, context);
    case 'figure':
      return figureWords(ref, context);
    case 'action':
      return actionWords(ref, context);
    case 'decision':
      return decisionWords(ref, context);
    case 'fact':
      return factWords(ref, context);
    case 'issue':
      return issueWords(ref, context);
    case 'own':
      return ownWords(ref, context);
  }
}
