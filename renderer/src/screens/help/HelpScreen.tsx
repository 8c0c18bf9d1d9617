import { Kbd, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { countOf } from '@shared/base/words';
import type { StandaloneScreenProps } from '@renderer/screens/registry';
import { LinkButton } from '@renderer/ui/LinkButton';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { answersFor, type HelpAnswer } from './answers';
import classes from './Help.module.css';

const KEYS = 'keys';

function anchorOf(id: string): string {
  return `help-${id}`;
}

/** Shows a part and reads its heading out. */
function goTo(id: string): void {
  const heading = document.getElementById(anchorOf(id));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** What a new user asks, and every key. Part of the app: nothing is fetched. */
export function HelpScreen({ entry, keys }: Pick<StandaloneScreenProps, 'entry' | 'keys'>) {
  const [search, setSearch] = useState('');
  const found = answersFor(search);
  useEffect(() => {
    if (entry !== undefined) goTo(entry);
  }, [entry]);
  return (
    <div data-testid="help">
      <PageHeader
        title="Help"
        lead="Answers to what a new user asks, and every key. Nothing here needs the network."
      />
      <div className={classes['columns']}>
        <nav aria-label="Contents of the help" className={classes['contents']}>
          <TextInput
            label="Search the help"
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
            }}
          />
          <p role="status" className={classes['count']}>
            {search.trim() === '' ? '' : countOf(found.length, 'answer')}
          </p>
          <ul className={classes['list']}>
            {found.map(({ id, question }) => (
              <ContentsLine key={id} id={id} words={question} />
            ))}
            <ContentsLine id={KEYS} words="Keys" />
          </ul>
        </nav>
        <div className={classes['answers']}>
          {found.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
          <Section title="Keys" anchor={anchorOf(KEYS)}>
            <KeyTable keys={keys} />
          </Section>
        </div>
      </div>
    </div>
  );
}

function ContentsLine({ id, words }: { readonly id: string; readonly words: string }) {
  return (
    <li>
      <LinkButton
        onClick={() => {
          goTo(id);
        }}
      >
        {words}
      </LinkButton>
    </li>
  );
}

function Answer({ answer: { id, question, paragraphs } }: { readonly answer: HelpAnswer }) {
  return (
    <Section title={question} anchor={anchorOf(id)}>
      <div className={classes['words']}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </Section>
  );
}

function KeyTable({ keys }: Pick<StandaloneScreenProps, 'keys'>) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">Keys</th>
          <th scope="col">What they do</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ keys: pressed, does }) => (
          <tr key={pressed}>
            <td>
              <Kbd>{pressed}</Kbd>
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
