import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { citeText } from '@shared/document/text/hand/cites';
import { CONFIDENCES } from '@shared/wording/authority-words';
import type { Authority, AuthorityRef } from '@shared/pack/schema';
import type { OpenPaper } from './papers';
import { pinsOf, type CiteChoice } from './cite-choices';
import classes from './WordsForm.module.css';

interface CitePickerProps {
  readonly choices: readonly CiteChoice[];
  readonly paper: OpenPaper;
  /** With the citation as it is to stand in the text. */
  readonly onInsert: (cite: AuthorityRef, text: string) => void;
}

const WHOLE = '';

function optionOf({ id, shortName, confidence }: Authority) {
  return { value: id, label: `${shortName} (${CONFIDENCES[confidence].label.toLowerCase()})` };
}

/** Puts a citation of an authority of the pack into the words above. */
export function CitePicker({ choices, paper, onInsert }: CitePickerProps) {
  const [authority, setAuthority] = useState('');
  const [pin, setPin] = useState(WHOLE);
  const { authorityById, input } = paper.context;
  const pins = authority === '' ? [] : pinsOf(authority, input.pack);
  const insert = () => {
    const cite = { authority, ...(pin === WHOLE ? {} : { pin }) };
    const text = citeText(cite, authorityById);
    if (text !== null) onInsert(cite, text);
  };
  return (
    <div className={classes['cite']} role="group" aria-label="Cite an authority">
      <NativeSelect
        label="Cite an authority"
        value={authority}
        data={[
          { value: '', label: 'Choose an authority…' },
          ...choices.map(({ group, authorities }) => ({ group, items: authorities.map(optionOf) })),
        ]}
        onChange={(event) => {
          setAuthority(event.currentTarget.value);
          setPin(WHOLE);
        }}
      />
      <NativeSelect
        label="Place in it"
        value={pin}
        disabled={pins.length === 0}
        data={[{ value: WHOLE, label: 'The whole' }, ...pins]}
        onChange={(event) => {
          setPin(event.currentTarget.value);
        }}
      />
      <Button size="xs" variant="default" disabled={authority === ''} onClick={insert}>
        Insert the citation
      </Button>
    </div>
  );
}
