/** A pack and an assessment with one of everything a report can meet. */
import type { Answer, Assessment } from '@shared/assessment/schema';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { buildReportModel } from '@shared/document/model';
import type { ReportInput, ReportModel } from '@shared/document/model-types';
import { scoreAssessment } from '@shared/scoring/score';
import {
  AUTHORITY,
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildProfile,
  buildPrompt,
  buildQuestion,
  buildScenario,
  choose,
  rolesInclude,
} from '../../helpers/builders';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile, type Sample } from '../../helpers/samples';

export const AS_OF = '2026-11-23';

export const RICH_PACK: Pack = buildPack({
  authorities: [
    AUTHORITY,
    {
      ...AUTHORITY,
      id: 'sunset',
      title: 'Sharing Act',
      shortName: 'Sharing Act',
      citation: '6 Test Code 1',
      expiresOn: '2026-12-11',
    },
    {
      ...AUTHORITY,
      id: 'rumor',
      title: 'Press reports',
      shortName: 'Press reports',
      citation: 'Reports',
      type: 'voluntary',
      confidence: 'reported',
    },
    { ...AUTHORITY, id: 'uncited', title: 'Nobody cites this', citation: '9 Test Code 9' },
  ],
  modules: [
    buildModule('duties', [
      buildQuestion('D-1', {
        weight: 3,
        authorities: [{ authority: 'sunset', pin: 'Sec. 4' }],
        variants: [
          {
            authority: 'sunset',
            statuses: ['expired'],
            because: 'The Sharing Act has ended.',
            findings: { o3: { title: 'Sharing is unprotected', action: 'Stop sharing' } },
          },
        ],
      }),
      buildQuestion('D-2'),
      buildQuestion('D-3'),
      buildQuestion('D-4'),
      buildQuestion('D-LAB', { applicability: rolesInclude('lab') }),
      buildQuestion('D-LAB-2', { applicability: rolesInclude('lab') }),
    ]),
    buildModule('choices', [
      buildQuestion('C-1', { duties: [], authorities: [{ authority: 'rumor' }] }),
      buildQuestion('C-2', { duties: [] }),
    ]),
  ],
  scenarios: [
    buildScenario('S-1', {
      controls: [
        { question: 'D-1', axis: 'likelihood', weight: 3 },
        { question: 'D-2', axis: 'impact', weight: 2 },
      ],
    }),
    buildScenario('S-2', { controls: [{ question: 'C-1', axis: 'likelihood', weight: 1 }] }),
  ],
  clocks: [
    {
      id: 'k-1',
      title: 'Clock one',
      trigger: 'It happens.',
      length: { value: 72, unit: 'hours' },
      binds: 'Banks',
      status: 'in-force',
      applicability: rolesInclude('bank'),
      authorities: [{ authority: 'law' }],
    },
    {
      id: 'k-2',
      title: 'Clock for labs',
      trigger: 'It happens.',
      length: { value: 1, unit: 'business-days' },
      binds: 'Labs',
      status: 'in-force',
      applicability: rolesInclude('lab'),
      authorities: [{ authority: 'law' }],
    },
  ],
  statements: [
    {
      id: 'does',
      kind: 'does',
      text: 'It asks agencies to act.',
      authorities: [{ authority: 'law' }],
      variants: [],
    },
    {
      id: 'not',
      kind: 'does-not',
      text: 'It binds no company.',
      authorities: [{ authority: 'law', pin: '5' }],
      variants: [],
    },
    {
      id: 'care',
      kind: 'caution',
      text: 'Terms are ready.',
      authorities: [{ authority: 'rumor' }],
      variants: [
        {
          authority: 'sunset',
          statuses: ['expired'],
          because: 'The Sharing Act has ended.',
          text: 'Terms are gone.',
        },
      ],
    },
  ],
  decisions: [
    {
      id: 'join',
      title: 'Whether to join',
      ask: 'Choose.',
      applicability: { kind: 'always' },
      options: [
        { code: 'A', title: 'Join', summary: 'Join it.', upside: 'Early word.', downside: 'Secrets.' },
        { code: 'B', title: 'Wait', summary: 'Wait.', upside: 'Cheap.', downside: 'Late.' },
      ],
      gates: [{ id: 'g', text: 'The board agrees.', guards: ['A'] }],
      factors: [],
      confidenceCap: 'Terms are unpublished.',
      authorities: [{ authority: 'law' }],
    },
  ],
  prompts: [buildPrompt('p', { text: 'Are we ready?', questions: ['D-1', 'D-3', 'D-LAB'] })],
});

const ANSWERS: readonly Answer[] = [
  buildAnswer('D-1', choose('o3'), {
    note: 'Open note <one> & "two"',
    privilegedNote: 'SECRET-D1 counsel thinks the gap is serious',
    evidence: [{ id: 'e1', label: 'Charter 2026', location: 'DMS 77' }],
  }),
  buildAnswer(
    'D-2',
    { kind: 'unknown', owner: 'Ana Ruiz', dueOn: '2026-12-04' },
    { privilegedNote: 'SECRET-D2' },
  ),
  buildAnswer('D-3', { kind: 'not-applicable', reason: 'We have no such system' }),
  buildAnswer('D-LAB', choose('o0'), { note: 'Kept from before', privilegedNote: 'SECRET-LAB' }),
  buildAnswer('C-1', choose('o0')),
  buildAnswer('OLD-9', choose('yes', 'no'), { note: 'From an older edition', privilegedNote: 'SECRET-OLD' }),
];

export const RICH_ASSESSMENT: Assessment = buildAssessment({
  profile: { ...buildProfile(), preparedBy: 'Counsel Name', preparedFor: 'Board of Testbank' },
  answers: [...ANSWERS],
});

/** What a report on any pack and assessment is made from, on a fixed day. */
export function inputOf(pack: Pack, assessment: Assessment, asOf = AS_OF): ReportInput {
  const fingerprint = fingerprintOf(
    {
      format: 'brieflock-assessment',
      formatVersion: 6,
      logHead: null,
      pack: { id: pack.manifest.id, version: pack.manifest.version },
      assessment,
    },
    pack.manifest,
  );
  const score = scoreAssessment(packAsOf(pack, asOf).pack, assessment);
  return { pack, assessment, score, asOf, fingerprint };
}

const made = new Map<string, ReportModel>();

/** The report model of a sample under the built-in pack, made once for all tests of a process: none of them may change it. */
export function sampleModel(name: Sample, day: string): ReportModel {
  const key = `${name} ${day}`;
  const model = made.get(key) ?? modelOf(loadRealPack(), sampleFile(name).assessment, day);
  made.set(key, model);
  return model;
}

/** The report model of any pack and assessment on a fixed day. */
export function modelOf(pack: Pack, assessment: Assessment, asOf = AS_OF): ReportModel {
  return buildReportModel(inputOf(pack, assessment, asOf));
}
