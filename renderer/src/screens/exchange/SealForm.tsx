import { useState } from 'react';
import { NewPassphrase } from '@renderer/screens/passphrase';
import { RecipientField } from '@renderer/ui/RecipientField';

interface SealFormProps {
  readonly isBusy: boolean;
  /** Resolves to whether the file was made; the fields are cleared then, and kept for another try otherwise. */
  readonly onSubmit: (passphrase: string, forWhom: string) => Promise<boolean>;
}

/** Asks for the passphrase of a share file, and for whom it is. Both are held in this form only, and forgotten once used. */
export function SealForm({ isBusy, onSubmit }: SealFormProps) {
  /** A number for each file that was made: the fields are then others, and nothing holds what was typed. */
  const [made, setMade] = useState(0);
  const [forWhom, setForWhom] = useState('');
  const submit = async (passphrase: string) => {
    if (!(await onSubmit(passphrase, forWhom))) return;
    setMade((before) => before + 1);
    setForWhom('');
  };
  return (
    <NewPassphrase
      key={made}
      submitLabel="Save share file…"
      isBusy={isBusy}
      after={<RecipientField value={forWhom} onChange={setForWhom} />}
      onSubmit={(passphrase) => {
        void submit(passphrase);
      }}
    />
  );
}
