import { useMemo } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { findNewestPackVersion, useInstalledPacks, type PackName } from '@renderer/data/installed-packs';
import { packVersionStatus, type PackVersionStatus } from './pack-version-status';

/** The newest version that is here, and how it stands to what the assessment was last used with. */
export interface OfferedPackVersion {
  readonly pack: Pack;
  readonly status: PackVersionStatus;
}

/** `null` when the assessment is up to date, or when its pack is not here. */
export function useOfferedPackVersion(assessment: Assessment, name: PackName): OfferedPackVersion | null {
  const installed = useInstalledPacks();
  return useMemo(() => {
    const pack = findNewestPackVersion(name, installed)?.pack;
    if (pack === undefined) return null;
    const status = packVersionStatus(pack, { answers: assessment.answers, packVersion: name.version });
    return status === null ? null : { pack, status };
  }, [assessment, name, installed]);
}
