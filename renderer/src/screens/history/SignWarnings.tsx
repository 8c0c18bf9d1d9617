import { useEffect, useState } from 'react';
import type { Assessment, Snapshot } from '@shared/assessment/schema';
import { contextOf } from '@shared/document/parts/context';
import { signWarnings, type SignWarning } from '@shared/document/text/hand/sign-check';
import { scoreAssessment } from '@shared/scoring/score';
import { today } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';
import classes from './History.module.css';

interface SignWarningsProps {
  readonly assessment: Assessment;
  readonly snapshot: Snapshot;
}

/** No page is printed from here, so none needs the fingerprint. */
const NO_FINGERPRINT = '0'.repeat(64);

/** What the papers of a snapshot say of themselves; `null` until both are built, which the dialog does not wait for. */
function useSignWarnings({ assessment, snapshot }: SignWarningsProps): readonly SignWarning[] | null {
  const pack = usePack();
  const [found, setFound] = useState<readonly SignWarning[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const frozen = { ...assessment, ...snapshot.content };
      const score = scoreAssessment(pack, frozen);
      const input = { pack, assessment: frozen, score, asOf: today(), fingerprint: NO_FINGERPRINT };
      setFound(signWarnings(contextOf(input)));
    });
    return () => {
      clearTimeout(timer);
    };
  }, [pack, assessment, snapshot]);
  return found;
}

/** What to know of memo and briefing before signing. Signing stays possible. */
export function SignWarnings(props: SignWarningsProps) {
  const warnings = useSignWarnings(props);
  return (
    <div role="status" data-testid="sign-warnings" aria-busy={warnings === null}>
      {warnings === null ? <p>Looking at memo and briefing…</p> : null}
      {warnings === null || warnings.length === 0 ? null : (
        <>
          <p>Before you sign:</p>
          <ul className={classes['signWarnings']}>
            {warnings.map(({ text, isBlocking }) => (
              <li key={text} data-blocking={isBlocking}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
