import type { Confidence } from '@shared/pack/schema';
import classes from './ConfidenceMark.module.css';

interface ConfidenceMarkProps {
  readonly confidence: Confidence;
}

const WORDS: Readonly<Record<Confidence, { readonly label: string; readonly meaning: string }>> = {
  primary: { label: 'Read in the source', meaning: 'Checked against the primary text.' },
  secondary: {
    label: 'Secondary source',
    meaning: 'Taken from a law firm, agency page or established press.',
  },
  reported: {
    label: 'Reported only',
    meaning: 'A lead, not a statement of law. Confirm before relying on it.',
  },
  verify: { label: 'To be verified', meaning: 'General knowledge. Verify before relying on it.' },
};

/** How sure we are of a statement of law, in words, with a mark that differs in shape. */
export function ConfidenceMark({ confidence }: ConfidenceMarkProps) {
  const { label, meaning } = WORDS[confidence];
  return (
    <span className={classes['mark']} data-confidence={confidence} title={meaning}>
      {label}
    </span>
  );
}
