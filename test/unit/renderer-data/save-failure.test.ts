import { isDiskFault, KeptByJournal, saveFailure } from '@renderer/data/repository/save-failure';
import { describe, expect, it } from 'vitest';

/** As Dexie throws it: what happened stands inside. */
function wrapped(inner: Error): Error {
  return Object.assign(new DOMException('The transaction was aborted', 'AbortError'), { inner });
}

const full = new DOMException('no space for “Harbor”', 'QuotaExceededError');
const unfit = new DOMException('no key', 'DataError');

describe('a failure of a save', () => {
  it.each([
    [full, 'there is no free disk space left for Brieflock'],
    [wrapped(full), 'there is no free disk space left for Brieflock'],
    [wrapped(wrapped(full)), 'there is no free disk space left for Brieflock'],
    [new DOMException('', 'AbortError'), 'the disk did not accept it'],
    [wrapped(unfit), 'DataError'],
    ['words', 'unknown'],
  ])('says what happened within: %s', (thrown, reason) => {
    expect(saveFailure(thrown)).toEqual({ code: 'save-failed', context: { reason } });
  });

  it('says what the journal kept of it, and why the database did not', () => {
    expect(saveFailure(new KeptByJournal('change', wrapped(full)))).toEqual({
      code: 'save-failed',
      context: { reason: 'there is no free disk space left for Brieflock', journal: 'change' },
    });
  });

  it('is one of the disk unless the row is to blame, also within', () => {
    expect([full, wrapped(full), wrapped(unfit), unfit, 'words'].map(isDiskFault)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
