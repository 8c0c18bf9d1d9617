/** The deck as a finished file: what a program for slides, a screen reader and a stranger with an unpacker get. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import type { Edition } from '@shared/wording/edition';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { changed, hostileFile, made, TRAPS } from '../../helpers/office';
import {
  framesOn,
  numberedParts,
  readDeck,
  slidesIn,
  titleIn,
  type DeckParts,
} from '../../helpers/read-deck';
import { buildAction, buildMatter } from '../../helpers/record-builders';
import { elementsNamed, xmlText, type XmlElement } from '../../helpers/read-xml';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const SMALLEST = 1200;
const [WIDTH, HEIGHT] = [960, 540];

const bank = sampleFile('regional-bank');

const known = new Map<AssessmentFile, Promise<DeckParts>>();

/** The deck of a file, made once for all tests here. */
function deckOf(file: AssessmentFile): Promise<DeckParts> {
  const deck = known.get(file) ?? made('deck-pptx', file).then(({ bytes }) => readDeck(bytes));
  known.set(file, deck);
  return deck;
}

async function deckIn(source: AssessmentFile, edition: Edition, redact?: string) {
  const outcome = await makeDocument(
    { kind: 'deck-pptx', source, asOf: '2026-11-25', pageSize: 'LETTER', edition, redact },
    { resourcesDir, onProgress: () => undefined },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const attributesOf = (node: XmlElement, name: string) =>
  elementsNamed(node, name).map(({ attributes }) => attributes);

/** Many snapshots of the sample's own. */
function withSnapshots(file: AssessmentFile, count: number): AssessmentFile {
  const [snapshot] = file.assessment.snapshots;
  if (snapshot === undefined) throw new Error('the sample has a snapshot');
  const snapshots = Array.from({ length: count }, (_, index) => ({
    ...snapshot,
    id: `snapshot-${String(index + 1)}`,
    number: index + 1,
    label: `State ${String(index + 1)}`,
  }));
  return changed(file, { snapshots });
}

const LONG =
  'An action with a title that goes on and on about what is to be done and by whom it is to be done ';

/** The longest texts that may be typed, where slides print them. */
function longFile(): AssessmentFile {
  const actions = Array.from({ length: 40 }, (_, index) =>
    buildAction(`long-${String(index)}`, {
      title: `${LONG.repeat(3)}${String(index)}`.slice(0, 300),
      owner: 'The Office of the Deputy Chief Officer for Operational Resilience '.repeat(3),
      dueOn: '2026-10-01',
    }),
  );
  const matter = buildMatter({
    body: 'Committee of the Whole on Risk, Resilience and Everything Else '.repeat(4).trim(),
    letterhead: {
      name: 'A Name of a Company that Fills the Line '.repeat(6).trim(),
      address: ['1 Long Road '.repeat(20).trim()],
    },
  });
  return changed(bank, { actions, matter });
}

/** Names in scripts that read otherwise than ours. */
function foreignFile(): AssessmentFile {
  const actions = [
    buildAction('foreign-1', {
      title: 'مراجعة سياسة الذكاء الاصطناعي',
      owner: 'شكران آغا أوغلو',
      dueOn: '2026-10-01',
    }),
    buildAction('foreign-2', { title: '審査方針を更新する', owner: '田中 花子', dueOn: '2026-10-02' }),
    buildAction('foreign-3', { title: 'जोखिम समीक्षा', owner: 'Şükran Ağaoğlu', dueOn: '2026-10-03' }),
    buildAction('foreign-4', { title: 'עדכון המדיניות', owner: 'נועה', dueOn: '2026-10-04' }),
  ];
  return changed(bank, { actions });
}

const FILES = [
  ...ALL_SAMPLES.map((name) => [name, sampleFile(name)] as const),
  ['traps in every text', hostileFile()],
  ['the longest texts', longFile()],
  ['24 snapshots', withSnapshots(bank, 24)],
  ['other scripts', foreignFile()],
] as const;

describe.each(FILES)('the deck of %s', { timeout: 60_000 }, (_, file) => {
  it('is a sound package: each part named with its type, each relation leading to a part', async () => {
    const { xml, bytes } = await deckOf(file);
    const types = xml.get('[Content_Types].xml');
    if (types === undefined) throw new Error('no types');
    const named = attributesOf(types, 'Override').map(({ PartName = '' }) => PartName.slice(1));
    const parts = [...bytes.keys()].filter(
      (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !name.includes('.xlsx/'),
    );
    expect(named.toSorted()).toEqual(parts.toSorted());
    for (const [name, part] of xml) {
      if (!name.endsWith('.rels') || name.includes('.xlsx/')) continue;
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const { Target = '' } of attributesOf(part, 'Relationship')) {
        const target = new URL(Target, `file:///${folder}`).pathname.slice(1);
        expect([...bytes.keys()], `${name} leads to ${Target}`).toContain(target);
      }
    }
  });

  it('has five to eight slides with a real title, notes and a number each', async () => {
    const parts = await deckOf(file);
    const slides = slidesIn(parts);
    expect(slides.length).toBeGreaterThanOrEqual(5);
    expect(slides.length).toBeLessThanOrEqual(8);
    expect(slides.map(titleIn).filter((title) => !/[.?!](?: ‡)?$/.test(title))).toEqual([]);
    const notes = numberedParts(parts, 'notesSlides', 'notesSlide').map(xmlText);
    expect(notes).toHaveLength(slides.length);
    expect(notes.filter((text) => !text.includes('What each sentence of this slide rests on'))).toEqual([]);
    for (const slide of slides) {
      // Read first: a screen reader goes through the tree in its order.
      const [first] = attributesOf(slide, 'p:ph');
      expect(first?.['type']).toBe('title');
      expect(attributesOf(slide, 'a:fld').map(({ type }) => type)).toEqual(['slidenum']);
      const ids = attributesOf(slide, 'p:cNvPr').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('sets nothing below twelve points and every text in a language', async () => {
    const { xml } = await deckOf(file);
    for (const [name, part] of xml) {
      if (!/^ppt\/(?:slides|notesSlides|charts)\/[^/]+\.xml$/.test(name)) continue;
      const sizes = ['a:rPr', 'a:defRPr', 'a:endParaRPr'].flatMap((run) =>
        attributesOf(part, run).flatMap(({ sz }) => (sz === undefined ? [] : [Number(sz)])),
      );
      expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(SMALLEST);
      const runs = attributesOf(part, 'a:rPr');
      expect(runs.every(({ lang }) => lang === 'en-US')).toBe(true);
    }
  });

  it('lets nothing overflow a slide or stand on something else', async () => {
    for (const slide of slidesIn(await deckOf(file))) {
      const frames = framesOn(slide);
      for (const frame of frames) {
        expect(frame.left, frame.name).toBeGreaterThanOrEqual(0);
        expect(frame.top, frame.name).toBeGreaterThanOrEqual(0);
        expect(frame.right, frame.name).toBeLessThanOrEqual(WIDTH);
        expect(frame.bottom, `${titleIn(slide)} ${frame.name}`).toBeLessThanOrEqual(HEIGHT);
      }
      const pairs = frames.flatMap((one, index) =>
        frames.slice(index + 1).map((other) => [one, other] as const),
      );
      const overlaps = pairs.filter(
        ([one, other]) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      );
      expect(overlaps.map(([one, other]) => `${titleIn(slide)}: ${one.name} on ${other.name}`)).toEqual([]);
    }
  });

  it('says in words what each table and chart shows, and heads each table', async () => {
    for (const slide of slidesIn(await deckOf(file))) {
      for (const frame of elementsNamed(slide, 'p:graphicFrame')) {
        const [about] = attributesOf(frame, 'p:cNvPr');
        expect(about?.['descr']?.length).toBeGreaterThan(40);
        for (const table of attributesOf(frame, 'a:tblPr')) expect(table['firstRow']).toBe('1');
      }
    }
  });

  it('draws charts from their numbers, the same in the chart and in its workbook', async () => {
    const parts = await deckOf(file);
    const charts = [...parts.xml].filter(([name]) => /^ppt\/charts\/chart[\d-]+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(0);
    expect([...parts.bytes.keys()].some((name) => /\.(?:png|jpe?g|svg|emf)$/.test(name))).toBe(false);
    for (const [name, chart] of charts) {
      const workbook = name.replace('charts/chart', 'embeddings/workbook').replace('.xml', '.xlsx');
      const sheet = parts.xml.get(`${workbook}/xl/worksheets/sheet1.xml`);
      if (sheet === undefined) throw new Error(`no sheet in ${workbook}`);
      const drawn = elementsNamed(chart, 'c:val').flatMap((values) =>
        elementsNamed(values, 'c:v').map(xmlText),
      );
      const stored = elementsNamed(sheet, 'c')
        .filter(({ attributes }) => attributes['t'] === undefined || attributes['t'] === 'n')
        .flatMap((cell) => elementsNamed(cell, 'v').map(xmlText));
      expect(drawn.length).toBeGreaterThan(0);
      expect(stored.toSorted()).toEqual(drawn.toSorted());
    }
  });
});

describe('what a deck says of itself', () => {
  it('is on every slide: legend, edition, draft, day of the law, fingerprint', async () => {
    const { fingerprint } = await made('deck-pptx', bank);
    for (const slide of slidesIn(await deckOf(bank))) {
      const text = xmlText(slide);
      expect(text).toContain('Board deck · Board edition · Draft');
      expect(text).toContain('Privileged and confidential');
      expect(text).toContain('Law read to');
      expect(text.replaceAll(' ', '')).toContain(`Fingerprint${fingerprint.slice(0, 16)}`);
    }
  });

  it('has the letterhead on the first slide, else the organization', async () => {
    const matter = buildMatter({
      letterhead: { name: 'Thornbury Falls Bancorp', address: ['1 Mill Lane', 'Albany'] },
    });
    const [first] = slidesIn(await deckOf(changed(bank, { matter })));
    const [plain] = slidesIn(await deckOf(bank));
    if (first === undefined || plain === undefined) throw new Error('no slide');
    expect(xmlText(first)).toContain('Thornbury Falls Bancorp');
    expect(xmlText(first)).toContain('1 Mill Lane · Albany');
    expect(xmlText(plain)).toContain(bank.assessment.profile.organisation);
  });

  it('has 24 snapshots and the present in its lines', async () => {
    const { xml } = await deckOf(withSnapshots(bank, 24));
    const lines = [...xml.values()].filter((part) => elementsNamed(part, 'c:lineChart').length > 0);
    expect(lines).toHaveLength(2);
    for (const chart of lines) {
      const [category] = elementsNamed(chart, 'c:cat');
      if (category === undefined) throw new Error('no categories');
      expect(elementsNamed(category, 'c:v')).toHaveLength(25);
    }
  });

  it('reads from right to left where the text does', async () => {
    const slides = slidesIn(await deckOf(foreignFile()));
    const paragraphs = slides.flatMap((slide) => elementsNamed(slide, 'a:p'));
    const wayOf = (text: string) =>
      paragraphs
        .filter((paragraph) => xmlText(paragraph) === text)
        .flatMap((paragraph) =>
          attributesOf(paragraph, 'a:pPr').map(({ rtl, algn }) => `${rtl ?? ''}${algn ?? ''}`),
        );
    expect(wayOf('شكران آغا أوغلو')).toEqual(['1r']);
    expect(wayOf('田中 花子')).toEqual(['0l']);
    expect(wayOf('Şükran Ağaoğlu')).toEqual(['0l']);
  });

  it('is read back with its titles as headings and its notes under them', async () => {
    const { bytes } = await made('deck-pptx', bank);
    const read = await extractDocument('pptx', bytes, () => undefined);
    const titles = slidesIn(readDeck(bytes)).map(titleIn);
    expect(read.headings.map(({ title }) => title)).toEqual(titles);
    const places = read.headings.map(({ at }) => at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(read.body.slice(places[1], places[2])).toContain('Top risks: more from the briefing');
    expect(read.places.some(({ where }) => /workbook[\d-]+\.xlsx\/xl\/sharedStrings/.test(where))).toBe(true);
  });
});

describe('what a deck must not say', () => {
  it('keeps privileged notes out of slides, notes and charts', async () => {
    const { bytes } = readDeck((await made('deck-pptx', hostileFile())).bytes);
    for (const part of bytes.values())
      expect(Buffer.from(part).toString('utf8')).not.toContain('SECRET-WORD');
  });

  it('holds no term in any part of a redacted edition, workbooks inside charts included', async () => {
    const { organisation } = bank.assessment.profile;
    const terms = [organisation, 'Margaret O’Dell', 'reconciliation'];
    const deck = await deckIn(bank, 'redacted', terms.join('\n'));
    const parts = readDeck(deck.bytes);
    for (const [name, part] of parts.bytes) {
      const text = Buffer.from(part).toString('utf8').toLowerCase();
      for (const term of terms) expect(text, `${term} in ${name}`).not.toContain(term.toLowerCase());
    }
    expect(slidesIn(parts).map(xmlText).join('')).toContain('[redacted]');
    expect([...parts.xml.values()].flatMap((part) => elementsNamed(part, 'c:lineChart'))).toEqual([]);
    expect(deck.proof.missing).toEqual([]);
    expect(deck.proof.excluded).toBeGreaterThan(0);
  });

  it('is not made in an edition it does not have', async () => {
    for (const edition of ['privileged', 'factual'] as const) {
      await expect(deckIn(bank, edition)).rejects.toThrow('edition-refused');
    }
  });

  it('prints what was typed as text, never as markup', async () => {
    const parts = await deckOf(hostileFile());
    const [first] = slidesIn(parts);
    if (first === undefined) throw new Error('no slide');
    expect(xmlText(first)).toContain('Ré&né "Quoted" <b>bold</b> evil Ltd');
    expect([...parts.xml.values()].map(xmlText).join('')).toContain(TRAPS.unknownOwner);
    expect([...parts.xml.values()].flatMap((part) => elementsNamed(part, 'script'))).toEqual([]);
  });
});
