/**
 * `npm run -s reading`: words, pages and reading grade (Flesch–Kincaid) of each part of memo and briefing, for every sample.
 * A measurement for whoever writes the pack; decides nothing. `-- --as-of YYYY-MM-DD` measures another day.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withSource } from './lib/load-source.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript } from './lib/say.mjs';

/**
 * @typedef {object} Code The app's own code, loaded from the source.
 * @property {typeof import('../shared/exchange/assessment-file')} files
 * @property {typeof import('../shared/document/parts/context')} context
 * @property {typeof import('../shared/document/text/handed-papers')} papers
 * @property {typeof import('../shared/document/text/sentences-of')} sentences
 * @property {typeof import('../shared/document/text/sentence')} sentence
 * @property {typeof import('../shared/pack/check/reading-grade')} grades
 * @property {typeof import('../shared/pack/pack-as-of')} law
 * @property {typeof import('../shared/scoring/score')} scoring
 * @property {typeof import('../electron/node/files/read-pack')} packs
 * @property {typeof import('../electron/node/documents/make-document')} documents
 * @property {typeof import('../electron/node/documents/extract/extract-document')} extract
 */

/** @typedef {import('../shared/document/text/unit').Part} Part */
/** @typedef {import('../shared/document/text/unit').Unit} Unit */
/** @typedef {'memo' | 'briefing'} Kind */
/** @typedef {import('../shared/assessment/schema').AssessmentFile} AssessmentFile */
/** @typedef {import('../electron/node/documents/extract/pdf-document').ReadPdf} ReadPdf */

/** @type {Readonly<Record<keyof Code, string>>} */
const MODULES = {
  files: 'shared/exchange/assessment-file.ts',
  context: 'shared/document/parts/context.ts',
  papers: 'shared/document/text/handed-papers.ts',
  sentences: 'shared/document/text/sentences-of.ts',
  sentence: 'shared/document/text/sentence.ts',
  grades: 'shared/pack/check/reading-grade.ts',
  law: 'shared/pack/pack-as-of.ts',
  scoring: 'shared/scoring/score.ts',
  packs: 'electron/node/files/read-pack.ts',
  documents: 'electron/node/documents/make-document.ts',
  extract: 'electron/node/documents/extract/extract-document.ts',
};

const SAMPLES = join(ROOT, 'resources', 'samples');
const RESOURCES = join(ROOT, 'resources');
/** Fewer words of running text have no grade worth telling. */
const LEAST_WORDS = 25;
/** The day the samples' documents are read on where none is given. */
const AS_OF = '2026-11-29';

/**
 * Running text: paragraphs and points of lists. Tables, titles of pictures and resolutions are read otherwise.
 *
 * @param {Unit} unit
 * @returns {readonly { readonly text: string }[]}
 */
function proseOf(unit) {
  if (unit.kind === 'paragraph') return unit.style === 'resolution' ? [] : unit.sentences;
  return unit.kind === 'list' ? unit.items.flatMap(({ sentences }) => sentences) : [];
}

/**
 * @param {Code} code
 * @param {readonly Unit[]} units
 */
function gradeOf({ grades, sentence }, units) {
  const text = units
    .flatMap(proseOf)
    .map((each) => each.text)
    .join(' ');
  return sentence.countWords(text) < LEAST_WORDS ? null : grades.readingGrade(text);
}

/** @param {number | null} grade */
function inWords(grade) {
  return grade === null ? '–' : grade.toFixed(1);
}

/**
 * The page each part begins on, by its title, in the order of the parts.
 *
 * @param {ReadPdf} read
 * @param {readonly Part[]} parts
 */
function pagesOf(read, parts) {
  const headings = read.pages.flatMap(({ headings: on }, index) =>
    on.map(({ title }) => ({ title, page: index + 1 })),
  );
  let from = 0;
  return parts.map(({ title }) => {
    const at = headings.findIndex((heading, place) => place >= from && heading.title.includes(title));
    if (at === -1) return null;
    from = at + 1;
    return headings[at]?.page ?? null;
  });
}

/**
 * @param {Code} code
 * @param {AssessmentFile} source
 * @param {{ readonly kind: Kind, readonly asOf: string }} of
 */
async function madePdf({ documents, extract }, source, { kind, asOf }) {
  const edition = kind === 'memo' ? 'privileged' : 'board';
  const made = await documents.makeDocument(
    { kind, source, asOf, pageSize: 'LETTER', edition, annexes: [] },
    { resourcesDir: RESOURCES, onProgress: () => undefined },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const read = await extract.extractDocument('pdf', made.value.bytes, () => undefined);
  return /** @type {ReadPdf} */ (read);
}

/**
 * @param {readonly (number | null)[]} starts
 * @param {number} place
 * @param {number} last
 */
function pagesInWords(starts, place, last) {
  const from = starts[place] ?? null;
  if (from === null) return '–';
  const next = starts.slice(place + 1).find((start) => start !== null) ?? last;
  return next > from ? `${String(from)}–${String(next)}` : String(from);
}

/**
 * @param {Code} code
 * @param {AssessmentFile} source
 * @param {{ readonly kind: Kind, readonly asOf: string }} of
 */
async function measure(code, source, of) {
  const pack = await code.packs.readPack(RESOURCES);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  const { assessment } = source;
  const score = code.scoring.scoreAssessment(code.law.packAsOf(pack.value, of.asOf).pack, assessment);
  const input = { pack: pack.value, assessment, score, asOf: of.asOf, fingerprint: '0'.repeat(64) };
  const context = code.context.contextOf(input);
  const { paper } =
    of.kind === 'memo' ? code.papers.handedMemo(context) : code.papers.handedBriefing(context);
  const read = await madePdf(code, source, of);
  const starts = pagesOf(read, paper.parts);
  const rows = paper.parts.map((part, place) => [
    part.level === 1 ? part.title : `  ${part.title}`,
    String(code.sentences.wordsOfParts([part])),
    pagesInWords(starts, place, read.pages.length),
    inWords(gradeOf(code, part.units)),
  ]);
  const units = paper.parts.flatMap((part) => part.units);
  const total = [
    'All',
    String(code.sentences.wordsOfParts(paper.parts)),
    String(read.pages.length),
    inWords(gradeOf(code, units)),
  ];
  return [...rows, total];
}

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const head = ['part', 'words', 'pages', 'grade'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}

await runScript(async () => {
  await ensurePackages();
  const { values } = parseArgs({ options: { 'as-of': { type: 'string', default: AS_OF } } });
  const asOf = values['as-of'];
  await withSource(async (load) => {
    const loaded = await Promise.all(
      Object.entries(MODULES).map(async ([name, file]) => [name, await load(file)]),
    );
    const code = /** @type {Code} */ (Object.fromEntries(loaded));
    for (const file of readdirSync(SAMPLES).toSorted()) {
      const source = code.files.parseAssessmentFile(readFileSync(join(SAMPLES, file), 'utf8'));
      if (!source.ok) throw new Error(`${file}: ${JSON.stringify(source.error)}`);
      for (const kind of /** @type {const} */ (['memo', 'briefing'])) {
        const rows = await measure(code, source.value, { kind, asOf });
        process.stdout.write(`${file.replace('.json', '')}, ${kind}, ${asOf}\n${table(rows)}\n\n`);
      }
    }
  });
  return 0;
});
