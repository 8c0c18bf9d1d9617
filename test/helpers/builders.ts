/** Small packs and answers for tests. Everything a test does not care about has a plain default. */
import {
  NO_RECORDS,
  type Answer,
  type AnswerValue,
  type Assessment,
  type Profile,
} from '@shared/assessment/schema';
import type {
  Applicability,
  Authority,
  Clock,
  Duty,
  Module,
  Option,
  Pack,
  Prompt,
  ProseFile,
  Question,
  QuestionProse,
  Scenario,
} from '@shared/pack/schema';

const FOUR_STEPS = [1, 0.65, 0.3, 0];

export const AUTHORITY: Authority = {
  id: 'law',
  title: 'A law',
  shortName: 'the Law',
  citation: '1 Test Code 1',
  readAs: { kind: 'primary-official', publisher: 'Testland Gazette' },
  type: 'binds',
  jurisdiction: 'Testland',
  status: 'in force',
  confidence: 'primary',
  verifiedOn: '2026-11-23',
  summary: 'Says something.',
};

/** An option; its statement is made of its label. */
export function buildOption(id: string, over: Partial<Option> = {}): Option {
  const label = over.label ?? `Option ${id}`;
  return { id, label, effectiveness: 0, statement: `The Company answers: ${label}.`, ...over };
}

/** A rule of {@link AUTHORITY} that requires the practice of everyone. */
export function buildDuty(over: Partial<Duty> = {}): Duty {
  return {
    when: { kind: 'always' },
    kind: 'duty',
    authority: 'law',
    pin: '1',
    confidence: 'primary',
    requires: 'that it be done',
    ...over,
  };
}

function stepOf(questionId: string, effectiveness: number, place: number): Option {
  const [id, label] = [`o${String(place)}`, `Option ${String(place)}`];
  const finding = { title: `Gap ${questionId} ${id}`, action: `Fix ${questionId} ${id}` };
  return buildOption(id, { label, effectiveness, ...(place === 0 ? {} : { finding }) });
}

/** Required of everyone, unless `duties` says otherwise: `[]` makes it voluntary. */
export function buildQuestion(id: string, over: Partial<Question> = {}): Question {
  return {
    id,
    text: `Question ${id}?`,
    why: 'Because.',
    type: 'single',
    options: FOUR_STEPS.map((effectiveness, place) => stepOf(id, effectiveness, place)),
    weight: 2,
    applicability: { kind: 'always' },
    evidence: ['A document'],
    authorities: [{ authority: 'law', pin: '1' }],
    whether: `whether ${id} is done`,
    duties: [buildDuty()],
    variants: [],
    ...over,
  };
}

export function buildScenario(id: string, over: Partial<Scenario> = {}): Scenario {
  return {
    id,
    title: `Scenario ${id}`,
    summary: 'It goes wrong.',
    applicability: { kind: 'always' },
    needs: [],
    likelihood: { base: 70, because: 'Common', adjust: [] },
    impact: { base: 85, because: 'Costly', adjust: [] },
    controls: [{ question: 'Q-1', axis: 'likelihood', weight: 3 }],
    cap: { likelihood: 0.8, impact: 0.6 },
    authorities: [{ authority: 'law' }],
    ...over,
  };
}

/** A deadline of {@link AUTHORITY} that concerns everyone. */
export function buildClock(id: string, over: Partial<Clock> = {}): Clock {
  return {
    id,
    title: `Deadline ${id}`,
    trigger: 'an incident',
    length: { value: 72, unit: 'hours' },
    binds: 'Everyone.',
    status: 'in-force',
    applicability: { kind: 'always' },
    authorities: [{ authority: 'law', pin: '1' }],
    ...over,
  };
}

export function buildPrompt(id: string, over: Partial<Prompt> = {}): Prompt {
  return {
    id,
    audience: 'board',
    text: `Prompt ${id}?`,
    questions: ['Q-1'],
    otherPart: [],
    answers: [],
    ...over,
  };
}

type ProseChanges = Omit<Partial<QuestionProse>, 'question' | 'issue'> & {
  readonly question: string;
  /** The issue it is key to. */
  readonly issue: string;
};

const STEP_KINDS = ['strength', 'partial', 'gap', 'gap'] as const;

/** Prose for questions of {@link buildQuestion}: each is a key question of its issue. */
export function buildProse(module: string, questions: readonly ProseChanges[]): ProseFile {
  return {
    module,
    questions: questions.map(({ question, issue, ...over }) => ({
      question,
      issue: { id: issue, role: 'key' },
      consequence: 3,
      fix: `mend ${question}`,
      options: Object.fromEntries(
        STEP_KINDS.map((kind, place) => [
          `o${String(place)}`,
          { kind, board: `We stand at step ${String(place)} of ${question}.` },
        ]),
      ),
      addApply: [],
      ...over,
    })),
  };
}

export function buildModule(id: string, questions: readonly Question[]): Module {
  return { id, title: `Module ${id}`, purpose: 'To test.', questions };
}

export function buildPack(over: Partial<Pack> = {}): Pack {
  const modules = over.modules ?? [buildModule('one', [buildQuestion('Q-1'), buildQuestion('Q-2')])];
  return {
    manifest: {
      format: 'brieflock-pack',
      formatVersion: 2,
      id: 'test-pack',
      version: '1.0.0',
      title: 'Test pack',
      editionOn: '2026-11-23',
      jurisdiction: 'Testland',
      modules: modules.map((module) => `modules/${module.id}.json`),
      prose: [],
    },
    authorities: [AUTHORITY],
    facets: [
      {
        id: 'roles',
        title: 'roles',
        question: 'Which roles?',
        help: 'Pick.',
        multiple: true,
        options: [
          { id: 'bank', label: 'Bank' },
          { id: 'lab', label: 'Frontier lab' },
          { id: 'none', label: 'None', exclusive: true },
        ],
        authorities: [],
      },
    ],
    scenarios: [buildScenario('S-1')],
    clocks: [],
    statements: [],
    decisions: [],
    prompts: [],
    provisions: [],
    timeline: [],
    glossary: [],
    changes: [],
    contradictions: [],
    statuses: [],
    prose: [],
    issues: [],
    dutySummaries: [],
    clockTable: null,
    regimes: null,
    incident: null,
    ...over,
    modules,
  };
}

export function rolesInclude(...anyOf: readonly string[]): Applicability {
  return { kind: 'facet', facet: 'roles', anyOf };
}

export function buildProfile(facets: Profile['facets'] = { roles: ['bank'] }): Profile {
  return { organisation: 'Testbank', facets, preparedBy: '', preparedFor: '' };
}

export function buildAnswer(
  questionId: string,
  value: AnswerValue | null,
  over: Partial<Answer> = {},
): Answer {
  return {
    questionId,
    packVersion: '1.0.0',
    value,
    note: '',
    privilegedNote: '',
    evidence: [],
    updatedAt: '2026-11-20T10:00:00.000Z',
    updatedBy: 'Tester',
    ...over,
  };
}

export function choose(...optionIds: string[]): AnswerValue {
  return { kind: 'value', optionIds };
}

export function buildAssessment(over: Partial<Assessment> = {}): Assessment {
  return {
    id: 'assessment-1',
    title: 'A matter',
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    profile: buildProfile(),
    answers: [],
    ...NO_RECORDS,
    ...over,
  };
}
