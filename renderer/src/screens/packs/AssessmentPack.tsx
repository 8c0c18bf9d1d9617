import { appError } from '@shared/base/app-error';
import { findPack, useInstalledPacks, type PackName } from '@renderer/data/installed-packs';
import { OpenPack } from '@renderer/stores/current-pack';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';

interface AssessmentPackProps {
  readonly name: PackName;
  readonly children: React.ReactNode;
  /** A way out, shown where the pack is not here. */
  readonly actions?: React.ReactNode;
}

/** Shows everything inside by the pack of an assessment, or says which pack is missing. */
export function AssessmentPack({ name, children, actions }: AssessmentPackProps) {
  const found = findPack(name, useInstalledPacks());
  if (found !== null) return <OpenPack value={found.pack}>{children}</OpenPack>;
  const error = appError('pack-unknown', { packId: name.id, packVersion: name.version });
  return <ErrorNotice error={error} {...(actions === undefined ? {} : { actions })} />;
}
