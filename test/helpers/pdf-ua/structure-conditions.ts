/** Conditions of the structure: roles, headings, tables, lists, contents, pictures and notes. */
import { itemsIn, nameIn } from '../../../electron/node/documents/extract/pdf/values';
import type { Condition } from './conditions';
import { stringIn, type Element, type TaggedFile } from './tagged-file';

const STANDARD: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct'],
  ...[
    'P',
    'H',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'TR',
    'TH',
    'TD',
    'THead',
  ],
  ...['TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Figure'],
  ...['Formula', 'Form'],
]);

/** What may stand directly inside what. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Reference', 'Lbl', 'P', 'NonStruct', 'TOC'],
};

/** What may stand only there. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

const named = ({ role, marks }: Element): string => `${role} ${marks[0] ?? ''}`.trim();

function elementsWhere({ elements }: TaggedFile, isWrong: (element: Element) => boolean): readonly string[] {
  return elements.filter(isWrong).map(named);
}

function levelOf({ role }: Element): number {
  return Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
}

function headingsIn({ elements }: TaggedFile): readonly Element[] {
  return elements.filter((element) => levelOf(element) > 0);
}

function scopeOf(file: TaggedFile, cell: Element): string {
  const attributes = itemsIn(file.objects.resolve(cell.entries.get('A'))).map((each) =>
    file.objects.dictionary(each),
  );
  return attributes.map((each) => nameIn(each.get('Scope'))).find((scope) => scope !== '') ?? '';
}

function columnsIn(file: TaggedFile, row: Element): number {
  return row.children.reduce((sum, cell) => {
    const attributes = itemsIn(file.objects.resolve(cell.entries.get('A'))).map((each) =>
      file.objects.dictionary(each).get('ColSpan'),
    );
    const span = attributes.find((each) => typeof each === 'number');
    return sum + (typeof span === 'number' ? span : 1);
  }, 0);
}

const roleConditions: readonly Condition[] = [
  {
    checkpoint: '02',
    what: 'a role that is not one of the standard',
    failures: (file) => elementsWhere(file, ({ role }) => !STANDARD.has(role)),
  },
  {
    checkpoint: '02',
    what: 'a map of roles, which we do not write',
    failures: ({ tree }) => (tree.has('RoleMap') ? ['the structure'] : []),
  },
  {
    checkpoint: '09',
    what: 'an element inside one that cannot hold it',
    failures: (file) =>
      elementsWhere(file, ({ role, parent }) => INSIDE[parent?.role ?? '']?.includes(role) === false),
  },
  {
    checkpoint: '09',
    what: 'an element outside the one it belongs in',
    failures: (file) =>
      elementsWhere(file, ({ role, parent }) => ONLY_IN[role]?.includes(parent?.role ?? '') === false),
  },
  {
    checkpoint: '09',
    what: 'a structure that does not begin with a document',
    failures: ({ elements }) => (elements[0]?.role === 'Document' ? [] : ['the structure']),
  },
];

const partConditions: readonly Condition[] = [
  {
    checkpoint: '13',
    what: 'a picture without a description',
    failures: (file) =>
      elementsWhere(
        file,
        ({ role, entries }) =>
          role === 'Figure' &&
          stringIn(entries.get('Alt')).trim() === '' &&
          stringIn(entries.get('ActualText')).trim() === '',
      ),
  },
  {
    checkpoint: '14',
    what: 'a first heading that is not of the first level',
    failures: (file) =>
      headingsIn(file)
        .slice(0, 1)
        .filter((first) => levelOf(first) !== 1)
        .map(named),
  },
  {
    checkpoint: '14',
    what: 'a level of headings that is skipped',
    failures: (file) => {
      const headings = headingsIn(file);
      return headings
        .filter((heading, at) => levelOf(heading) > levelOf(headings[at - 1] ?? heading) + 1)
        .map(named);
    },
  },
  {
    checkpoint: '14',
    what: 'headings with and without levels in one document',
    failures: (file) => elementsWhere(file, ({ role }) => role === 'H'),
  },
  {
    checkpoint: '15',
    what: 'a header cell that does not say what it heads',
    failures: (file) => elementsWhere(file, (cell) => cell.role === 'TH' && scopeOf(file, cell) === ''),
  },
  {
    checkpoint: '15',
    what: 'a table whose rows differ in columns',
    failures: (file) =>
      file.elements
        .filter(({ role }) => role === 'Table')
        .filter((table) => new Set(rowsIn(table).map((row) => columnsIn(file, row))).size > 1)
        .map((table) => `the table with ${named(rowsIn(table)[0]?.children[0] ?? table)}`),
  },
  {
    checkpoint: '17',
    what: 'a formula, which we do not write',
    failures: (file) => elementsWhere(file, ({ role }) => role === 'Formula'),
  },
  {
    checkpoint: '19',
    what: 'a note without an identifier, or with that of another',
    failures: (file) => {
      const notes = file.elements.filter(({ role }) => role === 'Note');
      const ids = notes.map(({ entries }) => stringIn(entries.get('ID')));
      return notes.filter((_, at) => ids[at] === '' || ids.indexOf(ids[at] ?? '') !== at).map(named);
    },
  },
];

function rowsIn(table: Element): readonly Element[] {
  return table.children.flatMap((child) => (child.role === 'TR' ? [child] : rowsIn(child)));
}

export const structureConditions: readonly Condition[] = [...roleConditions, ...partConditions];
