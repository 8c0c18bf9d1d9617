import { describe, expect, it } from 'vitest';
import { declaredIn, duplicatesAmong, idleExceptions, retiredFieldsIn, retiredIn, wordsOf } from './names';
import { shippedSource } from './source-files';

const declared = shippedSource().flatMap(declaredIn);
const at = (file: string, name: string, isExported = true) => ({ file, name, isExported });

describe('an exported name', () => {
  it('stands in one file only', () => {
    expect(declared.length).toBeGreaterThan(1000);
    expect(duplicatesAmong(declared)).toEqual([]);
  });

  it('that stands in two files is found, however it is exported; what is not exported is not', () => {
    const names = [
      at('shared/a.ts', 'Status'),
      at('electron/b.ts', 'Status'),
      at('renderer/c.ts', 'Status', false),
    ];
    expect(duplicatesAmong(names)).toEqual(['Status: shared/a.ts, electron/b.ts']);
    expect(duplicatesAmong(names.slice(1))).toEqual([]);
  });
});

describe('a declared name', () => {
  it('uses no retired word', () => {
    expect(declared.flatMap(retiredIn)).toEqual([]);
  });

  it('is judged by its words, not by its letters', () => {
    expect(wordsOf('legalExposureOfPDFs2')).toEqual(['legal', 'exposure', 'of', 'pd', 'fs', '2']);
    expect(wordsOf('DEFAULT_STANDING_POLICY')).toEqual(['default', 'standing', 'policy']);
    expect(retiredIn(at('shared/a.ts', 'outstandingItems'))).toEqual([]);
  });

  it.each([
    ['shared/a.ts', 'standingOf'],
    ['shared/a.ts', 'ExposureResults'],
    ['shared/a.ts', 'EXPOSURE'],
    ['shared/pack/a.ts', 'findNewestEdition'],
    ['renderer/src/data/a.ts', 'remember'],
  ])('is refused in %s: %s', (file, name) => {
    expect(retiredIn(at(file, name))).toHaveLength(1);
  });

  it.each([
    ['shared/a.ts', 'legalExposureInWords'],
    ['shared/wording/a.ts', 'EDITION_WORDS'],
    ['renderer/src/app/a.ts', 'remembered'],
  ])('is let through in %s: %s', (file, name) => {
    expect(retiredIn(at(file, name))).toEqual([]);
  });

  it('that is not exported may be a plain verb', () => {
    expect(retiredIn(at('renderer/src/app/a.ts', 'remember', false))).toEqual([]);
  });
});

describe('a field', () => {
  it('has no retired name, but for keys that files have', () => {
    expect(shippedSource().flatMap(retiredFieldsIn)).toEqual([]);
    expect(idleExceptions()).toEqual([]);
  });

  it('with a retired name is found', () => {
    // The integration test of `score.json` names the key as the file has it.
    expect(retiredFieldsIn('test/integration/cli/score-decisions.test.ts')).toHaveLength(1);
  });
});
