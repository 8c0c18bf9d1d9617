/** The failures of bringing in and taking away packs, in plain words. Words only. */
import type { AppErrorCode } from '../../base/app-error';
import { detail, file, type Context, type Words } from './message-parts';

const NO_PACK_IMPORTED = 'Nothing was imported. Your assessments and the packs already here are unchanged.';

/** A pack by its title and version, as far as they are known. Can open a sentence. */
function packName(context: Context): string {
  const { title, packVersion } = context;
  if (title === undefined) return 'This edition of the pack';
  return packVersion === undefined ? `“${title}”` : `“${title}”, edition ${packVersion},`;
}

/** Failures about packs that are brought in or taken away. Uses `fileName`, `problem`, `problems`, `limit`, `title`, `packVersion`, `same` and `assessments`. */
export const packWords = {
  'pack-file-invalid': (context) => ({
    happened: `${file(context, 'The file')} is not a pack that Brieflock can read.${detail(
      context['problem'] ?? context['problems'],
      (fact) => fact,
    )}`,
    meaning: NO_PACK_IMPORTED,
    action:
      'Check that you chose the right file: its name ends in “.brieflock-pack”. If it is right, give this message to whoever made the pack.',
  }),
  'pack-file-too-large': (context) => ({
    happened: `${file(context, 'The file')} holds more than a pack may.${detail(
      context['limit'],
      (limit) => `The limit is ${limit}.`,
    )}`,
    meaning: `${NO_PACK_IMPORTED} Opening it was stopped early to protect this computer.`,
    action: 'Make sure the file comes from someone you trust, and ask them for a smaller one.',
  }),
  'pack-earlier-form': (context) => ({
    happened: `${file(context, 'The file')} was made for an earlier form of packs, which Brieflock no longer reads.`,
    meaning: NO_PACK_IMPORTED,
    action:
      'Ask whoever made the pack for a version in the present form: it says whom each duty reaches, from which day, and what each answer leaves to be done.',
  }),
  'pack-same-version': (context) => ({
    happened: `${packName(context)} is already here${context['same'] === 'yes' ? ', word for word' : ', and it differs from this file'}.`,
    meaning: `${NO_PACK_IMPORTED} The edition that is here stays as it is, because answers may rest on it.`,
    action:
      context['same'] === 'yes'
        ? 'There is nothing to do.'
        : 'Ask whoever made the pack to give the changed one a higher version number.',
  }),
  'pack-in-use': (context) => ({
    happened: `${packName(context)} is in use and was not removed.${detail(context['assessments'], (them) => `It is used by ${them}.`)}`,
    meaning: 'The pack and your assessments are unchanged.',
    action:
      'Take those assessments to a newer edition, or share and delete them, before you remove the pack.',
  }),
} as const satisfies Partial<Record<AppErrorCode, Words>>;
