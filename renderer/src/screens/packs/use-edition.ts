import { useMemo } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { findNewestEdition, useInstalledPacks, type PackName } from '@renderer/data/installed-packs';
import { editionStanding, type EditionStanding } from './edition-standing';

/** The newest edition that is here, and how it stands to what the assessment was last used with. */
export interface Edition {
  readonly pack: Pack;
  readonly standing: EditionStanding;
}

/** `null` when the assessment is up to date, or when its pack is not here. */
export function useEdition(assessment: Assessment, name: PackName): Edition | null {
  const installed = useInstalledPacks();
  return useMemo(() => {
    const pack = findNewestEdition(name, installed)?.pack;
    if (pack === undefined) return null;
    const standing = editionStanding(pack, { answers: assessment.answers, packVersion: name.version });
    return standing === null ? null : { pack, standing };
  }, [assessment, name, installed]);
}
