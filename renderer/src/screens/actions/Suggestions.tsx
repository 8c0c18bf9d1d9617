import { Button } from '@mantine/core';
import { countOf } from '@shared/base/words';
import { useDisclosure } from '@mantine/hooks';
import type { Matter } from '@shared/wording/matters';
import { REQUIREMENT_WORDS } from '@shared/wording/requirement-words';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './Actions.module.css';

interface SuggestionsProps {
  readonly matters: readonly Matter[];
  readonly onPlan: (matter: Matter) => void;
}

const SHOWN = 8;

/** Findings and open questions nobody has planned for, most pressing first; each becomes an action with one press. */
export function Suggestions({ matters, onPlan }: SuggestionsProps) {
  const [isWhole, { open: showAll }] = useDisclosure();
  const shown = isWhole ? matters : matters.slice(0, SHOWN);
  const more = matters.length - shown.length;
  if (matters.length === 0) return <p>No finding and no open question waits for an action.</p>;
  return (
    <>
      <ul className={classes['suggestions']}>
        {shown.map((matter) => (
          <li key={matter.found.questionId}>
            <div>
              <p className={classes['facts']}>
                <span>{matter.kind}</span>
                <span>{REQUIREMENT_WORDS[matter.found.requirement]}</span>
                <span>{matter.found.questionId}</span>
              </p>
              <p className={classes['finding']}>{matter.words.title}</p>
              <p className={classes['detail']}>{matter.words.action}</p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={`Plan this: ${matter.words.title}`}
              onClick={() => {
                onPlan(matter);
              }}
            >
              Plan this
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 ? <LinkButton onClick={showAll}>Show {countOf(more, 'more')}</LinkButton> : null}
    </>
  );
}
