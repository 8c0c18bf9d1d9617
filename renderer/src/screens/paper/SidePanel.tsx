import { Button } from '@mantine/core';
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { joinWords } from '@shared/base/words';
import { traceInWords } from '@shared/document/text/hand/trace-words';
import type { TableUnit } from '@shared/document/text/hand/passages';
import type { Sentence } from '@shared/document/text/sentence';
import { LinkButton } from '@renderer/ui/LinkButton';
import type { PaperCommand } from './paper-keys';
import type { OpenPaper } from './papers';
import { LiftNotes } from './LiftNotes';
import classes from './SidePanel.module.css';

interface SidePanelProps {
  readonly paper: OpenPaper;
  readonly entry: HandEntry | null;
  readonly sentence: Sentence | null;
  readonly onCommand: (command: PaperCommand) => void;
  readonly onForget: () => void;
  readonly onLift: (questionId: string, text: string) => void;
  readonly onOpenQuestion: (questionId: string) => void;
}

const ACTS: readonly { readonly command: PaperCommand; readonly label: string; readonly key: string }[] = [
  { command: 'accept', label: 'Accept', key: 'A' },
  { command: 'edit', label: 'Edit', key: 'E' },
  { command: 'leave-out', label: 'Leave out', key: 'S' },
  { command: 'own', label: 'Own paragraph', key: 'N' },
];

function canDo(command: PaperCommand, { passage, state, isStale }: HandEntry): boolean {
  if (command === 'own') return true;
  // What was looked at and has not moved needs no second look.
  if (command === 'accept' && state !== 'open' && !isStale) return false;
  if (passage === null) return command === 'edit' || (command === 'accept' && state !== 'own');
  return command !== 'edit' || passage.kind !== 'table';
}

function titleOf({ passage }: HandEntry): string {
  if (passage?.cell !== null && passage?.cell !== undefined) return `This cell: ${passage.cell.name}`;
  return passage?.kind === 'table' ? 'This table' : 'This paragraph';
}

/** “What” and “Standing”. */
function columnsOfWords(table: TableUnit): string {
  const titles = table.columns
    .filter(({ wordsOf }) => wordsOf !== undefined)
    .map(({ title }) => `“${title}”`);
  return joinWords(titles, 'and');
}

/** What of a table can be edited, and what is only read. */
function TableHint({
  entry: { passage },
  sentence,
}: Pick<SidePanelProps, 'sentence'> & { readonly entry: HandEntry }) {
  const table = passage?.table ?? null;
  if (table === null) return null;
  return (
    <p className={classes['hint']}>
      {sentence === null
        ? `What is done here is done with the whole table. The words under ${columnsOfWords(table)} can be edited cell by cell. `
        : 'This cell cannot be edited; what is done here is done with the whole table. '}
      Figures, dates, codes and names come from the record and are changed there.
    </p>
  );
}

/** What the selected sentence rests on, and what can be done with its paragraph. */
export function SidePanel({
  paper,
  entry,
  sentence,
  onCommand,
  onForget,
  onLift,
  onOpenQuestion,
}: SidePanelProps) {
  if (entry === null) return <p className={classes['hint']}>Select a sentence to see what it rests on.</p>;
  const grounds = sentence === null ? [] : sentence.trace.map((ref) => traceInWords(ref, paper.context));
  const seen = [...new Map(grounds.map((each) => [`${each.sort} ${each.title}`, each])).values()];
  return (
    <>
      <h2 className={classes['title']}>{titleOf(entry)}</h2>
      <div className={classes['acts']}>
        {ACTS.filter(({ command }) => canDo(command, entry)).map(({ command, label, key }) => (
          <Button
            key={command}
            size="xs"
            variant={command === 'accept' ? 'filled' : 'default'}
            aria-keyshortcuts={key}
            rightSection={<kbd className={classes['key']}>{key}</kbd>}
            onClick={() => {
              onCommand(command);
            }}
          >
            {command === 'accept' && entry.isStale && entry.state !== 'accepted' ? 'Keep yours' : label}
          </Button>
        ))}
        {entry.record === null ? null : (
          <Button size="xs" variant="subtle" onClick={onForget}>
            {entry.state === 'own' ? 'Remove it' : 'Back to what is generated'}
          </Button>
        )}
      </div>
      <TableHint entry={entry} sentence={sentence} />
      <h2 className={classes['title']}>What this sentence rests on</h2>
      {sentence === null ? (
        <p className={classes['hint']}>Select a sentence to see what it rests on.</p>
      ) : (
        <blockquote className={classes['quoted']}>{sentence.text}</blockquote>
      )}
      <ul className={classes['grounds']} data-testid="grounds">
        {seen.map(({ sort, title, detail, questionId }) => (
          <li key={`${sort} ${title}`}>
            <span className={classes['sort']}>{sort}</span>
            <strong>{title}</strong>
            <span className={classes['detail']}>{detail}</span>
            {questionId === null ? null : (
              <LinkButton
                onClick={() => {
                  onOpenQuestion(questionId);
                }}
              >
                Open question {questionId}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {paper.kind === 'memo' ? <LiftNotes paper={paper} entry={entry} onLift={onLift} /> : null}
    </>
  );
}
