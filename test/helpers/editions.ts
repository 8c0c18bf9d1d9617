import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AssessmentFile } from '@shared/assessment/schema';
import { parseAssessmentFile } from '@shared/exchange/assessment-file';
import { loadPack } from '@shared/pack/load-pack';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';

type EditionName = 'edition-1' | 'edition-2';

function read(name: string): unknown {
  const file = new URL(`../fixtures/packs/editions/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function files(name: EditionName): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(read(name));
}

/** A small pack in two editions that follow each other. */
export function editionPack(name: EditionName): Pack {
  const pack = loadPack(files(name));
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value;
}

/** The same as the texts of its files. */
export function editionTexts(name: EditionName): PackTexts {
  const entries = Object.entries(files(name));
  return Object.fromEntries(entries.map(([file, content]) => [file, JSON.stringify(content, null, 2)]));
}

/** An assessment answered in full under edition 1. */
export function answeredUnderFirst(): AssessmentFile {
  const file = parseAssessmentFile(JSON.stringify(read('answered-under-edition-1')));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}
