import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { ContractClause } from '@shared/incident/types';
import { newId } from '@renderer/platform/ids';
import { ActsDialog } from '../ActsDialog';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import classes from '../Incident.module.css';

interface ContractDialogProps {
  /** `null`: a new one. */
  readonly clause: ContractClause | null;
  readonly onClose: () => void;
}

type Unit = NonNullable<ContractClause['count']>['unit'] | 'no-number';

interface ContractValues {
  readonly under: ContractClause['under'];
  readonly counterparty: string;
  readonly clause: string;
  readonly recipient: string;
  readonly from: string;
  readonly unit: Unit;
  readonly value: string;
  readonly words: string;
}

const UNITS: readonly { readonly value: Unit; readonly label: string }[] = [
  { value: 'hours', label: 'hours' },
  { value: 'calendar-days', label: 'calendar days' },
  { value: 'business-days', label: 'business days (federal holidays)' },
  { value: 'no-number', label: 'no number, e.g. “promptly”' },
];

/** Kinds of events that clauses usually run from; the record may have others. */
const USUAL_KINDS = ['discovery', 'awareness', 'detection', 'determination', 'confirmation', 'occurrence'];
const MOST = 3_650;

function isUnit(value: string): value is Unit {
  return UNITS.some((unit) => unit.value === value);
}

function countOfValues({ unit, value }: ContractValues): ContractClause['count'] | undefined {
  if (unit === 'no-number') return null;
  const count = Number(value);
  return Number.isInteger(count) && count >= 1 && count <= MOST ? { unit, value: count } : undefined;
}

const EMPTY: ContractValues = {
  under: 'contract',
  counterparty: '',
  clause: '',
  recipient: '',
  from: 'discovery',
  unit: 'hours',
  value: '',
  words: '',
};

function valuesOf(clause: ContractClause | null): ContractValues {
  if (clause === null) return EMPTY;
  const { count, under, counterparty, recipient, from, words } = clause;
  const length =
    count === null
      ? ({ unit: 'no-number', value: '' } as const)
      : { unit: count.unit, value: String(count.value) };
  return { under, counterparty, clause: clause.clause, recipient, from, words, ...length };
}

/** A notice clause of a contract or a policy, as counsel read it. */
export function ContractDialog({ clause, onClose }: ContractDialogProps) {
  const { guide } = useIncident();
  const names = useIncidentNames();
  const [id] = useState(() => clause?.contract ?? newId());
  const [values, setValues] = useState(() => valuesOf(clause));
  const set = (part: Partial<ContractValues>) => {
    setValues((before) => ({ ...before, ...part }));
  };
  const known = new Set(guide.moments.flatMap(({ kinds }) => kinds));
  const usual = USUAL_KINDS.filter((kind) => known.has(kind));
  const kinds = usual.includes(values.from) ? usual : [...usual, values.from];
  const count = countOfValues(values);
  const isWhole = values.counterparty.trim() !== '' && count !== undefined;
  const line = (
    field: 'counterparty' | 'clause' | 'recipient' | 'words',
    label: string,
    description?: string,
  ) => (
    <TextInput
      label={label}
      description={description}
      value={values[field]}
      maxLength={LINE_CHARACTERS}
      {...(field === 'counterparty' ? { 'data-autofocus': true, withAsterisk: true } : {})}
      onChange={(event) => {
        set({ [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <ActsDialog
      title="Notice clause of a contract or policy"
      accept="Record the clause"
      acts={
        isWhole
          ? [
              {
                kind: 'contract-set',
                contract: id,
                under: values.under,
                counterparty: values.counterparty.trim(),
                clause: values.clause.trim(),
                recipient: values.recipient.trim(),
                from: values.from,
                count,
                words: values.words.trim(),
              },
            ]
          : null
      }
      onClose={onClose}
    >
      <div className={classes['pair']}>
        {line('counterparty', 'With whom')}
        <NativeSelect
          label="It is"
          data={[
            { value: 'contract', label: 'a contract' },
            { value: 'policy', label: 'an insurance policy' },
          ]}
          value={values.under}
          onChange={(event) => {
            set({ under: event.currentTarget.value === 'policy' ? 'policy' : 'contract' });
          }}
        />
      </div>
      <div className={classes['pair']}>
        {line('clause', 'Clause', 'E.g. “section 12.3”.')}
        {line('recipient', 'To whom notice goes')}
      </div>
      <div className={classes['pair']}>
        <NativeSelect
          label="It runs from"
          data={kinds.map((kind) => ({ value: kind, label: names.kind(kind) }))}
          value={values.from}
          onChange={(event) => {
            set({ from: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label="Counted in"
          data={UNITS.map((unit) => ({ ...unit }))}
          value={values.unit}
          onChange={(event) => {
            const unit = event.currentTarget.value;
            if (isUnit(unit)) set({ unit });
          }}
        />
      </div>
      {values.unit === 'no-number' ? (
        line('words', 'In the words of the clause', 'E.g. “promptly”, “without undue delay”.')
      ) : (
        <TextInput
          label="How many"
          withAsterisk
          inputMode="numeric"
          value={values.value}
          error={
            values.value === '' || count !== undefined ? null : `A whole number from 1 to ${String(MOST)}.`
          }
          onChange={(event) => {
            set({ value: event.currentTarget.value.trim() });
          }}
        />
      )}
    </ActsDialog>
  );
}
