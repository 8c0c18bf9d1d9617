import { describe, expect, it } from 'vitest';
import { changesInWords, undoneInWords, type ToldChange } from '@shared/wording/undo-words';
import { buildAnswer, buildPack } from '../../helpers/builders';
import { buildAction, buildDecision, buildMatter } from '../../helpers/record-builders';

const pack = buildPack();
const questionId = pack.modules[0]?.questions[0]?.id ?? '';
const SECRET = 'Project Canary';

const change = (after: ToldChange['after'], over: Partial<ToldChange> = {}): ToldChange => ({
  before: null,
  after,
  typedInto: null,
  ...over,
});
const answer = { kind: 'answer', value: { ...buildAnswer(questionId, null), note: SECRET } } as const;
const action = { kind: 'action', value: buildAction('one', { title: SECRET }) } as const;

describe('what can be undone, in words', () => {
  it('names the question, and the note where nothing but it was typed', () => {
    expect(changesInWords([change(answer)], pack, 'app')).toMatch(/^answer to “/);
    expect(changesInWords([change(answer, { typedInto: 'note' })], pack, 'app')).toMatch(/^note on “/);
    expect(changesInWords([change(answer)], null, 'app')).toBe(`answer to “${questionId}”`);
  });

  it('says that something was taken away, and how much was asked for at once', () => {
    const removal = change(null, { before: action });
    expect(changesInWords([removal], pack, 'app')).toBe(`removal of planned action “${SECRET}”`);
    expect(changesInWords([change(action), change(action)], pack, 'menu')).toBe('planned action and 1 more');
    expect(undoneInWords('undo', 'profile')).toBe('Undone: profile.');
    expect(undoneInWords('redo', 'profile')).toBe('Made again: profile.');
    expect(changesInWords([], pack, 'app')).toBe('');
  });

  it('tells the menu of the system no word that counsel typed', () => {
    const all = [
      answer,
      action,
      { kind: 'title', value: SECRET },
      { kind: 'decision', value: buildDecision('D-1') },
      { kind: 'matter', value: buildMatter({ body: SECRET }) },
    ] as const;
    for (const held of all) expect(changesInWords([change(held)], pack, 'menu')).not.toContain(SECRET);
  });
});
