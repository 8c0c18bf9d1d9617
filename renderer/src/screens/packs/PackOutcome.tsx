import { countOf } from '@shared/base/words';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { Notice } from '@renderer/ui/Notice';
import type { PackFilesOutcome } from './use-pack-files';
import classes from './PacksDialog.module.css';

interface PackOutcomeProps {
  readonly outcome: PackFilesOutcome;
}

/** How the last import, copy or removal ended. */
export function PackOutcome({ outcome }: PackOutcomeProps) {
  switch (outcome.kind) {
    case 'none':
      return null;
    case 'done':
      return <Notice kind="success" title={outcome.words} live="status" />;
    case 'failed':
      return <ErrorNotice error={outcome.error} />;
    case 'unsound': {
      const { fileName, problems, total } = outcome;
      const more = total - problems.length;
      return (
        <Notice
          kind="danger"
          title={`“${fileName}” was not imported: ${countOf(total, 'problem')} inside.`}
          live="alert"
        >
          <p>Nothing was changed. Give this list to whoever made the pack.</p>
          <ol className={classes['problems']}>
            {problems.map(({ file, line, column, path, message }) => (
              <li key={`${file} ${String(line)} ${String(column)} ${path} ${message}`}>
                <span className={classes['place']}>
                  {file}
                  {line === null ? '' : `, line ${String(line)}`}
                  {path === '' ? '' : `, ${path}`}
                </span>{' '}
                {message}
              </li>
            ))}
          </ol>
          {more > 0 ? <p>{String(more)} more are not listed.</p> : null}
        </Notice>
      );
    }
  }
}
