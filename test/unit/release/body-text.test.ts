import { describe, expect, it } from 'vitest';
import { bodyText, holdsText } from '@shared/release/proof/body-text';

const LONG = 'Überlängenwort'.repeat(20);
const all = (body: string) => ({ from: 0, to: bodyText(body).compact.length });
const holds = (body: string, text: string) => holdsText(bodyText(body), text, all(body));

describe('a word too long for a line', () => {
  const text = `Begin ${LONG} end of it.`;

  it('is found where a page broke it and something else stands between', () => {
    for (const at of [20, 100, 250]) {
      expect(holds(`Begin ${LONG.slice(0, at)} Another cell. ${LONG.slice(at)} end of it.`, text)).toBe(true);
    }
  });

  it('is not found where a letter of it is missing', () => {
    expect(
      holds(
        `Begin ${LONG.slice(0, 100)}x${LONG.slice(101)} end of it.`,
        `Begin ${LONG.replace('wort', 'w0rt')} end.`,
      ),
    ).toBe(false);
    expect(holds(`Begin ${LONG.slice(0, 100)} Another cell.`, text)).toBe(false);
  });

  it('is no reason to find words of usual length torn apart', () => {
    expect(holds('Begin of the remark Another cell able text', 'Begin of the remarkable text')).toBe(false);
  });
});

// With every place of every piece looked up this takes longer than a minute.
it(
  'finds texts that say the same again and again, in a body that does, without delay',
  { timeout: 5_000 },
  () => {
    const text = 'word '.repeat(600);
    const body = bodyText(text.repeat(200));
    const texts = Array.from({ length: 200 }, () => text);
    expect(texts.every((each) => holdsText(body, each, { from: 0, to: body.compact.length }))).toBe(true);
    expect(holdsText(body, `${text} other`, { from: 0, to: body.compact.length })).toBe(false);
  },
);
