import type { AuthorityConfidence } from '@shared/pack/schema';
import { CONFIDENCES } from '@shared/wording/authority-words';
import classes from './ConfidenceMark.module.css';

interface ConfidenceMarkProps {
  readonly confidence: AuthorityConfidence;
}

/** How sure we are of a statement of law, in words, with a mark that differs in shape. */
export function ConfidenceMark({ confidence }: ConfidenceMarkProps) {
  const { label, meaning } = CONFIDENCES[confidence];
  return (
    <span className={classes['mark']} data-confidence={confidence} title={meaning}>
      {label}
    </span>
  );
}
