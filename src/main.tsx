import './app/first.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/components.css';
import './styles/kit.css';
import './styles/house.css';
import './styles/clients.css';
import './styles/consents.css';
import './styles/referrals.css';
import './styles/packets.css';
import './styles/backups.css';
import './styles/hide.css';
import './styles/staff.css';
import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { keepDisplay } from './app/display.ts';
import { listenForKeys } from './app/keys.ts';
import { stopLeaks } from './app/leaks.ts';
import { listenForPages } from './app/page-bitmaps.ts';
import { listenForVault } from './app/vault-port.ts';
import { i18n } from './i18n/i18n.ts';
import { followDoor } from './session/session-store.ts';
import './styles/reflow.css';

stopLeaks();
keepDisplay();
followDoor();
listenForPages();
listenForKeys();
listenForVault();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <App />
    </I18nProvider>,
  );
}
