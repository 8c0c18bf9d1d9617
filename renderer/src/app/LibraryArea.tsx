import { LibraryScreen } from '@renderer/features/library';
import { AssessmentPack } from '@renderer/features/packs';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { useMemo } from 'react';
import { useAssessment } from '@renderer/data/open-assessment';
import { usePack } from '@renderer/stores/current-pack';
import type { InLibrary } from '@renderer/stores/session';

interface LibraryAreaProps {
  readonly view: InLibrary;
}

/** The law library, with links to the questions of the assessment it was opened from. */
export function LibraryArea({ view }: LibraryAreaProps) {
  const { from } = view;
  return from === undefined ? (
    <LibraryScreen view={view} askedIds={null} />
  ) : (
    <LibraryOfAssessment view={view} assessmentId={from.assessmentId} />
  );
}

interface LibraryOfAssessmentProps extends LibraryAreaProps {
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

interface LibraryOfPackProps extends LibraryAreaProps {
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
