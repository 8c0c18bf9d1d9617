/** Labels of charts in Word: what the family of charts cannot draw alone stands as outlines, shaped as on paper. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { label } from '@shared/charts/svg';
import { uprightFile, type FamilyName } from '../../../../electron/node/documents/writers/fonts';
import { outlineLabels } from '../../../../electron/node/documents/writers/docx/chart-labels';
import { shapingFont } from '../../../../electron/node/documents/writers/type/shaper';

const RESOURCES = resolve(import.meta.dirname, '../../../../resources');
const outlined = outlineLabels(RESOURCES);
const LOOK = { 'font-family': 'Source Sans 3', 'font-size': 10, x: 100, y: 20 };

function drawn(text: string, look: Readonly<Record<string, string | number>> = {}): string {
  return outlined(label(text, { ...LOOK, ...look }));
}

function outlinesOf(text: string, family: FamilyName, isRightToLeft: boolean): readonly string[] {
  const font = shapingFont(uprightFile(RESOURCES, family, false));
  return font.shape(text, isRightToLeft).flatMap(({ glyphs }) => glyphs.map(({ id }) => font.outlineOf(id)));
}

function outlinesIn(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/ d="([^"]*)"/g), ([, path = '']) => path);
}

describe('a label of a chart that becomes a picture', () => {
  it.each([
    ['प्रिया शर्मा', 'Noto Sans Devanagari', false],
    ['สมชาย', 'Noto Sans Thai', false],
    ['李明', 'Noto Sans SC', false],
    ['김민수', 'Noto Sans KR', false],
    ['أحمد', 'Amiri', true],
    ['דוד', 'Noto Sans Hebrew', true],
  ] as const)('%s is shaped in its own family', (text, family, isRightToLeft) => {
    const svg = drawn(text);
    expect(svg).not.toContain('<text');
    expect(outlinesIn(svg)).toEqual(outlinesOf(text, family, isRightToLeft));
    expect(outlinesIn(svg).every((path) => text.includes(' ') || path !== '')).toBe(true);
  });

  it('keeps the letters around a name in the family of charts', () => {
    const name = outlinesOf('प्रिया', 'Noto Sans Devanagari', false);
    expect(outlinesIn(drawn('प्रिया: open'))).toEqual([
      ...name,
      ...outlinesOf(': open', 'Source Sans 3', false),
    ]);
  });

  it('stands a name from right to left before what follows it', () => {
    const name = outlinesOf('דוד', 'Noto Sans Hebrew', true);
    expect(outlinesIn(drawn('דוד signed')).slice(0, name.length)).toEqual(name);
  });

  it('ends or centers where the label says', () => {
    const startOf = (look: Readonly<Record<string, string>>) =>
      Number(/<g transform="translate\(([\d.-]+) /.exec(drawn('李明', look))?.[1]);
    expect(startOf({})).toBe(100);
    expect(startOf({ 'text-anchor': 'end' })).toBeCloseTo(80, 5);
    expect(startOf({ 'text-anchor': 'middle' })).toBeCloseTo(90, 5);
  });

  it('stays as it is where its own family draws it', () => {
    const svg = label('Şükran <Open>', LOOK);
    expect(outlined(svg)).toBe(svg);
  });
});
