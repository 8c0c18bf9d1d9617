/** An answer past its date is told as late wherever its date stands, and once alone in a briefing. */
import { describe, expect, it } from 'vitest';
import { hasPassed } from '@shared/actions/register';
import { dateIn } from '@shared/document/text/dates';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import { answered, reportContext, samplePapers, unitsOf } from '../../../helpers/papers';
import { loadRealPack } from '../../../helpers/real-pack';
import { briefingPaper } from '@shared/document/text/briefing/briefing-paper';
import { ALL_SAMPLES, sampleFile } from '../../../helpers/samples';
import { textDocuments } from '../../../helpers/text-documents';

const DAYS = ['2026-12-14', '2027-06-01'] as const;
const CASES = ALL_SAMPLES.flatMap((sample) => DAYS.map((day) => ({ sample, day })));

/** The day an answer was due, by its question, where it has passed. */
function lateIn(sample: (typeof ALL_SAMPLES)[number], day: string): ReadonlyMap<string, string> {
  const { items } = samplePapers(sample, day).context;
  return new Map(
    items.flatMap(({ question, answer }) => {
      const value = answer?.value;
      return value?.kind === 'unknown' && value.dueOn !== null && hasPassed(value.dueOn, day)
        ? [[question.id, dateIn(value.dueOn, day.slice(0, 4))] as const]
        : [];
    }),
  );
}

describe.each(CASES)('late answers of $sample on $day', ({ sample, day }) => {
  const late = lateIn(sample, day);

  it('are told as late in every sentence that names their day', () => {
    const asIfOnTime = textDocuments(sample, day).documents.flatMap(({ name, sentences }) =>
      sentences
        .filter(({ kind, text, trace }) => {
          if (kind !== 'unknown' && kind !== 'do') return false;
          const days = trace.flatMap((ref) =>
            ref.kind === 'answer' ? (late.get(ref.questionId) ?? []) : [],
          );
          return days.some((each) => text.includes(each)) && !/was due|has passed/i.test(text);
        })
        .map(({ text }) => `${name}: ${text}`),
    );
    expect(asIfOnTime).toEqual([]);
  });

  it('stand in one place of the first parts of the briefing', () => {
    const { briefing } = samplePapers(sample, day);
    const row = (id: string) =>
      unitsOf(briefing).some(
        (unit) => unit.kind === 'table' && unit.rows.some((it) => it.id === `briefing/late/${id}`),
      );
    const before = unitsOf(briefing).filter(({ id }) => /^briefing\/(?:answer|messages|risk\/)/.test(id));
    for (const [id, dueOn] of late) {
      const told = before
        .flatMap(sentencesOf)
        .some(
          ({ text, trace }) =>
            text.includes(`was due ${dueOn}`) &&
            trace.some((ref) => ref.kind === 'answer' && ref.questionId === id),
        );
      expect(told && row(id), id).toBe(false);
    }
  });
});

describe('the message on what is not known', () => {
  it('counts what is past its date, and calls the gravest late', () => {
    const { assessment } = sampleFile('new-york-insurer');
    const asked = answered(assessment, 'EVD-05', {
      kind: 'unknown',
      owner: 'CISO',
      dueOn: '2026-12-04',
    });
    const briefing = briefingPaper(reportContext(loadRealPack(), asked, '2026-12-14'));
    const messages = textOf(
      unitsOf(briefing)
        .filter(({ id }) => id === 'briefing/messages')
        .flatMap(sentencesOf),
    );
    expect(messages).toContain('; two are past their dates; the next is due December 18.');
    expect(messages).toContain('(Head of Claims Automation; was due December 11)');
    expect(messages).toMatch(/The gravest: (?:when|what|whether|which)/);
  });
});
