/** Where in an assessment each kind of record, and each sort of duty, is shown. Pure. */
import type { KindName } from '@shared/assessment/record-kinds';
import type { CareKind } from '@shared/portfolio/due';
import type { AssessmentTab } from '@renderer/screens/registry';
import type { InAssessment } from './place';

/** A place in some assessment. */
export type Way = Pick<InAssessment, 'tab' | 'questionId' | 'incidentId'>;

/** The part of an assessment in which each kind is shown. A kind without one does not compile. */
const TAB_OF_KIND: Readonly<Record<KindName | 'head', AssessmentTab>> = {
  head: 'profile',
  answer: 'questions',
  decision: 'decisions',
  action: 'actions',
  exposure: 'exposure',
  settlement: 'score',
  paragraph: 'paper',
  matter: 'paper',
  snapshot: 'history',
  incident: 'incidents',
  audit: 'history',
};

const KIND_OF_CARE: Readonly<Record<CareKind, KindName | 'head'>> = {
  incident: 'incident',
  action: 'action',
  unknown: 'answer',
  review: 'decision',
  meeting: 'matter',
  confirm: 'answer',
};

function isKind(kind: string): kind is KindName | 'head' {
  return Object.hasOwn(TAB_OF_KIND, kind);
}

/** The way to a record; one of a kind that nothing shows is on History. */
export function wayToRecord({ kind, key }: { readonly kind: string; readonly key: string }): Way {
  const tab = isKind(kind) ? TAB_OF_KIND[kind] : 'history';
  if (kind === 'answer' && key !== '') return { tab, questionId: key };
  return kind === 'incident' && key !== '' ? { tab, incidentId: key } : { tab };
}

/** The way to what is to be looked after. */
export function wayToCare({ kind, key }: { readonly kind: CareKind; readonly key: string }): Way {
  return wayToRecord({ kind: KIND_OF_CARE[kind], key });
}
