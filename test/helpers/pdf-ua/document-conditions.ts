/** Conditions of the file as a whole, of its pages' content, and of what stands on them. */
import { isDictionary, itemsIn, nameIn } from '../../../electron/node/documents/extract/pdf/values';
import { markupText } from '../../../electron/node/documents/extract/read-text';
import type { Condition } from './conditions';
import { stringIn, type TaggedFile } from './tagged-file';

const failsWhen = (isWrong: boolean, where = 'the file'): readonly string[] => (isWrong ? [where] : []);

function metadataOf({ objects, root }: TaggedFile): string {
  return root.has('Metadata') ? objects.stream(root.get('Metadata')).bytes.toString('utf8') : '';
}

function titleIn(metadata: string): string {
  return markupText(/<dc:title>([\s\S]*?)<\/dc:title>/.exec(metadata)?.[1] ?? '').text.trim();
}

/** Marks that the structure knows. */
function knownMarks({ elements }: TaggedFile): ReadonlySet<string> {
  return new Set(elements.flatMap(({ marks }) => marks));
}

/** Painted things that one may not find, each once for its page. */
function paintedWhere(file: TaggedFile, isWrong: (under: readonly string[]) => boolean): readonly string[] {
  return file.pages.flatMap(({ painted }, at) =>
    failsWhen(
      painted.some(({ under }) => isWrong(under)),
      `page ${String(at + 1)}`,
    ),
  );
}

function notesWhere(
  file: TaggedFile,
  isWrong: (note: TaggedFile['pages'][number]['notes'][number]) => boolean,
) {
  return file.pages.flatMap(({ notes }, at) =>
    notes.filter(isWrong).map(({ id }) => `annotation ${String(id)} on page ${String(at + 1)}`),
  );
}

function roleOfObject({ elements }: TaggedFile, id: number): string {
  return elements.find(({ objects }) => objects.includes(id))?.role ?? '';
}

const isTag = (mark: string): boolean => mark !== '' && mark !== 'Artifact';

const contentConditions: readonly Condition[] = [
  {
    checkpoint: '01',
    what: 'an artifact inside tagged content',
    failures: (file) =>
      paintedWhere(file, (under) =>
        under.some((mark, at) => mark === 'Artifact' && under.slice(0, at).some(isTag)),
      ),
  },
  {
    checkpoint: '01',
    what: 'tagged content inside an artifact',
    failures: (file) =>
      paintedWhere(file, (under) =>
        under.some((mark, at) => isTag(mark) && under.slice(0, at).includes('Artifact')),
      ),
  },
  {
    checkpoint: '01',
    what: 'content that is neither tagged nor an artifact',
    failures: (file) => {
      const known = knownMarks(file);
      return paintedWhere(
        file,
        (under) => !under.includes('Artifact') && !under.some((mark) => known.has(mark)),
      );
    },
  },
  {
    checkpoint: '01',
    what: 'a mark in the structure that no page draws',
    failures: (file) => {
      const drawn = new Set(file.pages.flatMap(({ painted }) => painted.flatMap(({ under }) => under)));
      return [...knownMarks(file)].filter((mark) => !drawn.has(mark));
    },
  },
  {
    checkpoint: '01',
    what: 'the file says that its tags are suspect',
    failures: ({ objects, root }) =>
      failsWhen(objects.dictionary(root.get('MarkInfo')).get('Suspects') === true),
  },
  {
    checkpoint: '01',
    what: 'the file does not say that it is tagged',
    failures: ({ objects, root }) =>
      failsWhen(objects.dictionary(root.get('MarkInfo')).get('Marked') !== true),
  },
];

const catalogConditions: readonly Condition[] = [
  { checkpoint: '06', what: 'no metadata', failures: (file) => failsWhen(metadataOf(file) === '') },
  {
    checkpoint: '06',
    what: 'no identifier of PDF/UA',
    failures: (file) => failsWhen(!metadataOf(file).includes('<pdfuaid:part>1</pdfuaid:part>')),
  },
  {
    checkpoint: '06',
    what: 'no title in the metadata',
    failures: (file) => failsWhen(titleIn(metadataOf(file)) === ''),
  },
  {
    checkpoint: '07',
    what: 'the window does not show the title',
    failures: ({ objects, root }) =>
      failsWhen(objects.dictionary(root.get('ViewerPreferences')).get('DisplayDocTitle') !== true),
  },
  {
    checkpoint: '11',
    what: 'no language',
    failures: ({ root }) => failsWhen(!/^[a-z]{2}(?:-[A-Z]{2})?$/.test(stringIn(root.get('Lang')))),
  },
  {
    checkpoint: '20',
    what: 'layers without names',
    failures: ({ root }) => failsWhen(root.has('OCProperties')),
  },
  {
    checkpoint: '21',
    what: 'an attached file without a name',
    failures: ({ objects, root }) => {
      const files = objects.dictionary(objects.dictionary(root.get('Names')).get('EmbeddedFiles'));
      const specifications = itemsIn(objects.resolve(files.get('Names'))).filter((_, at) => at % 2 === 1);
      return specifications
        .map((each) => objects.dictionary(each))
        .flatMap((each) =>
          failsWhen(stringIn(each.get('F')) === '' || stringIn(each.get('UF')) === '', 'an attachment'),
        );
    },
  },
  { checkpoint: '25', what: 'a form of XFA', failures: ({ root }) => failsWhen(root.has('AcroForm')) },
  {
    checkpoint: '26',
    what: 'a lock that shuts out screen readers',
    failures: ({ objects }) => failsWhen(objects.trailer.has('Encrypt')),
  },
];

const noteConditions: readonly Condition[] = [
  {
    checkpoint: '28',
    what: 'an annotation of a kind that we do not write',
    failures: (file) => notesWhere(file, ({ entries }) => nameIn(entries.get('Subtype')) !== 'Link'),
  },
  {
    checkpoint: '28',
    what: 'a link outside a Link element',
    failures: (file) => notesWhere(file, ({ id }) => roleOfObject(file, id) !== 'Link'),
  },
  {
    checkpoint: '28',
    what: 'a link without words',
    failures: (file) => notesWhere(file, ({ entries }) => stringIn(entries.get('Contents')).trim() === ''),
  },
  {
    checkpoint: '28',
    what: 'a page with annotations whose tab order is not that of the structure',
    failures: ({ pages }) =>
      pages.flatMap(({ entries, notes }, at) =>
        failsWhen(notes.length > 0 && nameIn(entries.get('Tabs')) !== 'S', `page ${String(at + 1)}`),
      ),
  },
  {
    checkpoint: '30',
    what: 'a form that is drawn as one piece',
    failures: ({ objects, pages }) =>
      pages.flatMap(({ entries }, at) => {
        const pieces = objects.dictionary(objects.dictionary(entries.get('Resources')).get('XObject'));
        const isForm = [...pieces.values()].some((each) => {
          const piece = objects.resolve(each);
          return isDictionary(piece) && nameIn(piece.get('Subtype')) !== 'Image';
        });
        return failsWhen(isForm, `page ${String(at + 1)}`);
      }),
  },
];

export const documentConditions: readonly Condition[] = [
  ...contentConditions,
  ...catalogConditions,
  ...noteConditions,
];
