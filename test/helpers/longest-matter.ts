/** A matter in which every text is as long as a form takes it: made from a sample, text by text, as the schema says. */
import { mapContent } from '@shared/assessment/content';
import { assessmentFileSchema, type AssessmentFile, type LossEstimates } from '@shared/assessment/schema';
import type { TypedText } from '@shared/assessment/schema-texts';
import { LINE_CHARACTERS, PROSE_CHARACTERS } from '@shared/base/text-limits';
import { loadRealPack } from './real-pack';
import { buildAction, buildDecision, buildExposure, buildMatter, buildSnapshot } from './record-builders';
import { sampleFile } from './samples';

/** How many there are of each, and how long the long texts are. */
export interface MatterSize {
  readonly actions: number;
  readonly estimates: number;
  readonly snapshots: number;
  /** Of each free text, in characters; at most what a form takes. */
  readonly prose: number;
  /** Every so many free texts are that long; the others have one sentence. */
  readonly every: number;
}

/** As long as anything can get. */
export const LONGEST: MatterSize = {
  actions: 200,
  estimates: 60,
  snapshots: 24,
  prose: PROSE_CHARACTERS,
  every: 1,
};

const SENTENCE = 'Counsel wrote this down in plain words, and all of it must be printed. ';

/** A text of a length that begins and ends like no other, with lines, a paragraph and a word longer than any line. */
function longText(number: number, length: number): string {
  const [begin, end] = [`Begin${String(number)} `, ` End${String(number)}`];
  const room = Math.max(0, length - begin.length - end.length);
  const middle = `${'Überlängenwort'.repeat(20)}\n\n- a point\n${SENTENCE.repeat(Math.ceil(room / SENTENCE.length))}`;
  return begin + middle.slice(0, room) + end;
}

function filler(size: MatterSize): (text: TypedText) => string {
  let number = 0;
  return ({ size: kind, text }) => {
    number += 1;
    if (kind === 'line')
      return text.trim() === ''
        ? text
        : `${text.replace(/\s+/g, ' ')} ${longText(number, LINE_CHARACTERS)}`.slice(0, LINE_CHARACTERS);
    return longText(number, number % size.every === 0 ? size.prose : 90);
  };
}

/** Days of one year, one after the other. */
function dayOf(index: number): string {
  return `2027-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
}

function estimatesOf(count: number): LossEstimates {
  const scenarios = loadRealPack().scenarios.map(({ id }) => id);
  const estimates = Array.from({ length: count }, (_, index) => ({
    scenarioId: scenarios[index] ?? `S-${String(index)}`,
    frequency: { low: 0.1, high: 2 },
    loss: { low: 10_000, high: 5_000_000 },
    severity: { kind: 'lognormal' as const },
    controls: 'apply' as const,
    estimatedBy: 'Ana Ruiz',
    estimatedOn: '2026-11-20',
    basis: 'x',
  }));
  return buildExposure({ estimates, correlation: 0.2, correlationReason: 'x' });
}

const ACTION_STATES = ['planned', 'in-progress', 'done', 'dropped'] as const;

/** The matter; every text of it is told from the others by its number. Valid by the schema of files. */
export function longestMatter(size: MatterSize = LONGEST): AssessmentFile {
  const file = sampleFile('regional-bank');
  const pack = loadRealPack();
  const { answers } = file.assessment;
  const actions = Array.from({ length: size.actions }, (_, index) =>
    buildAction(`long-${String(index + 1).padStart(3, '0')}`, {
      questionId: index % 3 === 0 ? null : (answers[index % answers.length]?.questionId ?? null),
      title: `Action ${String(index + 1)}`,
      owner: 'Owner',
      dueOn: dayOf(index),
      status: ACTION_STATES[index % ACTION_STATES.length] ?? 'planned',
    }),
  );
  const decisions = pack.decisions.map(({ id, options, gates, factors }) =>
    buildDecision(id, {
      gates: Object.fromEntries(gates.map((gate) => [gate.id, { state: 'unknown' as const, note: 'x' }])),
      factors: Object.fromEntries(
        factors.map((factor) => [factor.id, { holds: 'partly' as const, weight: 2, reason: 'x' }]),
      ),
      choice: {
        optionCode: options[0]?.code ?? 'A',
        rationale: 'x',
        privilegedRationale: 'x',
        deciders: 'Committee',
        decidedOn: '2026-11-20',
        reviewOn: '2027-06-30',
      },
    }),
  );
  const content = mapContent(
    {
      ...file.assessment,
      actions,
      decisions,
      exposure: estimatesOf(size.estimates),
      matter: buildMatter({
        body: 'Committee',
        letterhead: { name: 'Counsel', address: ['Street', 'Town'] },
        conclusion: 'x',
      }),
    },
    filler(size),
  );
  const [first] = file.assessment.snapshots;
  const snapshots = Array.from({ length: size.snapshots }, (_, index) =>
    buildSnapshot(index + 1, {
      ...first,
      id: `snapshot-${String(index + 1)}`,
      number: index + 1,
      label: longText(index, LINE_CHARACTERS),
      asOf: `2026-${String((index % 10) + 1).padStart(2, '0')}-0${String(1 + Math.floor(index / 10))}`,
      signatures: [],
    }),
  );
  return assessmentFileSchema.parse({ ...file, assessment: { ...content, snapshots } });
}
