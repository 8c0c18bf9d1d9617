import { createContext, use, useMemo, type ReactNode } from 'react';
import { followAssessment, type AssessmentView, type FoundAssessment } from './queries';
import { useLive } from './repository/use-live';
import { useRepository } from './use-repository';

const OpenAssessment = createContext<FoundAssessment | undefined>(undefined);

interface OpenAssessmentProviderProps {
  /** The assessment whose screens are inside; `undefined` where there is none. */
  readonly id: string | undefined;
  readonly children: ReactNode;
}

/** Reads the open assessment, live and once for everything inside. */
export function OpenAssessmentProvider({ id, children }: OpenAssessmentProviderProps) {
  const repository = useRepository();
  const read = useMemo(
    () => (id === undefined ? () => Promise.resolve(undefined) : followAssessment(repository, id)),
    [repository, id],
  );
  const found = useLive(read, [read]);
  return <OpenAssessment value={found}>{children}</OpenAssessment>;
}

/**
 * The open assessment. `undefined` while loading (also right after the id changed, when the query still holds the
 * previous one) and for any other than the open one; `null` when there is none of this id.
 */
export function useAssessment(id: string): AssessmentView | null | undefined {
  const found = use(OpenAssessment);
  return found?.id === id ? found.view : undefined;
}
