/**
 * Answers for someone outside: a regulator’s or a counterparty’s questions in their order, our sentences of fact, what is
 * not known yet with its date, and what is withheld and why. Holds no score, no finding, no advice and no promise.
 */
import { joinWords } from '../../../base/words';
import type { Prompt } from '../../../pack/schema';
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import { factsOf, traceOf, unsettledOf } from '../atoms';
import { sentencesIn } from '../clause';
import { sayOnce } from '../once';
import { paperContextOf, type PaperContext } from '../paper-context';
import type { Point } from '../points';
import { holds, questionsIn } from '../record-conditions';
import { sentence, type Sentence, type Trace } from '../sentence';
import type { Part, Unit } from '../unit';

type Audience = Extract<Prompt['audience'], 'regulator' | 'counterparty'>;

function pointsFor(prompt: Prompt, { record }: PaperContext): readonly Point[] {
  return prompt.questions.flatMap((id) => record.pointById.get(id) ?? []);
}

/** An answer that the record contradicts cannot go out. */
function conflictOn(points: readonly Point[], { report }: PaperContext): boolean {
  const ids = new Set(points.map(({ question }) => question.id));
  return report.input.score.contradictions.some(({ questionIds }) => questionIds.some((id) => ids.has(id)));
}

function opening(prompt: Prompt, { record }: PaperContext): readonly Sentence[] {
  const found = prompt.answers.find(({ when }) => holds(when, record));
  if (found === undefined) return [];
  const [first, ...rest] = questionsIn(found.when)
    .flatMap((id) => record.pointById.get(id) ?? [])
    .map(traceOf);
  const trace: Trace = [first ?? { kind: 'issue', id: prompt.id }, ...rest];
  return sentencesIn(found.text).map((text) => sentence('fact', text, trace));
}

function withheld(id: string, why: string, trace: Trace): Unit {
  return {
    kind: 'paragraph',
    id: `${id}/withheld`,
    label: 'Withheld.',
    style: 'note',
    sentences: [sentence('link', why, trace)],
  };
}

function documents(points: readonly Point[], id: string): readonly Unit[] {
  const named = points.flatMap((point) =>
    (point.answer?.evidence ?? []).map(({ label }) => ({ label, point })),
  );
  const [first, ...rest] = named.map(({ point }) => traceOf(point));
  if (first === undefined) return [];
  const labels = [...new Set(named.map(({ label }) => label.trim()))];
  return [
    {
      kind: 'paragraph',
      id: `${id}/documents`,
      label: 'Documents.',
      style: 'note',
      sentences: [sentence('fact', joinWords(labels, 'and'), [first, ...rest])],
    },
  ];
}

function questionPart(prompt: Prompt, paper: PaperContext): readonly Part[] {
  const points = pointsFor(prompt, paper);
  if (points.length === 0) return [];
  const id = `outside/${prompt.id}`;
  const [first, ...rest] = points.map(traceOf);
  const trace: Trace = [first ?? { kind: 'issue', id: prompt.id }, ...rest];
  if (conflictOn(points, paper)) {
    return [
      {
        id,
        title: prompt.text,
        level: 2,
        units: [
          withheld(
            id,
            'The record holds answers to this that cannot both stand; nothing is said until they are settled',
            trace,
          ),
        ],
      },
    ];
  }
  const opened = opening(prompt, paper);
  const told = new Set(
    opened.flatMap((each) => each.trace.flatMap((ref) => (ref.kind === 'answer' ? [ref.questionId] : []))),
  );
  const facts = points
    .filter(({ question }) => !told.has(question.id))
    .flatMap((point) => factsOf(point, 'company'));
  const unknown = points
    .filter(({ outcome }) => outcome === 'unknown')
    .flatMap((point) => unsettledOf(point, paper.year));
  const open = points.filter(({ outcome }) => outcome === 'open');
  const sentences = [...opened, ...facts, ...unknown];
  const body: readonly Unit[] =
    sentences.length === 0 ? [] : [{ kind: 'paragraph', id, label: null, style: 'body', sentences }];
  const missing =
    open.length === 0
      ? []
      : [
          withheld(
            id,
            `No answer is recorded yet on ${joinWords(
              open.map(({ question }) => question.whether),
              'and',
            )}`,
            trace,
          ),
        ];
  return [{ id, title: prompt.text, level: 2, units: [...body, ...documents(points, id), ...missing] }];
}

const CLOSING: Readonly<Record<Audience, string>> = {
  regulator:
    'This response states facts as recorded and no legal advice. No privilege or confidentiality is waived by it',
  counterparty:
    'These answers describe practice as recorded and are not a warranty. The agreement between the parties governs',
};

/** The paper for one audience. */
export function outsideAnswers(report: ReportContext, audience: Audience): readonly Part[] {
  const paper = paperContextOf(report);
  const prompts = report.input.pack.prompts.filter((prompt) => prompt.audience === audience);
  const questions = sayOnce(prompts.flatMap((prompt) => questionPart(prompt, paper)));
  const trace: Trace = [{ kind: 'figure', path: 'coverage' }];
  const facts = `Facts as recorded on ${formatDate(report.input.asOf)}`;
  return [
    {
      id: 'outside/scope',
      title: 'Scope',
      level: 1,
      units: [
        {
          kind: 'paragraph',
          id: 'outside/scope',
          label: null,
          style: 'body',
          sentences: [sentence('link', facts, trace), sentence('link', CLOSING[audience], trace)],
        },
      ],
    },
    { id: 'outside/answers', title: 'Questions and answers', level: 1, units: [] },
    ...questions,
  ];
}
