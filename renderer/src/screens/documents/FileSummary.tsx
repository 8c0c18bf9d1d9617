import { descriptorOf } from '@shared/document/kinds/registry';
import { EDITION_WORDS } from '@shared/wording/edition';
import { contentsInWords, sizeInWords } from './contents-words';
import type { BuiltDocument } from './document-state';
import { documentWords } from './document-words';
import classes from './FileSummary.module.css';

interface FileSummaryProps {
  readonly document: BuiltDocument;
}

/** What is in a file that is not shown here, and what opens it. */
export function FileSummary({ document }: FileSummaryProps) {
  const { kind, edition } = document.options;
  const { title, opensIn } = documentWords(kind);
  const facts = [
    ['Holds', contentsInWords(document.contents)],
    ['Size', sizeInWords(document.bytes.byteLength)],
    ['Kind of file', `.${descriptorOf(kind).format}`],
    ['Opens in', opensIn],
    [EDITION_WORDS[edition].title, EDITION_WORDS[edition].without],
  ] as const;
  return (
    <section aria-label={`Contents of the ${title.toLowerCase()}`} className={classes['summary']}>
      <h2 className={classes['title']}>{title}</h2>
      <dl className={classes['facts']}>
        {facts.map(([term, words]) => (
          <div key={term} className={classes['fact']}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
