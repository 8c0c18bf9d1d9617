/** What passed its date and is told nowhere above. A briefing is never silent on it, whatever the room. */
import { isOverdue } from '../../../actions/register';
import { dateIn } from '../dates';
import type { PaperContext } from '../paper-context';
import { byDue } from '../points';
import { phrase, sentence, type Sentence, type Trace } from '../sentence';
import { sentencesOf } from '../sentences-of';
import type { PlannedAction } from '../../../assessment/schema';
import type { TraceRef } from '../trace';
import type { Part, Unit } from '../unit';

interface ActionParts {
  readonly title: string;
  readonly owner: string;
  readonly day: string;
}

/** What a board is told of an action; what is not recorded is said. */
export function actionParts({ title, owner, dueOn }: PlannedAction, year: string): ActionParts {
  return {
    title: title.trim().replace(/[.]$/, ''),
    owner: owner.trim() === '' ? 'no owner' : owner.trim(),
    day: dueOn === null ? 'no date' : dateIn(dueOn, year),
  };
}

/** "“Amend the charter” (Ana Ruiz), due December 4, is not reported done." */
export function lateSentence(action: PlannedAction, year: string, on: TraceRef): Sentence {
  const { title, owner, day } = actionParts(action, year);
  const trace: Trace = [{ kind: 'action', id: action.id }, on];
  return sentence('do', `“${title}” (${owner}), due ${day}, is not reported done`, trace);
}

/** Actions that sentences name, whether or not they say that the day has passed. */
function named(parts: readonly Part[]): ReadonlySet<string> {
  const sentences = parts.flatMap(({ units }) => units).flatMap(sentencesOf);
  return new Set(
    sentences.flatMap(({ trace, kind }) =>
      kind === 'do' ? trace.flatMap((ref) => (ref.kind === 'action' ? [ref.id] : [])) : [],
    ),
  );
}

/** "Past their dates": every late action that the parts before do not name. */
export function lateUnits({ report, year }: PaperContext, before: readonly Part[]): readonly Unit[] {
  const { assessment, asOf } = report.input;
  const told = named(before);
  const late = assessment.actions.filter((action) => isOverdue(action, asOf) && !told.has(action.id));
  if (late.length === 0) return [];
  const rows = late.toSorted(byDue).map((action) => {
    const { title, owner, day } = actionParts(action, year);
    const trace: Trace = [{ kind: 'action', id: action.id }];
    return {
      id: `briefing/late/${action.id}`,
      cells: [title, owner, day].map((text) => [phrase('do', text, trace)]),
    };
  });
  return [
    {
      kind: 'table',
      id: 'briefing/late',
      columns: [
        { title: 'Not reported done', share: 0.62, wordsOf: 'what' },
        { title: 'Who', share: 0.22 },
        { title: 'Was due', share: 0.16 },
      ],
      rows,
    },
  ];
}
