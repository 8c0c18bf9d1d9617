import { Button } from '@mantine/core';
import type { Snapshot } from '@shared/assessment/schema';
import type { EarlierFigures } from '@shared/history/earlier-figures';
import type { SignOffOrigin } from '@shared/history/sign-off-seal';
import { originInWords } from '@shared/wording/audit-words';
import { figureInWords, formatDate } from '@shared/wording/format';
import { shortFingerprint } from '@shared/assessment/fingerprint';
import classes from './History.module.css';

interface SnapshotTableProps {
  readonly earlier: EarlierFigures;
  /** How far a sign-off can be relied on. */
  readonly originOf: (snapshot: Snapshot) => SignOffOrigin;
  readonly onSign: (snapshot: Snapshot) => void;
}

/** Where figures cannot be computed again. */
const AS_RECORDED = 'As recorded: taken under another version of the pack, or not borne out by the audit log';

/** Who signed, for a snapshot that is final. */
function finality({ signatures }: Snapshot): string {
  if (signatures.length === 0) return 'Along the way';
  return `Final: ${signatures.map(({ name }) => name).join(', ')}`;
}

/** The frozen states, newest first. */
export function SnapshotTable({ earlier, originOf, onSign }: SnapshotTableProps) {
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label="Table of snapshots">
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Snapshot</th>
            <th scope="col">Day</th>
            <th scope="col">
              Legal exposure <span className={classes['hint']}>0 is best</span>
            </th>
            <th scope="col">
              Position readiness <span className={classes['hint']}>100 is best</span>
            </th>
            <th scope="col">State</th>
            <th scope="col">Fingerprint</th>
          </tr>
        </thead>
        <tbody>
          {earlier.snapshots.toReversed().map((snapshot) => (
            <tr key={snapshot.id} data-testid={`snapshot-${String(snapshot.number)}`}>
              <th scope="row">
                {`${String(snapshot.number)}. ${snapshot.label === '' ? 'Without a name' : snapshot.label}`}
                {snapshot.takenBy === '' ? null : (
                  <span className={classes['hint']}>{`by ${snapshot.takenBy}`}</span>
                )}
              </th>
              <td>{formatDate(snapshot.asOf)}</td>
              <td>
                {figureInWords(snapshot.score.legalExposure)}
                {earlier.asRecorded.has(snapshot.number) ? (
                  <span className={classes['hint']}>{AS_RECORDED}</span>
                ) : null}
              </td>
              <td>{figureInWords(snapshot.score.positionReadiness)}</td>
              <td>
                {finality(snapshot)}
                {snapshot.signatures.length > 0 ? (
                  <span className={classes['hint']}>{originInWords(originOf(snapshot))}</span>
                ) : (
                  <Button
                    variant="default"
                    size="compact-sm"
                    ml="xs"
                    aria-label={`Sign off snapshot ${String(snapshot.number)}`}
                    onClick={() => {
                      onSign(snapshot);
                    }}
                  >
                    Sign off…
                  </Button>
                )}
              </td>
              <td className={classes['fingerprint']}>{shortFingerprint(snapshot.fingerprint)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
