import { useSaveState } from '@renderer/stores/save-state';
import { LinkButton } from '@renderer/ui/LinkButton';
import { SAVE_STATE_WORDS } from '@renderer/ui/SaveIndicator';
import classes from './QuestionNavigation.module.css';

interface FooterMiddleProps {
  /** "7 of 67". */
  readonly place: string;
  readonly onShowAll: (() => void) | null;
}

/** Where one is, and whether all is saved. The bar at the top says the latter to screen readers; here it is to be seen. */
export function FooterMiddle({ place, onShowAll }: FooterMiddleProps) {
  const { kind } = useSaveState();
  return (
    <div className={classes['middle']}>
      <span data-testid="question-place">{place}</span>
      {onShowAll === null ? null : <LinkButton onClick={onShowAll}>All questions</LinkButton>}
      <span
        aria-hidden="true"
        className={classes['saved']}
        data-state={kind}
        data-words={SAVE_STATE_WORDS[kind]}
      />
    </div>
  );
}
