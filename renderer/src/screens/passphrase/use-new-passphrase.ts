import { useMemo, useState } from 'react';
import type { PassphraseStrength } from '@shared/base/passphrase-strength';
import { useLoaded } from '@renderer/ui/use-loaded';
import { passphraseJudge, strengthInWords } from './strength';

/** What a form for a new passphrase holds, and what is wrong with it. */
export interface NewPassphraseState {
  readonly passphrase: string;
  readonly repeated: string;
  readonly setPassphrase: (typed: string) => void;
  readonly setRepeated: (typed: string) => void;
  /** `null` while nothing is typed, or the judge is not here yet. */
  readonly strength: PassphraseStrength | null;
  readonly weaknessError: string | null;
  readonly repeatError: string | null;
  /** The passphrase if it may be used, once the judge is here; `null` if not. Says what is wrong from then on. */
  readonly take: () => Promise<string | null>;
}

function repeatErrorOf(passphrase: string, repeated: string, wasTried: boolean): string | null {
  if (passphrase === repeated) return null;
  if (repeated === '') return wasTried ? 'Type it a second time.' : null;
  return wasTried || repeated.length >= passphrase.length ? 'The two differ.' : null;
}

/** See {@link NewPassphraseState}. */
export function useNewPassphrase(): NewPassphraseState {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [wasTried, setTried] = useState(false);
  const judge = useLoaded(passphraseJudge);
  // It takes a while: not again for every letter of the second field.
  const judged = useMemo(() => judge?.judgePassphrase(passphrase) ?? null, [judge, passphrase]);
  const isStrong = judged?.weakness === null;
  return {
    passphrase,
    repeated,
    setPassphrase,
    setRepeated,
    strength: passphrase === '' ? null : judged,
    weaknessError: wasTried && judged !== null && !isStrong ? strengthInWords(judged) : null,
    repeatError: repeatErrorOf(passphrase, repeated, wasTried),
    take: async () => {
      setTried(true);
      // Who is faster than the judge waits for it: nothing typed is let by, and no click is lost.
      const { judgePassphrase } = await passphraseJudge.load();
      return judgePassphrase(passphrase).weakness === null && passphrase === repeated ? passphrase : null;
    },
  };
}
