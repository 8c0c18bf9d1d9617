import { showBackups } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './FirstSteps.module.css';

/** What a first-time user does to hold a memo in two minutes. */
export function FirstSteps() {
  return (
    <section className={classes['steps']} aria-labelledby="first-steps">
      <h2 id="first-steps" className={classes['title']}>
        Your first memo, in two minutes
      </h2>
      <ol className={classes['list']}>
        <li>
          <b>Open a sample below.</b> It shows a score with its reasons.
        </li>
        <li>
          <b>Go to Documents.</b> Make the legal memo and look through its pages.
        </li>
        <li>
          <b>Save the PDF.</b> Then come back and start an assessment of your own.
        </li>
      </ol>
      <LinkButton onClick={() => void showBackups()}>Bring assessments back from a backup</LinkButton>
    </section>
  );
}
