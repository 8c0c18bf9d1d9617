import { LinkButton } from './LinkButton';
import classes from './OnThisPage.module.css';

/** A part of a long screen: the id of its heading, and its title. */
export interface PagePart {
  readonly anchor: string;
  readonly title: string;
}

/** Goes to the parts of a long screen; the focus goes along, so that Tab carries on from there. */
export function OnThisPage({ parts }: { readonly parts: readonly PagePart[] }) {
  return (
    <nav aria-label="On this page" className={classes['nav']}>
      <span className={classes['label']}>On this page</span>
      <ul className={classes['list']}>
        {parts.map(({ anchor, title }) => (
          <li key={anchor}>
            <LinkButton
              onClick={() => {
                const heading = document.getElementById(anchor);
                heading?.scrollIntoView({ block: 'start' });
                heading?.focus({ preventScroll: true });
              }}
            >
              {title}
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
