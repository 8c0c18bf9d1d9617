import { useContext } from 'react';
import { countOf, joinWords } from '@shared/base/words';
import type { LibrarySection } from '@shared/pack/search-library';
import type { Question } from '@shared/pack/schema';
import type { AuthorityUses, Use } from '@shared/pack/uses';
import { showLibrary, showQuestion } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import { AskedQuestions } from './asked-questions';
import { usesInWords } from './uses-in-words';
import classes from './UsedBy.module.css';

interface UsedByProps {
  readonly uses: AuthorityUses;
  /** Whether the lists are open from the start. */
  readonly isOpen: boolean;
}

/** What rests on a source: the questions first, each a way to it where the open assessment asks it. */
export function UsedBy({ uses, isOpen }: UsedByProps) {
  const words = usesInWords(uses);
  if (words === '') return <p className={classes['none']}>No question or other entry cites this.</p>;
  return (
    <details className={classes['uses']} open={isOpen} data-testid="used-by">
      <summary>Used by {words}</summary>
      <QuestionUses questions={uses.questions} />
      <PlainUses title="Scenarios" items={uses.scenarios} textOf={({ title }) => title} />
      <PlainUses
        title="Reporting deadlines"
        items={uses.clocks}
        textOf={({ title }) => title}
        section="clocks"
      />
      <PlainUses
        title="Statements"
        items={uses.statements}
        textOf={({ text }) => text}
        section="statements"
      />
      <PlainUses title="Decisions" items={uses.decisions} textOf={({ title }) => title} />
      <PlainUses title="Profile" items={uses.facets} textOf={({ question }) => question} />
      <PlainUses title="Timeline" items={uses.milestones} textOf={({ title }) => title} section="timeline" />
      <PlainUses title="Glossary" items={uses.terms} textOf={({ term }) => term} section="glossary" />
      <PlainUses title="Incident guide" items={uses.incident} textOf={({ title }) => title} />
    </details>
  );
}

function pinWords(pins: readonly string[]): string {
  return pins.length === 0 ? '' : ` (${joinWords(pins, 'and')})`;
}

interface QuestionUsesProps {
  readonly questions: readonly Use<Question>[];
}

function QuestionUses({ questions }: QuestionUsesProps) {
  const asked = useContext(AskedQuestions);
  if (questions.length === 0) return null;
  return (
    <div className={classes['kind']}>
      <h4 className={classes['title']}>Questions</h4>
      {asked === null ? (
        <p className={classes['hint']}>To go to a question, open the library from an assessment.</p>
      ) : null}
      <ul className={classes['list']}>
        {questions.map(({ part: { id, text }, pins }) => (
          <li key={id}>
            {asked?.has(id) === true ? (
              <LinkButton onClick={() => void showQuestion(id)}>
                {id}: {text}
              </LinkButton>
            ) : (
              <span>
                {id}: {text}
              </span>
            )}
            <span className={classes['soft']}>
              {pinWords(pins)}
              {asked !== null && !asked.has(id) ? ' · not asked for this profile' : ''}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PlainUsesProps<Part extends { readonly id: string }> {
  readonly title: string;
  readonly items: readonly Use<Part>[];
  readonly textOf: (part: Part) => string;
  /** Where in the library these stand; left out where they do not. */
  readonly section?: LibrarySection;
}

function PlainUses<Part extends { readonly id: string }>(props: PlainUsesProps<Part>) {
  const { title, items, textOf, section } = props;
  if (items.length === 0) return null;
  return (
    <div className={classes['kind']}>
      <h4 className={classes['title']}>
        {title} <span className={classes['soft']}>{countOf(items.length, 'entry', 'entries')}</span>
      </h4>
      <ul className={classes['list']}>
        {items.map(({ part, pins }) => (
          <li key={part.id}>
            {section === undefined ? (
              <span>{textOf(part)}</span>
            ) : (
              <LinkButton onClick={() => void showLibrary(section, part.id)}>{textOf(part)}</LinkButton>
            )}
            <span className={classes['soft']}>{pinWords(pins)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
