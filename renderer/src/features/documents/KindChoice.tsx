import { Radio } from '@mantine/core';
import { documentKindSchema } from '@shared/ipc/contract';
import { DOCUMENT_KINDS, isPdf, type DocumentKind } from '@shared/report/document-kinds';
import { DOCUMENT_WORDS } from './document-words';
import classes from './KindChoice.module.css';

interface KindChoiceProps {
  readonly value: DocumentKind;
  readonly onChange: (kind: DocumentKind) => void;
}

/** Briefing or memo, with what each does with privileged notes. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  return (
    <Radio.Group
      label="Document"
      value={value}
      onChange={(next) => {
        const kind = documentKindSchema.safeParse(next);
        if (kind.success) onChange(kind.data);
      }}
    >
      <div className={classes['list']}>
        {DOCUMENT_KINDS.filter(isPdf).map((kind) => (
          <label key={kind} className={classes['choice']} data-checked={kind === value}>
            <Radio value={kind} aria-describedby={`about-${kind}`} aria-label={DOCUMENT_WORDS[kind].title} />
            <span>
              <span className={classes['title']}>{DOCUMENT_WORDS[kind].title}</span>
              <span id={`about-${kind}`} className={classes['about']}>
                {DOCUMENT_WORDS[kind].audience} <b>{DOCUMENT_WORDS[kind].privilege}</b>
              </span>
            </span>
          </label>
        ))}
      </div>
    </Radio.Group>
  );
}
