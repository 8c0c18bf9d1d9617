/** Has a letterhead's logo chosen and read. Paths stay here; what is no sound picture of a fair size goes no further. */
import { basename } from 'node:path';
import { nativeImage } from 'electron';
import { LOGO_LIMITS } from '@shared/assessment/schema-hand';
import { fail, type AppError } from '@shared/base/app-error';
import { readPictureHead, type PictureProblem } from '@shared/base/picture-file';
import { ok, type Result } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { readPath, whyUnreadable } from '../../node/files/read-bounded';
import type { FileDialogs } from './file-dialogs';

type Chosen = Response<'matter:choose-logo'>;

/** What the service needs of its surroundings. */
export interface LogoServiceDeps {
  readonly dialogs: Pick<FileDialogs, 'askOpenPath'>;
  /** Whether the whole picture can be drawn, not its head alone. */
  readonly canDraw?: (bytes: Uint8Array) => boolean;
}

/** The logo, from file. */
export interface LogoService {
  /** Answers `logo-unusable` (`fileName`, `reason`) or `file-unreadable` where there is none to take. */
  readonly choose: () => Promise<Result<Chosen, AppError>>;
}

const REASONS: Readonly<Record<PictureProblem, string>> = {
  'neither-png-nor-jpeg': 'it is neither a PNG nor a JPEG picture',
  damaged: 'the picture is damaged',
  interlaced: 'it is an interlaced PNG, which documents cannot hold',
};

function drawn(bytes: Uint8Array): boolean {
  return !nativeImage.createFromBuffer(Buffer.from(bytes)).isEmpty();
}

function tooLarge(fileName: string): Result<never, AppError> {
  const limit = `${String(LOGO_LIMITS.bytes / 1024)} KB`;
  return fail('logo-unusable', { fileName, reason: `it has more than ${limit}` });
}

async function read(
  path: string,
  canDraw: (bytes: Uint8Array) => boolean,
): Promise<Result<Chosen, AppError>> {
  const fileName = basename(path);
  const refuse = (reason: string) => fail('logo-unusable', { fileName, reason });
  try {
    const bytes = await readPath(path, LOGO_LIMITS.bytes);
    if (bytes === null) return tooLarge(fileName);
    const head = readPictureHead(bytes);
    if (typeof head === 'string') return refuse(REASONS[head]);
    if (Math.max(head.widthPx, head.heightPx) > LOGO_LIMITS.edgePx)
      return refuse(`it is wider or higher than ${String(LOGO_LIMITS.edgePx)} pixels`);
    if (!canDraw(bytes)) return refuse(REASONS.damaged);
    return ok({ status: 'chosen', fileName, ...head, data: Buffer.from(bytes).toString('base64') });
  } catch (error) {
    return fail('file-unreadable', { fileName, reason: whyUnreadable(error) });
  }
}

/** Makes the service. */
export function createLogoService({ dialogs, canDraw = drawn }: LogoServiceDeps): LogoService {
  return {
    choose: async () => {
      const path = await dialogs.askOpenPath('picture');
      return path === null ? ok({ status: 'cancelled' }) : read(path, canDraw);
    },
  };
}
