import { useEffect, useState } from 'react';
import { cameFrom, type CameFrom } from '@shared/history/came-from';
import type { Assessment } from '@shared/assessment/schema';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import type { Pack } from '@shared/pack/schema';
import { readAssessmentFile } from '@renderer/data/assessments-repository';
import { findPack } from '@renderer/data/installed-packs';
import { useRepository } from '@renderer/data/use-repository';
import { earlierOf, statesOf, type HistoryState } from './history-states';

/** What can be compared with of the assessment that this one was begun from. */
export type EarlierAssessment =
  | { readonly kind: 'none' }
  /** Deleted since, or it cannot be read. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'here'; readonly states: readonly HistoryState[]; readonly isChanged: boolean };

const NONE: EarlierAssessment = { kind: 'none' };

/** Reads the assessment that this one came from, with its snapshots; `none` where it came from none, and while it is read. */
export function useEarlierAssessment({ audit }: Assessment, pack: Pack): EarlierAssessment {
  const repository = useRepository();
  const [found, setFound] = useState<EarlierAssessment>(NONE);
  const from = cameFrom(audit);
  const [id, fingerprint] = [from?.assessmentId ?? '', from?.fingerprint ?? ''];
  useEffect(() => {
    if (id === '') return undefined;
    let isWanted = true;
    void readAssessmentFile(repository, id).then((file) => {
      if (!isWanted) return;
      setFound(
        file.ok ? stateOf(file.value, { pack, from: { assessmentId: id, fingerprint } }) : { kind: 'gone' },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [repository, id, fingerprint, pack]);
  return id === '' ? NONE : found;
}

function stateOf(
  file: Parameters<typeof fingerprintOf>[0],
  { pack, from }: { readonly pack: Pack; readonly from: CameFrom },
): EarlierAssessment {
  const stored = findPack(file.pack)?.pack;
  if (stored === undefined) return { kind: 'gone' };
  const { assessment } = file;
  const states = statesOf(assessment, pack, earlierOf(assessment, stored, file.logHead)).map((state) => ({
    ...state,
    id: `${from.assessmentId} ${state.id}`,
    name: `“${assessment.title}”, ${state.name}`,
  }));
  const isChanged = fingerprintOf(file, stored.manifest) !== from.fingerprint;
  return { kind: 'here', states, isChanged };
}
