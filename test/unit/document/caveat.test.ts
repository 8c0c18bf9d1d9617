import { describe, expect, it } from 'vitest';
import type { CiteView } from '@shared/document/cite-types';
import { caveatOf } from '@shared/document/parts/authorities';

const unread: CiteView = {
  text: 'Law',
  short: 'Law',
  names: [],
  authorityId: 'law',
  confidence: 'verify',
  mark: 'V',
  warning: '',
};

describe('what stands before a statement none of whose sources was read', () => {
  it.each([
    ['An agency may publish it.', 'To be verified'],
    ['An agency may publish it; its reach is to be verified.', ''],
    ['An agency is reported to publish it.', ''],
  ])('%s', (text, caveat) => {
    expect(caveatOf([unread], text)).toBe(caveat);
  });

  it('stands before a text not given', () => {
    expect(caveatOf([unread])).toBe('To be verified');
  });
});
