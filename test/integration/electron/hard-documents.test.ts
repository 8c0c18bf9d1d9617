import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { buildDocument } from '@shared/document/pdf/build-document';
import { addCharactersNote } from '@shared/document/pdf/characters-note';
import { pageMeasures } from '@shared/document/pdf/theme';
import { fontCoverage } from '../../../electron/node/documents/writers/fonts';
import { printPdf } from '../../../electron/node/documents/writers/print-pdf';
import { setType } from '../../../electron/node/documents/writers/type/set-type';
import { buildAnswer, buildAssessment, choose } from '../../helpers/builders';
import { readWords } from '../../helpers/read-pdf';
import { modelOf, RICH_PACK } from '../../unit/document/report-fixture';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const QUESTIONS = 300;
const NOTE_CHARACTERS = 10_000;
const TIMEOUT_MS = 240_000;

/** A pack of as many questions as asked, each a copy of one that always applies. */
function packOf(count: number): Pack {
  const [module] = RICH_PACK.modules;
  const question = module?.questions[0];
  if (module === undefined || question === undefined) throw new Error('no question to copy');
  const questions = Array.from({ length: count }, (_, index) => ({
    ...question,
    id: `Q-${String(index + 1)}`,
    text: `Question ${String(index + 1)}?`,
    applicability: { kind: 'always' as const },
  }));
  return { ...RICH_PACK, modules: [{ ...module, questions }] };
}

/** A note of its full length that no other note begins or ends like, with a word longer than any line. */
function noteOf(index: number): string {
  const begin = `Begin${String(index)} `;
  const end = ` End${String(index)}`;
  const long = 'Überlängenwort'.repeat(20);
  const filler = 'Counsel wrote this down in plain words, and all of it must be printed. ';
  const body = `${long} ${filler.repeat(NOTE_CHARACTERS / 40)}`;
  return begin + body.slice(0, NOTE_CHARACTERS - begin.length - end.length) + end;
}

async function print(pack: Pack, answers: readonly Answer[], organisation: string) {
  const profile = { organisation, facets: {}, preparedBy: 'דוד לוי', preparedFor: 'محمد' };
  const model = modelOf(pack, buildAssessment({ profile, answers: [...answers] }));
  const built = buildDocument('memo', model, { pageSize: 'LETTER' });
  const typed = [organisation, profile.preparedBy, profile.preparedFor, ...answers.map(({ note }) => note)];
  const { definition, undrawn } = setType(built, typed, fontCoverage(RESOURCES));
  const page = pageMeasures('LETTER');
  const printed = await printPdf(
    { definition: addCharactersNote(definition, undrawn, page.contentWidth), page },
    RESOURCES,
    () => undefined,
  );
  return { ...printed, undrawn };
}

describe('a memo that is hard to print', () => {
  it(
    `holds ${String(QUESTIONS)} questions with notes of ${String(NOTE_CHARACTERS)} characters, to the last letter`,
    { timeout: TIMEOUT_MS },
    async () => {
      const notes = Array.from({ length: QUESTIONS }, (_, index) => noteOf(index + 1));
      const answers = notes.map((note, index) =>
        buildAnswer(`Q-${String(index + 1)}`, choose('o0'), {
          note: index % 2 === 0 ? note : '',
          privilegedNote: index % 2 === 0 ? '' : note,
        }),
      );
      const { bytes, pages } = await print(packOf(QUESTIONS), answers, 'Testbank');
      expect(pages).toBeGreaterThan(400);
      const words = await readWords(bytes);
      for (const note of notes) {
        expect(words.includes(note.replace(/\s+/g, ''))).toBe(true);
      }
    },
  );

  it(
    'prints names in any script, and a box for each character that no typeface has',
    { timeout: TIMEOUT_MS },
    async () => {
      const note = 'Vietnamese Nguyễn, Ångström, naïve, 👩🏽‍⚖️, 株式会社, שלום, a̋, ﷽.';
      const answers = [buildAnswer('Q-1', choose('o0'), { note })];
      const { bytes, undrawn } = await print(packOf(1), answers, '北京 GmbH');
      const words = await readWords(bytes);
      for (const name of ['北京GmbH', 'דודלוי', 'محمد', 'Ångström', 'Nguyễn', '株式会社', 'a̋', '﷽']) {
        expect(words).toContain(name.normalize('NFC'));
      }
      expect(undrawn.map(({ number }) => number)).toEqual(['U+1F469 U+1F3FD U+200D U+2696']);
      expect(words).toContain('Charactersprintedasboxes');
      expect(words).toContain('U+1F469U+1F3FDU+200DU+2696');
    },
  );

  it(
    'cuts no letter from its marks where a word is wider than its line',
    { timeout: TIMEOUT_MS },
    async () => {
      const word = `${'ŗ̃ḁ̂𠮷क्षि'.repeat(120)}end`;
      const answers = [buildAnswer('Q-1', choose('o0'), { note: word })];
      const { bytes } = await print(packOf(1), answers, 'Testbank');
      expect(await readWords(bytes)).toContain(word.normalize('NFC'));
    },
  );
});
