import { Button } from '@mantine/core';
import { countOf } from '@shared/base/words';
import { useDisclosure } from '@mantine/hooks';
import type { Finding } from '@shared/scoring/types';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './Actions.module.css';
import { FINDING_KIND_WORDS } from '@shared/wording/record-states';

interface SuggestionsProps {
  readonly findings: readonly Finding[];
  readonly onPlan: (questionId: string) => void;
}

const SHOWN = 8;
const KIND_OF_DUTY: Readonly<Record<Finding['headline'], string>> = {
  'legal-exposure': 'Duty that binds',
  'position-readiness': 'Voluntary choice',
};

/** Findings nobody has planned for, most pressing first; each becomes an action with one press. */
export function Suggestions({ findings, onPlan }: SuggestionsProps) {
  const [isWhole, { open: showAll }] = useDisclosure();
  const shown = isWhole ? findings : findings.slice(0, SHOWN);
  const more = findings.length - shown.length;
  if (findings.length === 0)
    return <p>No finding waits for an action. Findings come from answers that are weak or not known.</p>;
  return (
    <>
      <ul className={classes['suggestions']}>
        {shown.map((finding) => (
          <li key={finding.questionId}>
            <div>
              <p className={classes['facts']}>
                <span>{FINDING_KIND_WORDS[finding.kind]}</span>
                <span>{KIND_OF_DUTY[finding.headline]}</span>
                <span>{finding.questionId}</span>
              </p>
              <p className={classes['finding']}>{finding.title}</p>
              <p className={classes['detail']}>{finding.action}</p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={`Plan this: ${finding.title}`}
              onClick={() => {
                onPlan(finding.questionId);
              }}
            >
              Plan this
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 ? <LinkButton onClick={showAll}>Show {countOf(more, 'more finding')}</LinkButton> : null}
    </>
  );
}
