import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { IncidentAct } from '@shared/assessment/schema';
import { Form } from '@renderer/ui/Form';
import { ProseField } from '@renderer/ui/ProseField';
import { useIncident } from '../use-incident';
import classes from './Rehearsal.module.css';

interface TableWordsProps {
  /** What was asked; stands before the words in the record. Empty: nothing in particular. */
  readonly about: string;
  readonly label?: string;
}

/** What the table said, written into the record as a note or as a decision with its reason. */
export function TableWords({ about, label = 'What the table said' }: TableWordsProps) {
  const { incident, write } = useIncident();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [what, setWhat] = useState('');
  const [because, setBecause] = useState('');
  const start = about === '' ? '' : `${about.replace(/[.:]$/, '')}: `;
  const written = incident.words.filter((words) => start !== '' && words.what.startsWith(start));
  const isEmpty = what.trim() === '';
  const record = async (act: IncidentAct) => {
    if (isEmpty || !(await write([act]))) return;
    setWhat('');
    setBecause('');
    field.current?.focus();
  };
  const text = `${start}${what.trim()}`;
  const note = () => void record({ kind: 'noted', what: text });
  return (
    <Form className={classes['table']} onSubmit={note} aria-labelledby={id}>
      <p id={id} className={classes['label']}>
        {label}
      </p>
      {written.length === 0 ? null : (
        <ul className={classes['plain']}>
          {written.map((words) => (
            <li key={`${String(words.entry.number)} ${words.what}`}>
              {words.kind === 'decided' ? 'Decided: ' : ''}
              {words.what.slice(start.length)}
              {words.because.trim() === '' ? '' : ` Because: ${words.because}`}
            </li>
          ))}
        </ul>
      )}
      <ProseField
        ref={field}
        label="In their words"
        minRows={2}
        value={what}
        onChange={(event) => {
          setWhat(event.currentTarget.value);
        }}
      />
      <ProseField
        label="Reason, for a decision"
        minRows={1}
        value={because}
        onChange={(event) => {
          setBecause(event.currentTarget.value);
        }}
      />
      <div className={classes['record']}>
        <Button type="submit" variant="default" size="xs" disabled={isEmpty}>
          Add as a note
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={isEmpty}
          onClick={() => void record({ kind: 'decided', what: text, because: because.trim() })}
        >
          Add as a decision
        </Button>
      </div>
    </Form>
  );
}
