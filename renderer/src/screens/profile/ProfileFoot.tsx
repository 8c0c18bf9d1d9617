import { Button } from '@mantine/core';
import { useWatch, type Control } from 'react-hook-form';
import { firstToAnswer, questionnaireOf } from '@shared/assessment/questionnaire';
import { showQuestion } from '@renderer/router/navigate';
import { usePack } from '@renderer/stores/current-pack';
import { chosenFacets, type ProfileValues } from './profile-values';
import type { Answer } from '@shared/assessment/schema';
import classes from './ProfileForm.module.css';

interface ProfileFootProps {
  readonly control: Control<ProfileValues>;
  readonly answers: readonly Answer[];
}

/** The way from the profile to the first question that is open, else to the first. */
export function ProfileFoot({ control, answers }: ProfileFootProps) {
  const pack = usePack();
  const facets = chosenFacets(useWatch({ control, name: 'facets' }));
  const profile = { organisation: '', preparedBy: '', preparedFor: '', facets };
  const first = firstToAnswer(questionnaireOf(pack, { profile, answers }));
  if (first === undefined) return null;
  return (
    <div className={classes['end']}>
      <Button data-testid="to-questions" onClick={() => void showQuestion(first.question.id)}>
        Continue to the first question
      </Button>
    </div>
  );
}
