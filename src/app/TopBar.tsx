import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { currentLanguage, setLanguage } from '../i18n/i18n.ts';
import { lock, setBesideMe, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { DisplayDialog } from './DisplayDialog.tsx';
import { FindBox } from './FindBox.tsx';

/** Always at hand: find, the language, who sits beside, and the lock. */
export function TopBar() {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [showsDisplay, setShowsDisplay] = useState(false);
  const other = currentLanguage() === 'en' ? 'es' : 'en';
  return (
    <header className="topbar">
      <FindBox />
      <span className="push" />
      <Button kind="quiet" icon="lang" onPress={() => setLanguage(other)}>
        {other === 'es' ? 'Español' : 'English'}
      </Button>
      <Button kind="quiet" label={i18n.t('Letters and light')} onPress={() => setShowsDisplay(true)}>
        Aa
      </Button>
      <Switch on={besideMe} onChange={setBesideMe} keys="F8" label={i18n.t('Someone is beside me')}>
        {i18n.t('Beside me')}
      </Switch>
      <Button icon="lock" keys="Ctrl L" onPress={() => void lock()}>
        {i18n.t('Lock')}
      </Button>
      {showsDisplay ? <DisplayDialog onClose={() => setShowsDisplay(false)} /> : null}
    </header>
  );
}
