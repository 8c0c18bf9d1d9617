import { useState } from 'react';
import { api } from '@renderer/platform/api';
import { useAttempt } from '@renderer/screens/jobs';
import { LACKS_CURRENT, NewPassphrase, PassphraseField } from '@renderer/screens/passphrase';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import classes from './Protection.module.css';

/** Sets another passphrase. */
export function ChangePassphrase() {
  const [current, setCurrent] = useState('');
  /** A number of its own for each time it was changed: the form then starts empty. */
  const [changes, setChanges] = useState(0);
  const { isBusy, error, run } = useAttempt();
  return (
    <div className={classes['stack']}>
      {error === null ? null : <ErrorNotice error={error} />}
      {changes === 0 || error !== null ? null : <p role="status">The passphrase was changed.</p>}
      <NewPassphrase
        key={changes}
        submitLabel="Change the passphrase"
        isBusy={isBusy}
        lacking={current === '' ? LACKS_CURRENT : null}
        onSubmit={(passphrase) => {
          run(
            () => api.vault.changePassphrase({ current, passphrase }),
            () => {
              setCurrent('');
              setChanges(changes + 1);
            },
          );
        }}
        before={<PassphraseField label="Passphrase now" value={current} onChange={setCurrent} />}
      />
    </div>
  );
}
