import type { Pack, Statement } from '@shared/pack/schema';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Section } from '@renderer/ui/Section';
import { CitationList } from '../citations';
import { Entry } from './Entry';
import classes from './Library.module.css';

interface StatementSectionProps {
  readonly pack: Pack;
  readonly entry: string | undefined;
}

const KINDS: readonly { readonly kind: Statement['kind']; readonly title: string; readonly intro: string }[] =
  [
    { kind: 'does', title: 'What it does', intro: 'Taken from the text itself and from what followed it.' },
    {
      kind: 'does-not',
      title: 'What it does not do',
      intro: 'Points that are often assumed, and that the text does not bear out.',
    },
    { kind: 'caution', title: 'Cautions', intro: 'Where to tread with care, and why.' },
  ];

/** What the law at hand does and does not do. */
export function StatementSection({ pack, entry }: StatementSectionProps) {
  if (pack.statements.length === 0) {
    return (
      <EmptyState title="No statements are in this edition">
        An edition can say here what its law does, what it does not do, and where to tread with care.
      </EmptyState>
    );
  }
  return KINDS.map(({ kind, title, intro }) => {
    const statements = pack.statements.filter((statement) => statement.kind === kind);
    if (statements.length === 0) return null;
    return (
      <Section key={kind} title={title} intro={intro}>
        <ul className={classes['list']}>
          {statements.map(({ id, text, authorities }) => (
            <Entry key={id} isTarget={id === entry}>
              <p>{text}</p>
              <CitationList refs={authorities} />
            </Entry>
          ))}
        </ul>
      </Section>
    );
  });
}
