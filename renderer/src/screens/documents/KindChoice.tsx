import { Radio } from '@mantine/core';
import { useId } from 'react';
import { documentKindSchema } from '@shared/document/document-kinds';
import { descriptorOf, type DocumentKind } from '@shared/document/kinds/registry';
import { documentGroups, documentWords } from './document-words';
import classes from './KindChoice.module.css';

interface KindChoiceProps {
  readonly value: DocumentKind;
  /** Whether those of an incident are offered. */
  readonly hasIncident: boolean;
  readonly onChange: (kind: DocumentKind) => void;
}

/** All documents by what they are for. Only the chosen one is told about: eight descriptions at once hide each other. */
export function KindChoice({ value, hasIncident, onChange }: KindChoiceProps) {
  return (
    <Radio.Group
      label="Document"
      value={value}
      onChange={(next) => {
        const kind = documentKindSchema.safeParse(next);
        if (kind.success) onChange(kind.data);
      }}
    >
      <div className={classes['groups']}>
        {documentGroups(hasIncident).map(({ title, kinds }) => (
          <KindGroup key={title} title={title} kinds={kinds} value={value} />
        ))}
      </div>
    </Radio.Group>
  );
}

interface KindGroupProps {
  readonly title: string;
  readonly kinds: readonly DocumentKind[];
  readonly value: DocumentKind;
}

function KindGroup({ title, kinds, value }: KindGroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes['group']}>
      <span id={id} className={classes['purpose']}>
        {title}
      </span>
      {kinds.map((kind) => {
        const isChosen = kind === value;
        const words = documentWords(kind);
        return (
          <label key={kind} className={classes['choice']} data-checked={isChosen}>
            <Radio
              value={kind}
              aria-label={words.title}
              {...(isChosen ? { 'aria-describedby': `about-${kind}` } : {})}
            />
            <span className={classes['title']}>
              {words.title}
              <span className={classes['extension']}>{descriptorOf(kind).format}</span>
            </span>
            {isChosen ? (
              <span id={`about-${kind}`} className={classes['about']}>
                {words.audience} <b>{words.privilege}</b>
              </span>
            ) : null}
          </label>
        );
      })}
    </div>
  );
}
