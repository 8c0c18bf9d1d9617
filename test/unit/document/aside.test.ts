import { describe, expect, it } from 'vitest';
import { mustTell } from '@shared/actions/must-tell';
import { isOverdue } from '@shared/actions/register';
import type { Assessment } from '@shared/assessment/schema';
import { handedBriefing, handedMemo } from '@shared/document/text/handed-papers';
import { otherPapers } from '@shared/document/text/others/other-papers';
import type { Paper } from '@shared/document/text/unit';
import { reportContext, sentencesIn } from '../../helpers/papers';
import { loadRealPack } from '../../helpers/real-pack';
import { SAMPLES, sampleFile } from '../../helpers/samples';

const pack = loadRealPack();
const DAY = '2026-11-29';
const bank = sampleFile('regional-bank').assessment;
const options = new Map(
  pack.modules.flatMap(({ questions }) =>
    questions.map((question) => [question.id, question.options] as const),
  ),
);

/** The record with some answers kept to the annexes. */
function keeping(assessment: Assessment, ids: readonly string[]): Assessment {
  const answers = assessment.answers.map((answer) =>
    ids.includes(answer.questionId) ? { ...answer, answerUse: 'annex' as const } : answer,
  );
  return { ...assessment, answers };
}

const everyId = (assessment: Assessment) => assessment.answers.map(({ questionId }) => questionId);
const textOf = (paper: Paper) =>
  sentencesIn(paper)
    .map(({ text }) => text)
    .join(' ');
const printed = (assessment: Assessment) => {
  const context = reportContext(pack, assessment, DAY);
  return { context, papers: [handedMemo(context).paper, handedBriefing(context).paper] };
};
const statementOf = ({ answers }: Assessment, id: string): string => {
  const value = answers.find(({ questionId }) => questionId === id)?.value;
  const [chosen] = value?.kind === 'value' ? value.optionIds : [];
  const text = options.get(id)?.find((option) => option.id === chosen)?.statement;
  if (text === undefined) throw new Error(`${id} has no statement.`);
  return text;
};

describe('an answer kept to the annexes', () => {
  it('is told in no sentence of memo and briefing, and the foot of each counts it', () => {
    const context = reportContext(pack, bank, DAY);
    const free = context.items.filter(
      (item) => item.state === 'answered' && mustTell(item, context.input).length === 0,
    );
    const told = textOf(handedMemo(context).paper);
    const one = free.find(({ question }) => told.includes(statementOf(bank, question.id)));
    const id = one?.question.id ?? '';
    for (const paper of printed(keeping(bank, [id])).papers) {
      expect(textOf(paper)).not.toContain(statementOf(bank, id));
      expect(textOf(paper)).toContain('One answer kept out of this text by counsel; the record has it.');
    }
  });

  it.each(SAMPLES)(
    'leaves nothing resting on it where all are kept, and never silences what must be told: %s',
    (name) => {
      const { assessment } = sampleFile(name);
      const { context, papers } = printed(keeping(assessment, everyId(assessment)));
      const must = new Set(
        context.items
          .filter((item) => mustTell(item, context.input).length > 0)
          .map(({ question }) => question.id),
      );
      for (const paper of papers) {
        const silent = sentencesIn(paper).flatMap(({ text, trace }) =>
          trace.flatMap((ref) =>
            ref.kind === 'answer' &&
            ref.state !== 'asked' &&
            ref.state !== 'open' &&
            !must.has(ref.questionId)
              ? [`${text} <- ${ref.questionId} ${ref.state}`]
              : [],
          ),
        );
        expect(silent).toEqual([]);
        for (const { text } of context.input.score.contradictions) expect(textOf(paper)).toContain(text);
        for (const { title } of assessment.actions.filter((action) => isOverdue(action, DAY)))
          expect(textOf(paper)).toContain(title.replace(/[.]$/, ''));
      }
    },
  );

  it.each([
    ['in a conflict', 'CLR-02', 'conflict'],
    ['with a date that passed', 'AGT-04', 'passed-date'],
  ] as const)('is told all the same %s', (_, id, reason) => {
    const { context, papers } = printed(keeping(bank, [id]));
    const item = context.items.find(({ question }) => question.id === id);
    expect(item === undefined ? [] : mustTell(item, context.input)).toContain(reason);
    expect(papers).toEqual(printed(bank).papers);
  });

  it('is withheld from papers for others, which say so, though memo and briefing must tell it', () => {
    const context = reportContext(pack, keeping(bank, ['AGT-04']), DAY);
    const { regulator, counterparty } = otherPapers(context);
    const before = otherPapers(reportContext(pack, bank, DAY));
    const statement = statementOf(bank, 'AGT-04');
    expect(JSON.stringify([before.regulator, before.counterparty])).toContain(statement);
    expect(JSON.stringify([regulator, counterparty])).not.toContain(statement);
    expect(JSON.stringify(regulator)).toContain('One answer on this is withheld by counsel.');
    expect(JSON.stringify(counterparty)).toContain('Hold: counsel withholds an answer');
  });
});
