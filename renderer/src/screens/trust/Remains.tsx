import { Notice } from '@renderer/ui/Notice';
import type { Trust } from './use-trust';

type Protection = Trust['protection'];
type Sealed = Extract<Protection, { kind: 'sealed' }>;

/** How the data is protected, and what opens it, as a sentence. */
export function protectionInWords(protection: Protection): string {
  if (protection.kind === 'open')
    return 'Not sealed: no passphrase is set, and whoever can read the files of your user account can read everything.';
  const { firmRecipient } = protection;
  const beside = 'Sealed: assessments, packs, journal, backups and this log open with your passphrase';
  return firmRecipient === null
    ? `${beside} or the recovery sheet alone.`
    : `${beside}, the recovery sheet, or the key of your firm: ${firmRecipient}`;
}

interface RemainsProps {
  readonly protection: Sealed;
}

/** What is not sealed yet, or not under the keys in force. */
export function Remains({ protection: { remains, isSecondSealed } }: RemainsProps) {
  return (
    <>
      {remains === 'open' ? (
        <Notice kind="warning" title="What was here before the passphrase is not removed yet.">
          <p>
            Until it is, whoever can read the files of your user account can read it. Brieflock removes it
            once every row is found under the new keys, and tries again at every start. If this stays, make a
            backup and ask your IT team.
          </p>
        </Notice>
      ) : null}
      {remains === 'sealed' ? (
        <Notice kind="warning" title="What was sealed under the keys of before is not removed yet.">
          <p>
            Until it is, whoever has those keys can read it. Brieflock removes it once every row is found
            under the new keys, and tries again at every start. If this stays, make a backup and ask your IT
            team.
          </p>
        </Notice>
      ) : null}
      {isSecondSealed ? null : (
        <Notice kind="warning" title="Backups in the second folder may be readable by anyone.">
          <p>
            Not all of them could be sealed yet. Connect its drive or network folder, and start Brieflock
            again.
          </p>
        </Notice>
      )}
    </>
  );
}
