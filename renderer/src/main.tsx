import './app/configure-zod';
import './styles/mantine.css';
import '@mantine/notifications/styles.layer.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { paintColorScheme } from './app/color-scheme';
import { keepIn } from './app/open-store';
import { preparePlace } from './app/parts';
import { Root } from './app/Root';
import { readStyleNonce, shareStyleNonce } from './app/style-nonce';
import { beginStart } from './app/use-start';
import { createShellJournal } from './data/shell-journal';
import { api } from './platform/api';
import { createBrowserHistory } from './router/browser-history';
import { startRouter } from './router/router';

const container = document.querySelector('#root');
if (container === null) throw new Error('The page has no root element');

keepIn(createShellJournal(api.storage));
beginStart();

startRouter({ history: createBrowserHistory(window), prepare: preparePlace });

const styleNonce = readStyleNonce();
shareStyleNonce(styleNonce);
paintColorScheme();
createRoot(container).render(
  <StrictMode>
    <Root styleNonce={styleNonce} />
  </StrictMode>,
);
