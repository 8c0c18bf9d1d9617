/**
 * Answers for a regulator: each question with our sentences of fact, documents named, and what is withheld and why. Holds
 * no score, no finding, no advice and no promise.
 */
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import { traceOf } from '../atoms';
import { sayOnce } from '../once';
import type { PaperContext } from '../paper-context';
import { sentence, type Sentence, type Trace } from '../sentence';
import type { Part, Unit } from '../unit';
import { CONFLICT_WORDS, notAnswered, readingsFor, type OutsideReading } from './outside-reading';
import { paragraphUnit } from '../units';

const SCOPE = [
  'It gives no legal advice, and waives no privilege and no confidentiality',
  'Notes of counsel are no part of it',
] as const;

/** What the record cannot know. */
const TO_DO =
  'Name the request and its date, who confirmed each fact, and the law under which confidential treatment is asked for';

function labeled(id: string, label: string | null, sentences: readonly Sentence[]): readonly Unit[] {
  if (sentences.length === 0) return [];
  return [paragraphUnit(id, sentences, { label, style: label === null ? 'body' : 'note' })];
}

/** Why something is withheld stands with each question, though others say the same. */
function withheldUnits(id: string, sentences: readonly Sentence[]): readonly Unit[] {
  if (sentences.length === 0) return [];
  const unit = paragraphUnit(`${id}/withheld`, sentences, { label: 'Withheld.', style: 'note' });
  return [{ ...unit, isWhole: true }];
}

function documents({ points }: OutsideReading, id: string): readonly Unit[] {
  const named = points.flatMap((point) =>
    (point.answer?.evidence ?? []).map(({ label }) => ({ label: label.trim(), point })),
  );
  const [first, ...rest] = named.map(({ point }) => traceOf(point));
  if (first === undefined) return [];
  const text = [...new Set(named.map(({ label }) => label))].join('; ');
  return labeled(`${id}/documents`, 'Documents.', [sentence('fact', text, [first, ...rest])]);
}

function questionPart(reading: OutsideReading): Part {
  const { prompt, facts, unknown, trace, isInConflict, withheld } = reading;
  const id = `outside/${prompt.id}`;
  const head = { id, title: prompt.text, level: 2 } as const;
  if (isInConflict) {
    return { ...head, units: withheldUnits(id, [sentence('link', CONFLICT_WORDS, trace)]) };
  }
  const units = [
    ...labeled(id, null, [...facts, ...unknown]),
    ...documents(reading, id),
    ...labeled(`${id}/open`, 'Not answered.', notAnswered(reading)),
    ...withheldUnits(id, withheld),
  ];
  return { ...head, units };
}

/** A question whose facts stand above already says where. */
function neverEmpty(parts: readonly Part[], before: readonly Part[]): readonly Part[] {
  const kept = new Map(parts.map((part) => [part.id, part]));
  return before.map((part) => {
    const own = kept.get(part.id);
    if (own !== undefined && own.units.length > 0) return own;
    const [first] = part.units;
    const trace: Trace = first?.kind === 'paragraph' ? (first.sentences[0]?.trace ?? NO_TRACE) : NO_TRACE;
    const said = sentence('link', 'The answers above say what is recorded on this', trace);
    return { ...part, units: labeled(`${part.id}/above`, null, [said]) };
  });
}

const NO_TRACE: Trace = [{ kind: 'figure', path: 'coverage' }];

/** The paper. */
export function regulatorAnswers(report: ReportContext, paper: PaperContext): readonly Part[] {
  const questions = readingsFor('regulator', paper).map(questionPart);
  const day = `This response states facts as recorded on ${formatDate(report.input.asOf)}`;
  const scope = [day, ...SCOPE].map((text) => sentence('link', text, NO_TRACE));
  return [
    {
      id: 'outside/scope',
      title: 'Scope',
      level: 1,
      units: [
        ...labeled('outside/scope', null, scope),
        ...labeled('outside/before', 'Before sending.', [sentence('link', TO_DO, NO_TRACE)]),
      ],
    },
    { id: 'outside/answers', title: 'Questions and answers', level: 1, units: [] },
    ...neverEmpty(sayOnce(questions), questions),
  ];
}
