import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { Part } from '@shared/document/text/unit';
import { Form } from '@renderer/ui/Form';
import { moveButtonId, type useOutline } from './use-outline';
import classes from './PartHead.module.css';

interface PartHeadProps {
  readonly part: Part;
  readonly outline: ReturnType<typeof useOutline>;
}

interface TitleFieldProps extends PartHeadProps {
  readonly onClose: () => void;
}

/** A title of hers for a part; without words it has its own again. */
function TitleField({ part, outline, onClose }: TitleFieldProps) {
  const [title, setTitle] = useState(part.title);
  return (
    <Form
      className={classes['form']}
      onSubmit={() => {
        outline.retitle(part, title.trim());
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        label="Title of this part"
        description="Empty: its own title again."
        autoFocus
        maxLength={LINE_CHARACTERS}
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="xs">
        Use this title
      </Button>
    </Form>
  );
}

/** The heading of a part, with what counsel does with the part as a whole. */
export function PartHead({ part, outline }: PartHeadProps) {
  const [isNaming, setNaming] = useState(false);
  const { id, title, level } = part;
  const Heading = level === 1 ? 'h2' : 'h3';
  const moves = [
    { by: -1, label: 'Move up' },
    { by: 1, label: 'Move down' },
  ] as const;
  return (
    <header className={classes['head']} data-testid={`part-${id}`}>
      <Heading>{title}</Heading>
      <div className={classes['acts']}>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Rename the part “${title}”`}
          onClick={() => {
            setNaming(true);
          }}
        >
          Rename
        </Button>
        {moves.map(({ by, label }) => (
          <Button
            key={by}
            id={moveButtonId(part, by)}
            size="compact-xs"
            variant="subtle"
            aria-label={`${label}: “${title}”`}
            aria-disabled={!outline.canMove(part, by)}
            {...(outline.canMove(part, by) ? {} : { 'data-disabled': true })}
            onClick={() => {
              outline.move(part, by);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      {isNaming ? (
        <TitleField
          part={part}
          outline={outline}
          onClose={() => {
            setNaming(false);
          }}
        />
      ) : null}
    </header>
  );
}
