import { describe, expect, it } from 'vitest';
import { notesOf } from '@shared/document/text/notes';
import { sayOnce } from '@shared/document/text/once';
import { sentence, type Trace } from '@shared/document/text/sentence';
import type { Part, Unit } from '@shared/document/text/unit';
import type { AuthorityRef } from '@shared/pack/schema';
import { AUTHORITY } from '../../../helpers/builders';

const ON: Trace = [{ kind: 'issue', id: 'any' }];
const authorities = new Map(
  [
    AUTHORITY,
    {
      ...AUTHORITY,
      id: 'cfaa',
      citation: 'Computer Fraud and Abuse Act, 18 U.S.C. § 1030',
      shortName: 'the CFAA',
    },
    { ...AUTHORITY, id: 'act', citation: 'Sharing Act, 6 Test Code 1', shortName: 'the Sharing Act' },
  ].map((it) => [it.id, it]),
);
const citing = (text: string, ...cites: readonly AuthorityRef[]) =>
  sentence('rule', text, { trace: ON, cites });
const textsOf = (...sentences: readonly ReturnType<typeof citing>[]) =>
  notesOf(sentences, authorities).notes.map(({ text }) => text);

describe('notes', () => {
  it('cite in full first, by the short name after, and "Id." right after a note on that source alone', () => {
    expect(
      textsOf(
        citing('One', { authority: 'act', pin: '§ 4' }),
        citing('Two', { authority: 'act', pin: '§ 5' }),
        citing('Three', { authority: 'law' }),
        citing('Four', { authority: 'act' }),
      ),
    ).toEqual(['Sharing Act, 6 Test Code 1, § 4 [P]', 'Id. § 5', '1 Test Code 1 [P]', 'Sharing Act']);
  });

  it('never say "Id." after a note on several sources', () => {
    expect(
      textsOf(citing('One', { authority: 'act' }, { authority: 'law' }), citing('Two', { authority: 'law' })),
    ).toEqual(['Sharing Act, 6 Test Code 1 [P]; 1 Test Code 1 [P]', 'Law']);
  });

  it('gather the pins of one source, each once', () => {
    expect(
      textsOf(
        citing(
          'One',
          { authority: 'act', pin: '§ 4' },
          { authority: 'act', pin: '§ 5' },
          { authority: 'act', pin: '§ 4' },
        ),
      ),
    ).toEqual(['Sharing Act, 6 Test Code 1, §§ 4, 5 [P]']);
  });

  it('cite a section of a code by its code alone once the source was named, and go on from the note before', () => {
    const cfaa = { authority: 'cfaa', pin: '18 U.S.C. § 1030(a)' };
    expect(
      textsOf(
        citing('One', cfaa),
        citing('Two', cfaa, { authority: 'cfaa', pin: '18 U.S.C. § 1030(g)' }),
        citing('Three', { authority: 'act' }),
        citing('Four', cfaa),
        citing('Five', { authority: 'cfaa' }),
      ),
    ).toEqual([
      'Computer Fraud and Abuse Act, 18 U.S.C. § 1030(a) [P]',
      'Id. § 1030(a), (g)',
      'Sharing Act, 6 Test Code 1 [P]',
      '18 U.S.C. § 1030(a)',
      'Id.',
    ]);
  });

  it('are numbered as printed, and hang on their sentence', () => {
    const [plain, cited, other] = [
      citing('One'),
      citing('Two', { authority: 'law' }),
      citing('Three', { authority: 'act' }),
    ];
    const { notes, bySentence } = notesOf([plain, cited, other], authorities);
    expect(notes.map(({ id }) => id)).toEqual(['note-1', 'note-2']);
    expect([plain, cited, other].map((each) => bySentence.get(each))).toEqual([
      undefined,
      'note-1',
      'note-2',
    ]);
  });
});

describe('what was said', () => {
  const said = (text: string) => sentence('fact', text, ON);
  const paragraph = (id: string, ...texts: readonly string[]): Unit => ({
    kind: 'paragraph',
    id,
    label: null,
    style: 'body',
    sentences: texts.map(said),
  });
  const part = (id: string, ...units: readonly Unit[]): Part => ({ id, title: id, level: 1, units });

  it('is not said again, and what is left empty goes', () => {
    const list: Unit = {
      kind: 'list',
      id: 'l',
      style: 'bullet',
      items: [
        { id: 'i', label: null, sentences: [said('One')] },
        { id: 'j', label: null, sentences: [said('Three')] },
      ],
    };
    const once = sayOnce([
      part('a', paragraph('p', 'One', 'Two', 'One')),
      part('b', paragraph('q', 'Two')),
      part('c', list),
    ]);
    expect(once).toMatchObject([
      { id: 'a', units: [{ id: 'p', sentences: [{ text: 'One.' }, { text: 'Two.' }] }] },
      { id: 'c', units: [{ id: 'l', items: [{ id: 'j' }] }] },
    ]);
  });

  it('may stand again in a resolution and in a table', () => {
    const resolution: Unit = {
      ...paragraph('r', 'One'),
      kind: 'paragraph',
      label: null,
      style: 'resolution',
      sentences: [said('One')],
    };
    const table: Unit = {
      kind: 'table',
      id: 't',
      columns: [{ title: 'What', share: 1 }],
      rows: [{ id: 'row', cells: [[said('One')]] }],
    };
    const parts = [part('a', paragraph('p', 'One')), part('b', resolution, table)];
    expect(sayOnce(parts)).toEqual(parts);
  });

  it('keeps a heading that never had anything below it', () => {
    expect(sayOnce([part('heading')])).toHaveLength(1);
  });
});
