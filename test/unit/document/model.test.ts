import { describe, expect, it } from 'vitest';
import {
  buildAnswer,
  buildAssessment,
  buildDuty,
  buildModule,
  buildPack,
  buildProfile,
  buildQuestion,
  choose,
  rolesInclude,
} from '../../helpers/builders';
import { modelOf, RICH_ASSESSMENT, RICH_PACK } from './report-fixture';

const model = modelOf(RICH_PACK, RICH_ASSESSMENT);
const { common, memo } = model;

describe('cover and headlines', () => {
  it('names the organization, the day and the edition', () => {
    expect(common.cover).toMatchObject({
      organization: 'Testbank',
      date: 'November 23, 2026',
      lawAsOf: 'November 23, 2026',
      preparedBy: 'Counsel Name',
    });
    expect(common.cover.fingerprintShort).toBe(
      common.cover.fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 '),
    );
  });

  it('opens with what the pack says of its instrument, and says nothing of any law the pack is not about', () => {
    const notice = 'The Example Act binds operators.';
    const told = modelOf({ ...RICH_PACK, manifest: { ...RICH_PACK.manifest, notice } }, RICH_ASSESSMENT);
    expect(told.common.cover.notice).toBe(notice);
    expect(JSON.stringify(told.memo.body)).toContain(notice);
    expect(JSON.stringify(told.common.briefing)).toContain('The Example Act binds operators, but');
    expect(common.cover.notice).toContain('kept apart');
    expect(JSON.stringify(model)).not.toMatch(/Executive Order|14409|\bthe order\b/);
  });

  it('says what is missing instead of leaving a gap', () => {
    const bare = modelOf(
      RICH_PACK,
      buildAssessment({ profile: { ...buildProfile({}), organisation: '  ' } }),
    );
    expect(bare.common.cover.organization).toBe('Organization not named');
    expect(bare.memo.heading).toMatchObject({ to: 'File', from: 'Counsel (name not recorded)' });
  });

  it('keeps what law requires apart from the rest, says what each figure counts, and counts coverage', () => {
    const [legal, position, coverage] = common.headlines;
    expect(legal).toMatchObject({ kind: 'Required by law', figure: '43–100' });
    expect(legal?.sentence).toContain(
      'It counts 3 questions; 1 was set aside as not applicable; 2 answers are missing.',
    );
    expect(position).toMatchObject({ kind: 'Not required by law', figure: '50–100' });
    expect(position?.sentence).toContain('It counts 2 questions; 1 answer is missing.');
    expect(coverage).toMatchObject({ figure: '2 of 5' });
    expect(coverage?.sentence).toContain('1 answer not known yet, 2 not answered');
  });

  it('prints no figure when nothing of a kind was asked', () => {
    const pack = buildPack({ modules: [buildModule('v', [buildQuestion('Q-1', { duties: [] })])] });
    const [legal] = modelOf(pack, buildAssessment()).common.headlines;
    expect(legal?.figure).toBe('not scored');
    expect(legal?.sentence).toBe('No question of this kind applies to the profile given.');
  });

  it.each([
    ['required', buildDuty()],
    ['left open by the profile', buildDuty({ when: rolesInclude('lab') })],
  ])('prints no figure when all that is %s was set aside, and says so', (_name, duty) => {
    const pack = buildPack({ modules: [buildModule('v', [buildQuestion('Q-1', { duties: [duty] })])] });
    const aside = buildAssessment({
      profile: buildProfile({}),
      answers: [buildAnswer('Q-1', { kind: 'not-applicable', reason: 'We have no such system' })],
    });
    const { headlines, modules } = modelOf(pack, aside).common;
    expect(headlines[0]?.figure).toBe('not scored');
    expect(headlines[0]?.sentence).toBe(
      '1 question of this kind was set aside as not applicable, and none is left.',
    );
    expect(JSON.stringify(headlines)).not.toContain('is in');
    expect(modules.map(({ readiness, range }) => [readiness.toLowerCase(), range])).toEqual([
      ['not scored', null],
    ]);
  });
});

describe('scenarios', () => {
  it('are numbered worst first, the same on the map', () => {
    expect(common.scenarios.map((scenario) => scenario.number)).toEqual([1, 2]);
    expect(common.heatMap.map((point) => point.title)).toEqual(
      common.scenarios.map((scenario) => scenario.title),
    );
  });

  it('carry every contribution with its question in words', () => {
    const first = common.scenarios.find((scenario) => scenario.id === 'S-1');
    expect(first?.contributions.map((part) => [part.questionId, part.state])).toEqual([
      ['D-2', 'Not known yet'],
      ['D-1', 'Answered'],
    ]);
    expect(first?.contributions[0]?.question).toBe('Question D-2?');
  });
});

describe('answers', () => {
  const views = memo.analysis.flatMap((module) => [...module.required, ...module.notRequired]);
  const view = (id: string) => views.find((candidate) => candidate.questionId === id);

  it('cover every applicable question once, what law requires apart', () => {
    expect(views.map((candidate) => candidate.questionId)).toEqual([
      'D-1',
      'D-2',
      'D-3',
      'D-4',
      'C-1',
      'C-2',
    ]);
    expect(memo.analysis[0]?.notRequired).toEqual([]);
    expect(memo.analysis[1]?.required).toEqual([]);
  });

  it('say who will find out and by when', () => {
    expect(view('D-2')?.answer).toEqual(['Not known yet (owner: Ana Ruiz; due December 4, 2026).']);
    const action = common.actions.find((candidate) => candidate.questionId === 'D-2');
    expect(action).toMatchObject({ who: 'Ana Ruiz', due: 'December 4, 2026', kind: 'Open question' });
    expect(action?.title).toBe('Not yet established: whether D-2 is done');
  });

  it('give the reason for "not applicable" and call a missing one what it is', () => {
    expect(view('D-3')?.answer).toEqual(['Not applicable: We have no such system']);
    const unreasoned = buildAssessment({
      answers: [buildAnswer('D-1', { kind: 'not-applicable', reason: ' ' })],
    });
    const [answer] = modelOf(RICH_PACK, unreasoned).memo.analysis[0]?.required ?? [];
    expect(answer).toMatchObject({ state: 'Not answered', isBlank: false });
    expect(answer?.answer[0]).toContain('without a reason');
  });

  it('mark a question about which nothing is recorded', () => {
    expect(view('D-4')?.isBlank).toBe(true);
    expect(view('D-1')?.isBlank).toBe(false);
  });

  it('print an option this edition does not have instead of dropping it', () => {
    const stale = buildAssessment({ answers: [buildAnswer('D-1', choose('gone'))] });
    const [answer] = modelOf(RICH_PACK, stale).memo.analysis[0]?.required ?? [];
    expect(answer?.answer[0]).toContain('“gone”');
  });
});

describe('nothing stored is lost', () => {
  it('keeps hidden answers in their own part, with note and privileged note', () => {
    expect(memo.hidden).toHaveLength(1);
    expect(memo.hidden[0]).toMatchObject({
      questionId: 'D-LAB',
      note: 'Kept from before',
      privilegedNote: 'SECRET-LAB',
    });
    expect(memo.notAsked.map((row) => row.questionId)).toEqual(['D-LAB-2']);
  });

  it('keeps answers to questions the pack does not have, as stored', () => {
    expect(memo.unknown).toEqual([
      expect.objectContaining({ questionId: 'OLD-9', answer: 'yes; no', privilegedNote: 'SECRET-OLD' }),
    ]);
  });

  it('lists every document named as evidence', () => {
    expect(memo.evidence).toEqual([{ questionId: 'D-1', label: 'Charter 2026', location: 'DMS 77' }]);
  });
});

describe('law', () => {
  it('warns of a source that is about to expire and says so afterwards', () => {
    const titles = common.uncertainties.map((entry) => entry.title);
    expect(titles).toContain('Sharing Act: expires December 11, 2026');
    const later = modelOf(RICH_PACK, RICH_ASSESSMENT, '2026-12-12');
    expect(later.common.uncertainties.map((entry) => entry.title)).toContain(
      'Sharing Act: expired December 11, 2026',
    );
    expect(
      modelOf(RICH_PACK, RICH_ASSESSMENT, '2026-12-11').common.uncertainties.map((entry) => entry.title),
    ).toContain('Sharing Act: expires December 11, 2026');
  });

  it('says what it must say where an authority stands otherwise, and names the change', () => {
    const later = modelOf(RICH_PACK, RICH_ASSESSMENT, '2026-12-12');
    expect(later.common.actions.find((action) => action.questionId === 'D-1')?.title).toBe(
      'Sharing is unprotected',
    );
    expect(later.memo.statements.cautions[0]?.text).toBe('Terms are gone.');
    expect(
      later.common.uncertainties.filter((entry) => entry.text.startsWith('The Sharing Act has ended.')),
    ).toEqual([
      expect.objectContaining({
        title: 'Changed by where an authority stands: Sharing Act',
        text: 'The Sharing Act has ended. Other words now stand in D-1 and 1 statement of law.',
      }),
    ]);
    expect(common.actions.find((action) => action.questionId === 'D-1')?.title).toBe('Gap D-1 o3');
  });

  it('never states a reported source as fact', () => {
    const [caution] = memo.statements.cautions;
    expect(caution?.caveat).toBe('Reported, not confirmed');
    expect(memo.statements.does[0]?.caveat).toBe('');
    expect(common.uncertainties.find((entry) => entry.title === 'Reported, not confirmed')?.text).toContain(
      'Press reports',
    );
  });

  it('says in one entry that every source was checked long ago, and not at each mention', () => {
    const late = modelOf(RICH_PACK, RICH_ASSESSMENT, '2027-06-01');
    const entries = late.common.uncertainties.filter((entry) => entry.title.includes('last checked'));
    const sources = late.memo.authorities.flatMap((group) => group.authorities);
    expect(entries.map(({ title, text }) => [title, text])).toEqual([
      [
        `${String(sources.length)} authorities last checked more than 180 days ago`,
        'Every authority cited. Check them again before relying on them.',
      ],
    ]);
    const cites = late.memo.statements.does.flatMap((statement) => statement.cites);
    for (const { warning } of [...sources, ...cites]) expect(warning).not.toMatch(/checked|check again/);
    expect(common.uncertainties.some((entry) => entry.title.includes('last checked'))).toBe(false);
  });

  it('names the sources checked long ago where others were checked since', () => {
    const [first, ...others] = RICH_PACK.authorities;
    if (first === undefined) throw new Error('The pack of this test has authorities.');
    const pack = { ...RICH_PACK, authorities: [{ ...first, verifiedOn: '2027-05-30' }, ...others] };
    const entry = modelOf(pack, RICH_ASSESSMENT, '2027-06-01').common.uncertainties.find(({ title }) =>
      title.includes('last checked'),
    );
    expect(entry?.text).toContain('Sharing Act');
    expect(entry?.text).not.toContain(first.title);
  });

  it('lists the authorities it cites, binding ones apart, and counts the rest', () => {
    expect(
      memo.authorities.map((group) => [group.title, group.authorities.map((entry) => entry.id)]),
    ).toEqual([
      ['Law that binds', ['law', 'sunset']],
      ['Voluntary instruments', ['rumor']],
    ]);
    expect(memo.uncited).toBe(1);
  });

  it('says when the law was read long before, or after, the day of the report', () => {
    const old = modelOf(RICH_PACK, RICH_ASSESSMENT, '2027-06-01').common.uncertainties;
    expect(old.find((entry) => entry.kind === 'edition')?.text).toContain('190 days before');
    const early = modelOf(RICH_PACK, RICH_ASSESSMENT, '2026-11-01').common.uncertainties;
    expect(early.find((entry) => entry.kind === 'edition')?.title).toContain('after the date');
  });
});

describe('for the board', () => {
  it('shows clocks that apply and leaves out those that cannot', () => {
    expect(common.clocks.map((clock) => [clock.title, clock.length, clock.applies])).toEqual([
      ['Clock one', '72 hours', 'Applies'],
    ]);
    const unsure = modelOf(RICH_PACK, { ...RICH_ASSESSMENT, profile: buildProfile({}) }).common.clocks;
    expect(unsure.map((clock) => clock.applies)).toEqual(['May apply', 'May apply']);
  });

  it('never says that a clock which is not law yet applies', () => {
    const [first] = RICH_PACK.clocks;
    const clocks =
      first === undefined
        ? []
        : [
            { ...first, proposed: true as const },
            { ...first, from: '2027-01-01' },
          ];
    const views = modelOf({ ...RICH_PACK, clocks }, RICH_ASSESSMENT);
    expect(views.common.clocks.map((clock) => clock.applies)).toEqual([
      'Proposed, not law',
      'Not in effect yet',
    ]);
    const told = (of: typeof model) => [of.memo.body, of.common.briefing].map((it) => JSON.stringify(it));
    for (const paper of told(model)) expect(paper).toContain('Clock one');
    for (const paper of told(views)) expect(paper).not.toContain('Clock one');
  });

  it('shows what must be in place before an option is open, and why nobody can be sure', () => {
    const [decision] = common.decisions;
    expect(decision?.options.map((option) => option.gates)).toEqual([['g'], []]);
    expect(decision?.gates).toMatchObject([{ id: 'g', text: 'The board agrees.', state: 'Not known' }]);
    expect(decision?.limit).toBe('Terms are unpublished.');
  });

  it('answers a director’s question in whole sentences, hidden answers and what was set aside excluded', () => {
    const [first] = model.memo.asked.board;
    expect(first?.sentences.map(({ text }) => text)).toEqual([
      'The answers on record do not answer this question directly.',
      'The Company answers: Option 3.',
    ]);
    expect(first?.further).toEqual([]);
  });

  it('is the same for the same input and for answers in another order', () => {
    expect(modelOf(RICH_PACK, RICH_ASSESSMENT)).toEqual(model);
    const reversed = { ...RICH_ASSESSMENT, answers: [...RICH_ASSESSMENT.answers].reverse() };
    const one = modelOf(RICH_PACK, reversed).common;
    const other = { ...common, cover: one.cover };
    expect(one).toEqual(other);
  });
});
