import { Button } from '@mantine/core';
import { useState } from 'react';
import { randomBelow } from '@renderer/platform/random';
import classes from './Passphrase.module.css';
import { passphraseJudge } from './strength';

interface OfferedPhraseProps {
  readonly onUse: (phrase: string) => void;
}

/** Offers a phrase of six words drawn by chance. */
export function OfferedPhrase({ onUse }: OfferedPhraseProps) {
  const [offered, setOffered] = useState<string | null>(null);
  const offer = async () => {
    const { offeredPhrase } = await passphraseJudge.load();
    setOffered(offeredPhrase(randomBelow));
  };
  return (
    <>
      {offered === null ? null : (
        <p className={classes['phrase']} data-testid="offered-phrase">
          {offered}
        </p>
      )}
      <div className={classes['actions']}>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            void offer();
          }}
        >
          {offered === null ? 'Offer a phrase of six words' : 'Offer another'}
        </Button>
        {offered === null ? null : (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              onUse(offered);
            }}
          >
            Use this phrase
          </Button>
        )}
      </div>
    </>
  );
}
