/** Two states of the record side by side in words: what was true then, what is true now. Judges neither. */
import type { Question } from '../../../pack/schema';
import type { ReportContext } from '../../parts/context';
import type { AnswerValue } from '../../../assessment/schema';
import { answerStatements } from '../../../wording/answer-words';
import type { ChangedAnswerView, FindingLine } from '../../../wording/changes-types';
import { changesSinceLast, lastEarlier } from '../../parts/changes';
import { phrase, sentence, type Trace } from '../sentence';
import type { Part, Unit } from '../unit';
import { paragraphUnit, partIfAny } from '../units';

const TRACE: Trace = [{ kind: 'figure', path: 'history' }];

function table(
  id: string,
  heads: readonly [string, string, string],
  rows: readonly (readonly [string, string, string])[],
): readonly Unit[] {
  if (rows.length === 0) return [];
  const [first, second, third] = heads;
  return [
    {
      kind: 'table',
      id,
      columns: [
        { title: first, share: 0.4 },
        { title: second, share: 0.3 },
        { title: third, share: 0.3 },
      ],
      rows: rows.map((cells, index) => ({
        id: `${id}/${String(index)}`,
        cells: cells.map((text) => [phrase('fact', text, TRACE)]),
      })),
    },
  ];
}

function list(id: string, texts: readonly string[]): readonly Unit[] {
  if (texts.length === 0) return [];
  return [
    {
      kind: 'list',
      id,
      style: 'bullet',
      items: texts.map((text, index) => ({
        id: `${id}/${String(index)}`,
        label: null,
        sentences: [phrase('fact', text, TRACE)],
      })),
    },
  ];
}

function saying(text: string): readonly Unit[] {
  return [paragraphUnit('comparison/summary', [sentence('fact', text, TRACE)], { style: 'lead' })];
}

function titleOf({ title }: FindingLine): string {
  return title;
}

type Answers = readonly { readonly questionId: string; readonly value: AnswerValue | null }[];

/** The statements an answer makes true; what was chosen where the pack has none. */
function statedIn(
  question: Question | undefined,
  answers: Answers,
  { questionId, short }: { readonly questionId: string; readonly short: string },
): string {
  const value = answers.find((answer) => answer.questionId === questionId)?.value ?? null;
  if (question === undefined || value?.kind !== 'value') return short;
  const statements = answerStatements(question, value);
  return statements.length === 0 ? short : statements.join(' ');
}

function answerRows(report: ReportContext, changed: readonly ChangedAnswerView[]) {
  const then = lastEarlier(report)?.content.answers ?? [];
  const now = report.input.assessment.answers;
  const questionOf = ({ questionId }: ChangedAnswerView) => report.questionById.get(questionId);
  return changed.map((view): readonly [string, string, string] => [
    `${view.questionId} ${view.question}`,
    statedIn(questionOf(view), then, { questionId: view.questionId, short: view.before }),
    statedIn(questionOf(view), now, { questionId: view.questionId, short: view.after }),
  ]);
}

/** The paper; where there is no earlier state it says so. */
export function comparison(report: ReportContext): readonly Part[] {
  const changes = changesSinceLast(report);
  if (changes === null)
    return partIfAny('comparison/summary', 'Summary', saying('There is no earlier snapshot to compare with'));
  const { since, summary, headlines, answers, facts, closed, opened, foundOut, cameUp } = changes;
  return [
    ...partIfAny('comparison/summary', 'Summary', [
      ...saying(`Compared with ${since}. ${summary}`),
      ...list(
        'comparison/figures',
        headlines.map(({ title, sentence: moved }) => `${title}: ${moved}`),
      ),
    ]),
    ...partIfAny(
      'comparison/facts',
      'Facts of the organization',
      table(
        'comparison/facts',
        ['Fact', 'Then', 'Now'],
        facts.map(({ title, before, after }) => [title, before, after]),
      ),
    ),
    ...partIfAny(
      'comparison/answers',
      'Answers',
      table('comparison/answers', ['Question', 'Then', 'Now'], answerRows(report, answers)),
    ),
    ...partIfAny('comparison/closed', 'Findings that closed', list('comparison/closed', closed.map(titleOf))),
    ...partIfAny(
      'comparison/opened',
      'Findings that came to light',
      list('comparison/opened', opened.map(titleOf)),
    ),
    ...partIfAny('comparison/found-out', 'Known by now', list('comparison/found-out', foundOut.map(titleOf))),
    ...partIfAny('comparison/came-up', 'Newly not known', list('comparison/came-up', cameUp.map(titleOf))),
  ];
}
