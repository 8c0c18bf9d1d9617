import { describe, expect, it } from 'vitest';
import { LIBRARY_SECTIONS, searchLibrary, searchWords } from '@shared/pack/search-library';
import { markWords } from '@renderer/screens/library/mark-words';
import { AUTHORITY, buildPack } from '../../helpers/builders';
import { loadRealPack } from '../../helpers/real-pack';

const LONG = `${'Filler before. '.repeat(20)}Here the honeycomb rule is told. ${'Filler after. '.repeat(20)}`;

const pack = buildPack({
  authorities: [
    { ...AUTHORITY, summary: LONG },
    { ...AUTHORITY, id: 'honeycomb', title: 'Honeycomb rule', summary: 'Short.' },
  ],
  provisions: [
    {
      authority: 'law',
      pin: 'Sec. 3(b)',
      heading: 'Early access',
      directedTo: 'The Secretary',
      summary: 'A “trusted partner’s” view.',
    },
  ],
  statements: [
    { id: 'no-license', kind: 'does-not', text: 'It licenses nobody.', authorities: [], variants: [] },
  ],
  timeline: [
    {
      id: 'due',
      title: 'Framework due',
      authority: 'law',
      pin: 'Sec. 3(b)',
      status: 'Not found in public.',
      statusOn: '2026-11-23',
      confidence: 'verify',
      authorities: [],
    },
  ],
  glossary: [{ id: 'model', term: 'covered model', meaning: 'Left open.', defined: 'no', authorities: [] }],
  clocks: [
    {
      id: 'notice',
      title: 'Notice',
      trigger: 'You find a breach.',
      length: { value: 72, unit: 'hours' },
      binds: 'Hospitals',
      status: 'in-force',
      applicability: { kind: 'always' },
      authorities: [],
    },
  ],
});

function found(query: string): readonly string[] {
  return searchLibrary(pack, query).map(({ section, entry }) => `${section} ${entry}`);
}

describe('searchLibrary', () => {
  it('looks in every part of the library', () => {
    expect(found('secretary')).toEqual(['provisions law Sec. 3(b)']);
    expect(found('licenses nobody')).toEqual(['statements no-license']);
    expect(found('FRAMEWORK public')).toEqual(['timeline due']);
    expect(found('covered')).toEqual(['glossary model']);
    expect(found('hospitals')).toEqual(['clocks notice']);
  });

  it('wants every word, in any order, and finds nothing for nothing', () => {
    expect(found('breach hospitals')).toEqual(['clocks notice']);
    expect(found('breach framework')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('puts entries with the words in their title first', () => {
    expect(found('honeycomb rule')).toEqual(['authorities honeycomb', 'authorities law']);
  });

  it('shows the stretch where the word stands, cut at spaces', () => {
    const hit = searchLibrary(pack, 'honeycomb').find(({ entry }) => entry === 'law');
    expect(hit?.excerpt).toContain('Here the honeycomb rule is told.');
    expect(hit?.excerpt.startsWith('… ')).toBe(true);
    expect(hit?.excerpt.length).toBeLessThan(220);
  });

  it('reads typed quotes and hyphens as printed ones', () => {
    expect(found("partner's")).toEqual(['provisions law Sec. 3(b)']);
  });

  it('finds each authority of the built-in pack by its own title', () => {
    const real = loadRealPack();
    for (const { id, title } of real.authorities) {
      const hits = searchLibrary(real, title).filter(({ section }) => section === 'authorities');
      expect({ title, isFound: hits.some(({ entry }) => entry === id) }).toEqual({ title, isFound: true });
    }
  });

  it('names the parts in reading order', () => {
    expect(LIBRARY_SECTIONS[0]).toBe('provisions');
    expect(new Set(LIBRARY_SECTIONS).size).toBe(LIBRARY_SECTIONS.length);
  });
});

describe('markWords', () => {
  const TEXT = 'A trusted partner’s (a.b) view of Trust — or trust-worth.';

  it('loses nothing of the text', () => {
    for (const query of ['trust', "partner's view", '(a.b)', 'tr trust', '', '.', 'nowhere']) {
      const pieces = markWords(TEXT, searchWords(query));
      expect(pieces.map(({ piece }) => piece).join('')).toBe(TEXT);
    }
  });

  it('marks the words in any case, the longest first, and takes signs literally', () => {
    const marked = (query: string) =>
      markWords(TEXT, searchWords(query))
        .filter(({ isMatch }) => isMatch)
        .map(({ piece }) => piece);
    expect(marked('trust')).toEqual(['trust', 'Trust', 'trust']);
    expect(marked('tr trusted')).toEqual(['trusted', 'Tr', 'tr']);
    expect(marked("partner's")).toEqual(['partner’s']);
    expect(marked('.b')).toEqual(['.b']);
    expect(marked('x.b')).toEqual([]);
  });
});
