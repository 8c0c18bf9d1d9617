import { TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import classes from './SetUp.module.css';

/** One of several that can be chosen. */
export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Said after the label, e.g. where it comes from. */
  readonly note?: string;
}

interface ChipPickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly groups: readonly { readonly label: string; readonly chips: readonly Chip[] }[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly testId: string;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function hits({ label, hint = '' }: Chip, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' || `${label} ${hint}`.toLowerCase().includes(wanted);
}

/** Those whose label begins with what was typed come before those that only have it somewhere. */
function bestHit(chips: readonly Chip[], typed: string): Chip | undefined {
  const wanted = typed.trim().toLowerCase();
  const inLabel = chips.filter(({ label }) => label.toLowerCase().includes(wanted));
  return inLabel.find(({ label }) => label.toLowerCase().startsWith(wanted)) ?? inLabel[0] ?? chips[0];
}

/**
 * Chooses some of many by mouse, or by typing a part of a name and Enter. The chips are one stop of the Tab key; the
 * arrows go from one to the next.
 */
export function ChipPicker({ label, placeholder, groups, chosen, onToggle, testId }: ChipPickerProps) {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = groups
    .map((group) => ({ ...group, chips: group.chips.filter((chip) => hits(chip, typed)) }))
    .filter(({ chips }) => chips.length > 0);
  const all = shown.flatMap(({ chips }) => chips);
  const best = bestHit(all, typed);
  const move = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const chips = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = chips.findIndex((chip) => chip === document.activeElement);
    const next = chips[at + step];
    event.preventDefault();
    next?.focus();
  };
  return (
    <div className={classes['picker']} data-testid={testId}>
      <TextInput
        label={label}
        placeholder={placeholder}
        description={
          typed.trim() === '' || best === undefined
            ? 'Type a part of a name, then Enter.'
            : `Enter: ${best.label}`
        }
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (typed.trim() === '' || best === undefined) return;
          onToggle(best.id);
          setTyped('');
        }}
      />
      <div ref={list} className={classes['groups']} onKeyDown={move}>
        {shown.map((group, groupAt) => (
          <div
            key={group.label}
            role="group"
            className={classes['group']}
            {...(group.label === ''
              ? { 'aria-label': label }
              : { 'aria-labelledby': `${id}-${String(groupAt)}` })}
          >
            {group.label === '' ? null : (
              <span id={`${id}-${String(groupAt)}`} className={classes['groupLabel']}>
                {group.label}
              </span>
            )}
            <div className={classes['chips']}>
              {group.chips.map((chip) => (
                <button
                  key={chip.id}
                  type="button"
                  className={classes['chip']}
                  aria-pressed={chosen.includes(chip.id)}
                  tabIndex={chip === all[0] ? 0 : -1}
                  title={chip.hint}
                  onClick={() => {
                    onToggle(chip.id);
                  }}
                >
                  {chosen.includes(chip.id) ? <IconCheck size={14} aria-hidden="true" /> : null}
                  {chip.label}
                  {chip.note === undefined ? null : <span className={classes['note']}>{chip.note}</span>}
                </button>
              ))}
            </div>
          </div>
        ))}
        {all.length === 0 ? <p className={classes['none']}>Nothing is called “{typed.trim()}”.</p> : null}
      </div>
    </div>
  );
}
