/** Records that leave the most to be said: both papers keep their length on each, and count what they leave out. */
import { describe, expect, it } from 'vitest';
import type { AnswerValue, Assessment } from '@shared/assessment/schema';
import { BRIEFING_BUDGET } from '@shared/document/text/briefing/briefing-paper';
import { MEMO_BUDGET } from '@shared/document/text/memo/memo-paper';
import { wordsOfParts } from '@shared/document/text/sentences-of';
import type { Pack, Question } from '@shared/pack/schema';
import { packIndex } from '@shared/pack/pack-index';
import { buildAnswer, choose } from '../../helpers/builders';
import { buildAction } from '../../helpers/record-builders';
import { papersOf, reportContext } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';

const DAY = '2026-12-14';
const LATE = '2026-11-20';
const LONG =
  'A register of each system that an agent of the Company or of a vendor enters, with its owner, its terms';
const OWNER = 'Deputy General Counsel, and the Director of Operational Resilience for her part of it';

const pack = loadRealPack();

/** Every fact at once: the most law that any profile can have. */
function everyFacet({ facets }: Pack): Assessment['profile']['facets'] {
  return Object.fromEntries(
    facets.map(({ id, options }) => [
      id,
      options.filter(({ exclusive }) => exclusive !== true).map((option) => option.id),
    ]),
  );
}

function answeredAs(
  file: Assessment,
  valueOf: (question: Question, place: number) => AnswerValue,
): Assessment {
  const answers = packIndex(pack).questions.map((question, place) =>
    buildAnswer(question.id, valueOf(question, place)),
  );
  return { ...file, answers };
}

const worst = ({ options }: Question): AnswerValue => choose(options.at(-1)?.id ?? '');
const unknown = (): AnswerValue => ({ kind: 'unknown', owner: OWNER, dueOn: LATE });

function withLateActions(file: Assessment): Assessment {
  const actions = packIndex(pack).questions.map(({ id }, place) =>
    buildAction(`late-${String(place)}`, {
      questionId: id,
      title: `${LONG} (${id})`,
      owner: OWNER,
      dueOn: LATE,
    }),
  );
  return { ...file, actions };
}

function withEveryFacet(file: Assessment): Assessment {
  return { ...file, profile: { ...file.profile, facets: everyFacet(pack) } };
}

/** What a record may hold that leaves much to be said. */
const RECORDS: readonly (readonly [name: string, change: (file: Assessment) => Assessment])[] = [
  ['nothing known and every answer late', (file) => answeredAs(file, unknown)],
  ['every gap with a late step', (file) => withLateActions(answeredAs(file, worst))],
  [
    'every second answer late, the others gaps with late steps, under every law',
    (file) =>
      withLateActions(
        answeredAs(withEveryFacet(file), (question, place) =>
          place % 2 === 0 ? unknown() : worst(question),
        ),
      ),
  ],
  ['every gap under every law', (file) => answeredAs(withEveryFacet(file), worst)],
];

describe.each(ALL_SAMPLES)('the longest papers on the record of %s', (sample) => {
  it.each(RECORDS)('keep their length: %s', (_, change) => {
    const [memo, briefing] = papersOf(reportContext(pack, change(sampleFile(sample).assessment), DAY));
    expect(wordsOfParts(memo?.parts ?? [])).toBeLessThanOrEqual(MEMO_BUDGET);
    expect(wordsOfParts(briefing?.parts ?? [])).toBeLessThanOrEqual(BRIEFING_BUDGET);
  });
});
