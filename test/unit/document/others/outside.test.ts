/** Papers for readers outside: what goes out, what is held back, and what never stands in them. */
import { describe, expect, it } from 'vitest';
import type { Answer, Settlement } from '@shared/assessment/schema';
import type { Contradiction } from '@shared/pack/schema';
import { leftOutOf } from '@shared/document/left-out';
import { contextOf, type ReportContext } from '@shared/document/parts/context';
import { counterpartyAnswers } from '@shared/document/text/others/counterparty-answers';
import { privilegeLog } from '@shared/document/text/others/privilege-log';
import { regulatorAnswers } from '@shared/document/text/others/regulator-answers';
import { paperContextOf } from '@shared/document/text/paper-context';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Part } from '@shared/document/text/unit';
import {
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildPrompt,
  buildQuestion,
  choose,
} from '../../../helpers/builders';
import { reportContext } from '../../../helpers/papers';
import { ALL_SAMPLES } from '../../../helpers/samples';
import { textDocuments } from '../../../helpers/text-documents';

const AS_OF = '2026-11-29';
const DISAGREE: Contradiction = {
  id: 'a-b',
  text: 'A and B disagree.',
  when: [
    { kind: 'chosen', question: 'A-1', anyOf: ['o0'] },
    { kind: 'chosen', question: 'B-1', anyOf: ['o3'] },
  ],
};
const PACK = buildPack({
  modules: [buildModule('one', [buildQuestion('A-1'), buildQuestion('B-1'), buildQuestion('C-1')])],
  prompts: [
    buildPrompt('r', { audience: 'regulator', text: 'Do you A?', questions: ['A-1'] }),
    buildPrompt('c', { audience: 'counterparty', text: 'Do you B?', questions: ['B-1'] }),
    buildPrompt('c2', { audience: 'counterparty', text: 'Do you C?', questions: ['C-1'] }),
  ],
  contradictions: [DISAGREE],
});

function contextWith(answers: readonly Answer[], settlements: readonly Settlement[] = []): ReportContext {
  const assessment = { ...buildAssessment({ answers: [...answers] }), settlements };
  const whole = reportContext(PACK, assessment, AS_OF);
  // As an edition of facts alone has it: the reason is gone, that there is one is not.
  const leftOut = leftOutOf(assessment, whole.input.score);
  return contextOf({ ...whole.input, assessment: { ...assessment, settlements: [] }, leftOut });
}

function said(parts: readonly Part[]): string {
  return parts
    .flatMap(({ title, units }) => [title, ...units.flatMap(sentencesOf).map(({ text }) => text)])
    .join('\n');
}

const AT_ODDS = [buildAnswer('A-1', choose('o0')), buildAnswer('B-1', choose('o3'))];

describe('answers that the record contradicts', () => {
  it('are withheld, and what disagrees is not told', () => {
    const context = contextWith(AT_ODDS);
    const regulator = said(regulatorAnswers(context, paperContextOf(context)));
    expect(regulator).toContain('do not agree with each other');
    expect(regulator).not.toContain(DISAGREE.text);
    const counterparty = said(counterpartyAnswers(context, paperContextOf(context)));
    expect(counterparty).toContain('Hold: the record disagrees');
  });

  it('go out once counsel has said why both stand, although the edition does not show the reason', () => {
    const before = reportContext(PACK, buildAssessment({ answers: [...AT_ODDS] }), AS_OF);
    const [found] = before.input.score.contradictions;
    const settlement: Settlement = {
      contradictionId: DISAGREE.id,
      because: 'They speak of two different subsidiaries.',
      grounds: found?.grounds ?? [],
      updatedAt: '2026-11-20T10:00:00.000Z',
      updatedBy: 'Counsel',
    };
    const context = contextWith(AT_ODDS, [settlement]);
    const regulator = said(regulatorAnswers(context, paperContextOf(context)));
    expect(regulator).not.toContain('do not agree');
    expect(regulator).not.toContain('subsidiaries');
  });
});

describe('release of a counterparty’s answer', () => {
  const releases = (answers: readonly Answer[]) => {
    const context = contextWith(answers);
    return said(counterpartyAnswers(context, paperContextOf(context)));
  };

  it('is on hold while it is not known, with the date and without a name', () => {
    const text = releases([
      buildAnswer('B-1', { kind: 'unknown', owner: 'Ana Ruiz', dueOn: '2026-12-04' }),
      buildAnswer('C-1', choose('o0')),
    ]);
    expect(text).toContain('Hold: not known yet; an internal date is named');
    expect(text).toContain('December 4');
    expect(text).not.toContain('Ana Ruiz');
    expect(text).toContain('Send');
  });

  it('is on hold while nobody has answered', () => {
    expect(releases([])).toContain('Hold: not answered');
    expect(releases([])).not.toContain('Send');
  });

  it('says that a question does not apply in the words recorded', () => {
    const text = releases([buildAnswer('B-1', { kind: 'not-applicable', reason: 'We run no such system' })]);
    expect(text).toContain('recorded as not applicable: “We run no such system”');
  });
});

describe('what is on hold by default', () => {
  const both = (context: ReportContext) => [
    said(regulatorAnswers(context, paperContextOf(context))),
    said(counterpartyAnswers(context, paperContextOf(context))),
  ];

  it('is an answer that is not the fullest, and does not say that it names a weakness, whoever asks', () => {
    const context = contextWith([
      buildAnswer('A-1', choose('o1')),
      buildAnswer('B-1', choose('o1')),
      buildAnswer('C-1', choose('o0')),
    ]);
    for (const text of both(context)) {
      expect(text).toContain('Hold: not the fullest answer (read before release)');
      expect(text).not.toContain('weakness');
    }
  });

  it('may be declined to a counterparty; a regulator is answered by the due date, or met with an objection', () => {
    const [regulator = '', counterparty = ''] = both(contextWith([buildAnswer('A-1', choose('o1'))]));
    expect(regulator).not.toContain('Decline');
    expect(regulator).toContain('A row on hold does not go out as it stands.');
    expect(regulator).toContain(
      'Where an answer is compelled, answer by the due date or state the objection.',
    );
    expect(regulator).toContain('Say which questions remain open.');
    expect(counterparty).toContain('write “Decline” and the reason');
    expect(counterparty).not.toContain('objection');
  });

  it('is an answer that names a document, for a regulator', () => {
    const evidence = [{ id: 'e-1', label: 'Minutes of May 4', location: 'Vault' }];
    const [regulator = ''] = both(contextWith([buildAnswer('A-1', choose('o0'), { evidence })]));
    expect(regulator).toContain('Documents: Minutes of May 4.');
    expect(regulator).toContain('Hold: a document is named');
    expect(regulator).toContain('strike what is privileged or another’s confidence');
  });

  it('is never told inside an answer as a question without one', () => {
    const [regulator = '', counterparty = ''] = both(contextWith([]));
    for (const text of [regulator, counterparty]) {
      expect(text).toContain('[Answer to be written]');
      expect(text).not.toContain('No answer is recorded');
    }
  });
});

describe('what papers for others claim of themselves', () => {
  const [context] = [contextWith([])];

  it('is an intention and a request, not that nothing is waived', () => {
    const text = said(regulatorAnswers(context, paperContextOf(context)));
    expect(text).toContain('No waiver of privilege or confidentiality is intended');
    expect(text).toContain('Confidential treatment is requested under [law]');
    expect(text).not.toContain('waives no');
  });

  it('is who checked them, and no representation that they are true', () => {
    const text = said(counterpartyAnswers(context, paperContextOf(context)));
    expect(text).toContain('Each was checked by [name] on [date]');
    expect(text).not.toContain('true to our knowledge');
  });
});

describe('papers for others of every sample', () => {
  it.each(ALL_SAMPLES)(
    'of %s have a release for each question, and tell nothing of open questions',
    (sample) => {
      const { documents } = textDocuments(sample, AS_OF);
      for (const { name, sentences } of documents.filter((each) =>
        /regulator|counterparty/.test(each.name),
      )) {
        const releases = sentences.filter(({ text }) => /^(?:Send$|Hold: )/.test(text));
        expect(releases.length, name).toBeGreaterThan(8);
        expect(sentences.filter(({ text }) => text.includes('No answer is recorded'))).toEqual([]);
      }
    },
  );
});

describe('privilege log', () => {
  it('counts what the edition has blanked and holds no word of it', () => {
    const noted = [
      buildAnswer('A-1', choose('o0'), { privilegedNote: 'Settle quietly', updatedBy: 'M. O’Dell' }),
    ];
    const whole = reportContext(PACK, buildAssessment({ answers: noted }), AS_OF);
    const leftOut = leftOutOf(whole.input.assessment, whole.input.score, () => '[redacted]');
    const blanked = noted.map((answer) => ({ ...answer, privilegedNote: '' }));
    const context = contextOf({
      ...whole.input,
      assessment: { ...whole.input.assessment, answers: blanked },
      leftOut,
    });
    const text = said(privilegeLog(context));
    expect(text).toContain('Withheld: one text marked privileged');
    expect(text).toContain('A-1');
    expect(text).toContain('[redacted]');
    expect(text).not.toContain('quietly');
  });
});
