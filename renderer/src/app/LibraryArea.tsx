import { LibraryScreen } from '@renderer/features/library';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import { useMemo } from 'react';
import { useAssessment } from '@renderer/data/queries';
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
  const pack = usePack();
  const found = useAssessment(assessmentId);
  const assessment = found !== null && found !== undefined && 'assessment' in found ? found.assessment : null;
  const askedIds = useMemo(() => {
    if (assessment === null) return null;
    const { modules } = questionnaireOf(pack, assessment);
    return new Set(modules.flatMap(({ items }) => items.map(({ question }) => question.id)));
  }, [pack, assessment]);
  return found === undefined ? null : <LibraryScreen view={view} askedIds={askedIds} />;
}
