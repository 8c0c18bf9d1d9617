/**
 * How long scoring takes, against a plain loop that reads the same answers and controls once: the built-in pack with
 * every question answered, and a thousand assessments in a row.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { withSource } from '../lib/load-source.mjs';
import { median } from './median.mjs';

const RUNS = 400;
const WARM_UP = 100;
const BATCH = 1_000;
const BATCH_RUNS = 5;
const RESOURCES = join(ROOT, 'resources');

/** @typedef {import('../../shared/assessment/schema').Assessment} Assessment */
/** @typedef {import('../../shared/pack/schema').Pack} Pack */
/** @typedef {(pack: Pack, assessment: Assessment) => unknown} Scoring */

/** @returns {Promise<import('./median.mjs').Row[]>} */
export function measureRescoring() {
  return withSource(async (load) => {
    const subject = /** @type {Subject} */ ({
      packs: await load('electron/node/files/read-pack.ts'),
      scoring: await load('shared/scoring/score.ts'),
      schema: await load('shared/assessment/schema.ts'),
    });
    const pack = await subject.packs.readPack(RESOURCES);
    if (!pack.ok) throw new Error(`The pack could not be read: ${pack.error.code}`);
    const text = readFileSync(join(RESOURCES, 'samples', 'frontier-developer.json'), 'utf8');
    const { assessment } = subject.schema.assessmentFileSchema.parse(JSON.parse(text));
    return compare(subject.scoring.scoreAssessment, pack.value, assessment);
  });
}

/**
 * @typedef {object} Subject
 * @property {typeof import('../../electron/node/files/read-pack')} packs
 * @property {typeof import('../../shared/scoring/score')} scoring
 * @property {typeof import('../../shared/assessment/schema')} schema
 */

/**
 * @param {Scoring} score
 * @param {Pack} pack
 * @param {Assessment} sample
 * @returns {import('./median.mjs').Row[]}
 */
function compare(score, pack, sample) {
  const full = fullyAnswered(pack, sample, 0);
  const many = Array.from({ length: BATCH }, (_, turn) => fullyAnswered(pack, sample, turn));
  const count = String(full.answers.length);
  const one = inTurn(RUNS, WARM_UP, {
    ours: () => score(pack, full),
    baseline: () => plainLoop(pack, full),
  });
  const batch = inTurn(BATCH_RUNS, 1, {
    ours: () => {
      for (const assessment of many) score(pack, assessment);
    },
    baseline: () => {
      for (const assessment of many) plainLoop(pack, assessment);
    },
  });
  return [
    { name: `score, all ${count} questions answered / plain loop`, ...one, target: 'under 1 ms' },
    { name: `score, 1,000 assessments / plain loop`, ...batch, target: 'under 1,000 ms' },
  ];
}

/**
 * The sample with an answer to every question of the pack; `turn` decides which option.
 *
 * @param {Pack} pack
 * @param {Assessment} sample
 * @param {number} turn
 * @returns {Assessment}
 */
function fullyAnswered(pack, sample, turn) {
  const [first] = sample.answers;
  if (first === undefined) throw new Error('The sample has no answers.');
  const questions = pack.modules.flatMap((module) => module.questions);
  const answers = questions.map((question, place) => {
    const option = question.options[(place + turn) % question.options.length];
    if (option === undefined) throw new Error(`${question.id} has no options.`);
    return {
      ...first,
      questionId: question.id,
      value: { kind: /** @type {const} */ ('value'), optionIds: [option.id] },
    };
  });
  return { ...sample, answers };
}

/**
 * The least that reads the same data: every answer looked up once, every control added up once.
 *
 * @param {Pack} pack
 * @param {Assessment} assessment
 */
function plainLoop(pack, assessment) {
  const answers = new Map(assessment.answers.map((answer) => [answer.questionId, answer.value]));
  /** @type {Map<string, number>} */
  const worth = new Map();
  let sum = 0;
  for (const module of pack.modules) {
    for (const question of module.questions) {
      const value = answers.get(question.id);
      const chosen = value?.kind === 'value' ? value.optionIds : [];
      const effectiveness = question.options.find(({ id }) => chosen.includes(id))?.effectiveness ?? 0;
      worth.set(question.id, effectiveness);
      sum += question.weight * effectiveness;
    }
  }
  for (const scenario of pack.scenarios) {
    for (const { question, weight } of scenario.controls) sum += weight * (worth.get(question) ?? 0);
  }
  return sum;
}

/**
 * Medians of both, measured in turn so that a busy moment of the machine falls on both.
 *
 * @param {number} runs
 * @param {number} warmUp
 * @param {{ ours: () => unknown, baseline: () => unknown }} work
 */
function inTurn(runs, warmUp, { ours, baseline }) {
  /** @type {number[]} */
  const oursMs = [];
  /** @type {number[]} */
  const baselineMs = [];
  for (let turn = 0; turn < warmUp + runs; turn += 1) {
    const [a, b] = [timed(ours), timed(baseline)];
    if (turn < warmUp) continue;
    oursMs.push(a);
    baselineMs.push(b);
  }
  return { ours: median(oursMs), baseline: median(baselineMs) };
}

/** @param {() => unknown} work */
function timed(work) {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
