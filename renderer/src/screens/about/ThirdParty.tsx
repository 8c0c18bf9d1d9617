import { useState } from 'react';
import { countOf } from '@shared/base/words';
import thirdParty from '../../../../resources/third-party.json';
import classes from './About.module.css';

/** The packages that are part of the app, each with its version and license. */
export function ThirdParty() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={classes['words']}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Work of others: {countOf(thirdParty.length, 'package')}, each under its own license</summary>
      {isOpen ? (
        <ul className={classes['packages']}>
          {thirdParty.map(({ name, version, license }) => (
            <li key={`${name} ${version}`}>
              {name} {version}: {license}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
