import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { lock, setBesideMe, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { DisplayDialog } from './DisplayDialog.tsx';
import { FindBox } from './FindBox.tsx';
import { LanguageButton } from './LanguageButton.tsx';

/** Always at hand: find, the language, who sits beside, and the lock. */
export function TopBar() {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [showsDisplay, setShowsDisplay] = useState(false);
  return (
    <header className="topbar">
      <FindBox />
      <span className="push" />
      <LanguageButton />
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
