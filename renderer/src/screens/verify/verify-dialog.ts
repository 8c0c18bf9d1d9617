import { withPacks } from '@renderer/data/load-packs';
import { loadable } from '@renderer/ui/loadable';

/** The dialog that says of a PDF where it came from, fetched when it is first opened. */
export const verifyDialog = loadable(() =>
  withPacks(() => import('./VerifyDialog')).then((module) => module.VerifyDialog),
);
