/** PDF/UA, as far as a machine can tell: each condition finds what breaks it. `readers.test.ts` holds the samples to them. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '@shared/document/pdf/build-document';
import { pageMeasures } from '@shared/document/pdf/theme';
import { PdfName } from '../../../electron/node/documents/extract/pdf/values';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { CONDITIONS, NEEDS_A_PERSON } from '../../helpers/pdf-ua/conditions';
import { takeApart, type Element, type TaggedFile, type TaggedPage } from '../../helpers/pdf-ua/tagged-file';
import { modelOf, RICH_ASSESSMENT, RICH_PACK } from '../../unit/document/report-fixture';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');

let sound: TaggedFile;

beforeAll(async () => {
  const definition = buildDocument('memo', modelOf(RICH_PACK, RICH_ASSESSMENT), { pageSize: 'LETTER' });
  const page = pageMeasures('LETTER');
  sound = takeApart((await printPdf({ definition, page }, resourcesDir, () => undefined)).bytes);
});

type Change = (file: TaggedFile) => TaggedFile;

function withRoot(key: string, value: Parameters<TaggedFile['objects']['resolve']>[0]): Change {
  return (file) => ({ ...file, root: new Map([...file.root, [key, value ?? null]]) });
}

function withoutRoot(key: string): Change {
  return (file) => ({ ...file, root: new Map([...file.root].filter(([name]) => name !== key)) });
}

/** The first element of a role, changed. */
function withElement(role: string, change: (element: Element) => Element): Change {
  return (file) => {
    const first = file.elements.find((element) => element.role === role);
    if (first === undefined) throw new Error(`No ${role} to change.`);
    return {
      ...file,
      elements: file.elements.map((element) => (element === first ? change(first) : element)),
    };
  };
}

function withPage(change: (page: TaggedPage, file: TaggedFile) => TaggedPage): Change {
  return (file) => ({
    ...file,
    pages: file.pages.map((page) =>
      page.notes.length > 0 || page === file.pages[0] ? change(page, file) : page,
    ),
  });
}

const under = (...marks: readonly string[]) =>
  withPage((page) => ({ ...page, painted: [...page.painted, { under: marks, codes: [], font: undefined }] }));

const [mark, roleless] = ['1/0', new Map()];

/** What breaks each condition, by the words of the condition. */
const BREAKAGES: Readonly<Record<string, Change>> = {
  'an artifact inside tagged content': under(mark, 'Artifact'),
  'tagged content inside an artifact': under('Artifact', mark),
  'content that is neither tagged nor an artifact': under(''),
  'a mark in the structure that no page draws': withElement('P', (p) => ({ ...p, marks: ['9/9'] })),
  'the file says that its tags are suspect': withRoot('MarkInfo', new Map([['Suspects', true]])),
  'the file does not say that it is tagged': withRoot('MarkInfo', new Map()),
  'no metadata': withoutRoot('Metadata'),
  'no identifier of PDF/UA': withoutRoot('Metadata'),
  'no title in the metadata': withoutRoot('Metadata'),
  'the window does not show the title': withoutRoot('ViewerPreferences'),
  'no language': withoutRoot('Lang'),
  'layers without names': withRoot('OCProperties', new Map()),
  'an attached file without a name': withRoot(
    'Names',
    new Map([['EmbeddedFiles', new Map([['Names', [null, new Map()]]])]]),
  ),
  'a form of XFA': withRoot('AcroForm', new Map()),
  'a lock that shuts out screen readers': (file) => ({
    ...file,
    objects: { ...file.objects, trailer: new Map([['Encrypt', null]]) },
  }),
  'an annotation of a kind that we do not write': withPage((page) => ({
    ...page,
    notes: [{ id: -5, entries: new Map([['Subtype', new PdfName('Widget')]]) }],
  })),
  'a link outside a Link element': withPage((page) => ({ ...page, notes: [{ id: -5, entries: new Map() }] })),
  'a link without words': withPage((page) => ({ ...page, notes: [{ id: -5, entries: new Map() }] })),
  'a page with annotations whose tab order is not that of the structure': withPage((page) => ({
    ...page,
    entries: new Map(),
    notes: [{ id: -5, entries: new Map() }],
  })),
  'a form that is drawn as one piece': withPage((page) => ({
    ...page,
    entries: new Map([
      ['Resources', new Map([['XObject', new Map([['X', new Map([['Subtype', new PdfName('Form')]])]])]])],
    ]),
  })),
  'a role that is not one of the standard': withElement('P', (p) => ({ ...p, role: 'Absatz' })),
  'a map of roles, which we do not write': (file) => ({ ...file, tree: new Map([['RoleMap', null]]) }),
  'an element inside one that cannot hold it': withElement('TD', (cell) => ({ ...cell, role: 'P' })),
  'an element outside the one it belongs in': withElement('P', (p) => ({ ...p, role: 'LI' })),
  'a structure that does not begin with a document': withElement('Document', (all) => ({
    ...all,
    role: 'Div',
  })),
  'a picture without a description': withElement('Figure', (picture) => ({ ...picture, entries: roleless })),
  'a first heading that is not of the first level': withElement('H1', (heading) => ({
    ...heading,
    role: 'H2',
  })),
  'a level of headings that is skipped': withElement('H2', (heading) => ({ ...heading, role: 'H4' })),
  'headings with and without levels in one document': withElement('H2', (heading) => ({
    ...heading,
    role: 'H',
  })),
  'a header cell that does not say what it heads': withElement('TH', (cell) => ({
    ...cell,
    entries: roleless,
  })),
  'a table whose rows differ in columns': withElement('Table', (table) => ({
    ...table,
    children: table.children.map((row, at) => (at === 0 ? { ...row, children: row.children.slice(1) } : row)),
  })),
  'a formula, which we do not write': withElement('P', (p) => ({ ...p, role: 'Formula' })),
  'a note without an identifier, or with that of another': withElement('P', (p) => ({ ...p, role: 'Note' })),
};

/** Words drawn in a code that its font does not know. */
const strangeCode =
  (code: number): Change =>
  (file) => ({
    ...file,
    pages: file.pages.map((page) => ({
      ...page,
      painted: page.painted.map((each) => (each.font === undefined ? each : { ...each, codes: [code] })),
    })),
  });

/** Every font without what it is made of. */
const withoutIn =
  (key: string): Change =>
  (file) => ({
    ...file,
    objects: {
      ...file.objects,
      dictionary: (value) => new Map([...file.objects.dictionary(value)].filter(([name]) => name !== key)),
    },
  });

const FONT_BREAKAGES: Readonly<Record<string, Change>> = {
  'a code that stands for no character': strangeCode(60_000),
  'a font that is not in the file': withoutIn('FontFile2'),
  'a font whose codes are not those of its glyphs': withoutIn('CIDToGIDMap'),
  'a glyph that the font in the file does not have': strangeCode(60_000),
  'the glyph of what a font does not have': strangeCode(0),
};

/** Conditions that no file can be built to break without a broken font inside. */
const UNBROKEN: readonly string[] = [
  'widths that are not those of the font',
  'a font that does not say what its codes mean',
  'a code that stands for no real character',
];

describe('each condition', () => {
  it.each(Object.entries({ ...BREAKAGES, ...FONT_BREAKAGES }))('fails for: %s', (what, broken) => {
    const condition = CONDITIONS.find((each) => each.what === what);
    expect(condition?.failures(sound)).toEqual([]);
    expect(condition?.failures(broken(sound))).not.toEqual([]);
  });

  it('is broken above, or said not to be', () => {
    const tried = [...Object.keys(BREAKAGES), ...Object.keys(FONT_BREAKAGES), ...UNBROKEN];
    expect(CONDITIONS.map(({ what }) => what).filter((what) => !tried.includes(what))).toEqual([]);
  });
});

describe('what no machine can tell', () => {
  it('is said, by checkpoint, and is no condition here', () => {
    expect(NEEDS_A_PERSON).toHaveLength(13);
    expect(NEEDS_A_PERSON.every((line) => /^\d\d: \p{L}/u.test(line))).toBe(true);
  });
});
