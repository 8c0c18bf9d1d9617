import { useWatch, type Control } from 'react-hook-form';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import { evaluateApplicability } from '@shared/pack/applicability';
import { countOf } from '@shared/base/words';
import { usePack } from '@renderer/stores/current-pack';
import { OpenPoints } from './OpenPoints';
import { chosenFacets, type ProfileValues } from './profile-values';
import classes from './QuestionCount.module.css';

interface QuestionCountProps {
  readonly control: Control<ProfileValues>;
}

/** How many questions the profile leaves, kept current while it is filled in. */
export function QuestionCount({ control }: QuestionCountProps) {
  const pack = usePack();
  const facets = useWatch({ control, name: 'facets' });
  const profile = { organisation: '', preparedBy: '', preparedFor: '', facets: chosenFacets(facets) };
  const { modules, hidden } = questionnaireOf(pack, { profile, answers: [] });
  const asked = modules.flatMap((module) => module.items);
  const open = asked.filter(
    ({ question }) => evaluateApplicability(question.applicability, profile, pack.facets).state === 'unknown',
  );
  return (
    <div className={classes['count']}>
      <p role="status" data-testid="question-count">
        <strong>
          {asked.length === 1 ? '1 question applies' : `${String(asked.length)} questions apply`}
        </strong>{' '}
        of {asked.length + hidden.length}.
        {open.length === 0
          ? ''
          : ` ${countOf(open.length, 'of them is', 'of them are')} asked because the profile is still open on a point.`}
      </p>
      <OpenPoints facets={pack.facets} chosen={profile.facets} />
    </div>
  );
}
