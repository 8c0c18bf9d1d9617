/** How the Word memo looks: named styles, so that a reader can change each in one place. Names fonts every Office has. */
import { AlignmentType, BorderStyle, LevelFormat, LevelSuffix, type IPropertiesOptions } from 'docx';

/** The title of the contents looks as a heading and is none, by the name Word has for it. */
export const CONTENTS_TITLE = 'TOCHeading';

/** Fonts that come with Office; LibreOffice has others of the same widths in their place. */
const SERIF = 'Cambria';
export const SANS = 'Calibri';

const INK = '1C1A17';
/** The color of what says less. */
export const SOFT = '57524A';
const ACCENT = '7A2E1D';
/** Behind what stands apart. */
export const TINT = 'F2EEE5';
/** Of the rules of tables. */
export const RULE_COLOR = 'CFC9BD';

/** Names of the lists. */
export const NUMBERING = {
  section: 'sections',
  annex: 'appendices',
  bullets: 'bullets',
  numbers: 'numbers',
} as const;

const halfPoints = (points: number): number => points * 2;

/** Word measures type in half points, and all else in twentieths of a point. */
export function twentieths(points: number): number {
  return Math.round(points * 20);
}

function heading(size: number, before: number) {
  return {
    run: { font: SERIF, size: halfPoints(size), bold: true, color: INK },
    paragraph: { keepNext: true, spacing: { before: twentieths(before), after: twentieths(4) } },
  };
}

const DEFAULTS: NonNullable<NonNullable<IPropertiesOptions['styles']>['default']> = {
  document: {
    run: { font: SERIF, size: halfPoints(10.5), color: INK, language: { value: 'en-US' } },
    paragraph: { spacing: { after: twentieths(6), line: 276 } },
  },
  title: heading(22, 6),
  heading1: heading(16, 22),
  heading2: heading(13, 14),
  heading3: heading(11, 10),
  heading4: heading(10.5, 8),
  caption: {
    run: { font: SANS, size: halfPoints(9), color: SOFT },
    paragraph: { spacing: { after: twentieths(6) } },
  },
  footnoteText: {
    run: { font: SANS, size: halfPoints(8.5) },
    paragraph: { spacing: { after: twentieths(2) } },
  },
};

interface OwnStyle {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly font?: string;
}

const OWN: readonly OwnStyle[] = [
  { id: 'Lead', name: 'Lead', size: 11.5, font: SERIF, after: 6 },
  { id: 'Label', name: 'Label', size: 10, bold: true, keepNext: true, after: 2 },
  { id: 'SmallPrint', name: 'Small Print', size: 9, color: SOFT, after: 8 },
  { id: 'PrivilegeLegend', name: 'Privilege Legend', size: 9, bold: true, color: ACCENT, after: 4 },
  { id: 'TableText', name: 'Table Text', size: 9, after: 2 },
  { id: 'TableHead', name: 'Table Head', size: 9, bold: true, keepNext: true, after: 2 },
  { id: 'TableFigure', name: 'Table Figure', size: 9, after: 2 },
  { id: 'Figure', name: 'Figure', size: 20, font: SERIF, after: 0 },
  { id: 'PageNote', name: 'Page Note', size: 8, color: SOFT, after: 0 },
];

function ownStyle({ id, name, size, bold = false, color = INK, after = 4, ...rest }: OwnStyle) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: rest.font ?? SANS, size: halfPoints(size), bold, color },
    paragraph: {
      keepNext: rest.keepNext ?? false,
      spacing: { after: twentieths(after), line: 252 },
      ...(id === 'TableFigure' ? { alignment: AlignmentType.RIGHT } : {}),
    },
  };
}

const PRIVILEGED = {
  id: 'PrivilegedNote',
  name: 'Privileged Note',
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: SERIF, size: halfPoints(10) },
  paragraph: {
    indent: { left: twentieths(10) },
    shading: { fill: TINT },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: ACCENT, space: 6 } },
  },
};

/** All styles; those of Word keep Word's names, so that its navigation and tables of contents work. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: DEFAULTS,
  paragraphStyles: [
    ...OWN.map(ownStyle),
    PRIVILEGED,
    {
      id: CONTENTS_TITLE,
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      ...heading(16, 22),
    },
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: twentieths(4) } },
    },
  ],
};

/** Sections are counted 1., 2., …; appendices A, B, …: both follow when a lawyer moves one. */
export const LISTS: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: NUMBERING.section,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', suffix: LevelSuffix.SPACE }],
    },
    {
      reference: NUMBERING.annex,
      levels: [
        { level: 0, format: LevelFormat.UPPER_LETTER, text: 'Appendix %1.', suffix: LevelSuffix.SPACE },
      ],
    },
    {
      reference: NUMBERING.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          style: { paragraph: { indent: { left: twentieths(18), hanging: twentieths(14) } } },
        },
      ],
    },
    {
      reference: NUMBERING.numbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: twentieths(18), hanging: twentieths(14) } } },
        },
      ],
    },
  ],
};
