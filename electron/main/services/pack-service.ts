/** Reads pack files the user chose and saves packs as one file. Believes nothing in them, and stores nothing. */
import { fail, type AppError } from '@shared/base/app-error';
import type { Response } from '@shared/ipc/contract';
import type { SaveOutcome } from '@shared/exchange/save-outcome';
import { ok, type Result } from '@shared/base/result';
import {
  DEFAULT_PACK_LIMITS,
  PACK_FILE_EXTENSION,
  readPackFile,
  writePackFile,
} from '@shared/pack/pack-file';
import { readPackTexts, type PackTexts } from '@shared/pack/read-pack-texts';
import { parsePack } from '../../node/files/read-pack';
import { glanceAtFile, readChosenFile } from './chosen-file';
import { saveBytes, type FileDialogs } from './file-dialogs';

/** Enough to work on, and a list a screen can show. */
const PROBLEMS_TOLD = 50;

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** What the service needs of its surroundings. */
export interface PackServiceParts {
  readonly dialogs: FileDialogs;
}

/** Packs, from file and to file. */
export interface PackService {
  /** Answers `pack-file-invalid` or `pack-file-too-large` where there is nothing inside to judge. */
  readonly chooseFile: () => Outcome<Response<'pack:choose-file'>>;
  /** Answers `pack-invalid` for texts that are no sound pack: what is saved must open again. */
  readonly exportPack: (texts: PackTexts) => Outcome<SaveOutcome>;
}

async function readTexts(path: string, packedBytes: number): Outcome<PackTexts> {
  const { maxTotalBytes } = DEFAULT_PACK_LIMITS;
  if (packedBytes > maxTotalBytes) {
    return fail('pack-file-too-large', { limit: `${String(maxTotalBytes / 1024 / 1024)} MB` });
  }
  const bytes = await readChosenFile(path);
  return bytes.ok ? readPackFile(bytes.value) : bytes;
}

async function readChosen(path: string): Outcome<Response<'pack:choose-file'>> {
  const glance = await glanceAtFile(path);
  if (!glance.ok) return glance;
  const { fileName, bytes } = glance.value;
  const texts = await readTexts(path, bytes);
  if (!texts.ok) return fail(texts.error.code, { fileName, ...texts.error.context });
  const { pack } = readPackTexts(texts.value);
  if (pack.ok) return ok({ status: 'chosen', fileName, texts: { ...texts.value } });
  const problems = pack.error.slice(0, PROBLEMS_TOLD).map((problem) => ({ ...problem }));
  return ok({ status: 'unsound', fileName, problems, total: pack.error.length });
}

/** Makes the service. */
export function createPackService({ dialogs }: PackServiceParts): PackService {
  return {
    chooseFile: async () => {
      const path = await dialogs.askOpenPath(PACK_FILE_EXTENSION);
      return path === null ? ok({ status: 'cancelled' }) : readChosen(path);
    },
    exportPack: async (texts) => {
      const pack = parsePack(texts);
      if (!pack.ok) return pack;
      const { id, version } = pack.value.manifest;
      const path = await dialogs.askSavePath(`${id}-${version}.${PACK_FILE_EXTENSION}`, PACK_FILE_EXTENSION);
      return path === null ? ok({ status: 'cancelled' }) : saveBytes(path, writePackFile(texts));
    },
  };
}
