import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { IncidentList } from '@shared/incident/types';
import type { AuthorityRef } from '@shared/pack/schema';
import { CitationList } from '@renderer/screens/citations';
import { ProseField } from '@renderer/ui/ProseField';
import { StateButtons } from './StateButtons';
import { useItem } from './use-item';
import classes from './Lists.module.css';

interface ListItemProps {
  readonly list: IncidentList;
  readonly item: {
    readonly id: string;
    readonly title: string;
    readonly authorities: readonly AuthorityRef[];
  };
  /** By when, or how soon it is lost. */
  readonly when?: string;
  /** What it is and why, above what counsel says of it. */
  readonly children: React.ReactNode;
}

/** One item of a list: what is to be done and why, where it stands, whose it is, and what it rests on. */
export function ListItem({ list, item, when, children }: ListItemProps) {
  const { fields, type, save } = useItem(list, item.id);
  const heading = useId();
  const onBlur = () => {
    save();
  };
  return (
    <li className={classes['item']} data-state={fields.state} data-testid={`item-${item.id}`}>
      <div className={classes['head']}>
        <h3 id={heading} className={classes['title']}>
          {item.title}
        </h3>
        {when === undefined ? null : <span className={classes['when']}>{when}</span>}
      </div>
      {children}
      <div className={classes['fields']} role="group" aria-labelledby={heading}>
        <StateButtons
          state={fields.state}
          onChange={(state) => {
            save({ state });
          }}
        />
        <TextInput
          label="Owner"
          maxLength={LINE_CHARACTERS}
          value={fields.owner}
          onBlur={onBlur}
          onChange={(event) => {
            type({ owner: event.currentTarget.value });
          }}
        />
        <ProseField
          label="Note"
          minRows={1}
          value={fields.note}
          onBlur={onBlur}
          onChange={(event) => {
            type({ note: event.currentTarget.value });
          }}
        />
      </div>
      {item.authorities.length === 0 ? null : <CitationList refs={item.authorities} />}
    </li>
  );
}
