import { AssessmentPack } from '@renderer/screens/packs';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { useMemo } from 'react';
import { useAssessment } from '@renderer/data/open-assessment';
import type { InLibrary } from '@renderer/router/place';

import { usePack } from '@renderer/stores/current-pack';
import { LIBRARY_SECTION_LABELS, type StandaloneScreenProps } from '../registry';
import { LibraryScreen } from './LibraryScreen';

/** The law library, with links to the questions of the assessment it was opened from. */
export function LibraryArea({ section, entry, from }: StandaloneScreenProps) {
  const place: InLibrary = {
    screen: 'library',
    section: isLibrarySection(section) ? section : 'provisions',
    ...(entry === undefined ? {} : { entry }),
    ...(from === undefined ? {} : { from }),
  };
  return from === undefined ? (
    <LibraryScreen view={place} askedIds={null} />
  ) : (
    <LibraryOfAssessment view={place} assessmentId={from.assessmentId} />
  );
}

function isLibrarySection(section: string): section is InLibrary['section'] {
  return Object.hasOwn(LIBRARY_SECTION_LABELS, section);
}

interface LibraryOfAssessmentProps {
  readonly view: InLibrary;
  readonly assessmentId: string;
}

function LibraryOfAssessment({ view, assessmentId }: LibraryOfAssessmentProps) {
  const found = useAssessment(assessmentId);
  if (found === undefined) return null;
  if (found === null || !('assessment' in found)) return <LibraryScreen view={view} askedIds={null} />;
  return (
    <AssessmentPack name={found.pack}>
      <LibraryOfPack view={view} assessment={found.assessment} />
    </AssessmentPack>
  );
}

interface LibraryOfPackProps {
  readonly view: InLibrary;
  readonly assessment: Assessment;
}

function LibraryOfPack({ view, assessment }: LibraryOfPackProps) {
  const pack = usePack();
  const askedIds = useMemo(() => {
    const { modules } = questionnaireOf(pack, assessment);
    return new Set(modules.flatMap(({ items }) => items.map(({ question }) => question.id)));
  }, [pack, assessment]);
  return <LibraryScreen view={view} askedIds={askedIds} />;
}
