import type { AnyStandalone, InAssessment, Place } from '@renderer/router/place';
import { parsePlace, printPlace } from '@renderer/router/address';
import { ASSESSMENT_SCREENS, LIBRARY_SECTION_LABELS } from '@renderer/screens/registry';
import { LIBRARY_SECTIONS } from '@shared/pack/search-library';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = fc.string({ minLength: 1, unit: 'binary' });

const inAssessment: fc.Arbitrary<InAssessment> = fc.record(
  {
    screen: fc.constant('assessment'),
    assessmentId: text,
    tab: fc.constantFrom(...ASSESSMENT_SCREENS.map(({ id }) => id)),
    questionId: fc.string({ unit: 'binary' }),
    gaps: fc.integer({ min: 1, max: 999_999_999 }),
  },
  { requiredKeys: ['screen', 'assessmentId', 'tab'] },
);

const inLibrary: fc.Arbitrary<AnyStandalone> = fc.record(
  {
    screen: fc.constant('library'),
    section: fc.constantFrom(...LIBRARY_SECTIONS),
    entry: fc.string({ unit: 'binary' }),
    from: inAssessment,
  },
  { requiredKeys: ['screen', 'section'] },
);

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constant<Place>({ screen: 'list' }),
  inAssessment,
  inLibrary,
);

describe('an address', () => {
  it('leads back to the very place it was made of', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(parsePlace(printPlace(place))).toEqual(place);
      }),
    );
  });

  it('survives the way through a fragment', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const url = new URL(`app://bundle/index.html#${printPlace(place)}`);
        expect(parsePlace(url.hash.slice(1))).toEqual(place);
      }),
    );
  });

  it('that no screen has is no place, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.webQueryParameters()), (path) => {
        const place = parsePlace(path);
        if (place !== null) expect(parsePlace(printPlace(place))).toEqual(place);
      }),
    );
  });

  it.each([
    '',
    'main',
    '//',
    '/assessment',
    '/assessment/score',
    '/assessment/score?id=',
    '/assessment/nowhere?id=a',
    '/assessment/score/more?id=a',
    '/library',
    '/library/toString',
    '/library/__proto__',
    '/elsewhere/provisions',
    'https://example.com/',
    '/%E0%A4%A',
  ])('refuses %j', (path) => {
    expect(parsePlace(path)).toBeNull();
  });

  it('drops what does not belong to a place', () => {
    expect(parsePlace('/assessment/score?id=a&gaps=-1&title=Harbor+Bank')).toEqual({
      screen: 'assessment',
      assessmentId: 'a',
      tab: 'score',
    });
    expect(parsePlace('/library/glossary?from=/library/clocks')).toEqual({
      screen: 'library',
      section: 'glossary',
    });
  });

  it('knows every section of the library, in the order of the library', () => {
    expect(Object.keys(LIBRARY_SECTION_LABELS)).toEqual([...LIBRARY_SECTIONS]);
  });
});
