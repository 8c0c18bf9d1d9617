import type { Pack, GlossaryTerm } from '@shared/pack/schema';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Section } from '@renderer/ui/Section';
import { CitationList } from '../citations';
import { Entry } from './Entry';
import classes from './Library.module.css';

interface GlossarySectionProps {
  readonly pack: Pack;
  readonly entry: string | undefined;
}

const DEFINED: Readonly<Record<GlossaryTerm['defined'], string>> = {
  yes: 'Defined in the text',
  'by-reference': 'Defined by pointing to another text',
  'by-process': 'Left to be defined by a process',
  'by-function': 'Described by what it does, not defined',
  no: 'Not defined in the text',
};

/** The terms, and whether the text itself defines them. */
export function GlossarySection({ pack, entry }: GlossarySectionProps) {
  if (pack.glossary.length === 0) {
    return (
      <EmptyState title="No glossary is in this edition">
        An edition can explain its terms here, and say which of them the law leaves undefined.
      </EmptyState>
    );
  }
  const terms = pack.glossary.toSorted((a, b) => a.term.localeCompare(b.term, 'en-US'));
  return (
    <Section title="Glossary" intro="Each term says whether the text itself defines it.">
      <ul className={classes['list']}>
        {terms.map(({ id, term, meaning, defined, authorities }) => (
          <Entry key={id} title={term} isTarget={id === entry}>
            <p className={classes['soft']}>{DEFINED[defined]}</p>
            <p>{meaning}</p>
            <CitationList refs={authorities} />
          </Entry>
        ))}
      </ul>
    </Section>
  );
}
