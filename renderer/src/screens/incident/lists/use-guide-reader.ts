import { useMemo } from 'react';
import { guideReader, type GuideReader } from '@shared/incident/guide-for';
import { useIncident } from '../use-incident';

/** Who the Company is in the open incident, as record and profile say together. */
export function useGuideReader(): GuideReader {
  const { incident, guide, law } = useIncident();
  return useMemo(() => guideReader(incident, guide, law.choices), [incident, guide, law.choices]);
}
