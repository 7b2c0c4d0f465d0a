import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useMay } from '../session/may.ts';
import { setBesideMe, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { DisplayDialog } from './DisplayDialog.tsx';
import { FindBox } from './FindBox.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { LockMenu } from './LockMenu.tsx';

/** Always at hand: find, the language, who sits beside, and the lock. */
export function TopBar() {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const mayWork = useMay('clients.find');
  const [showsDisplay, setShowsDisplay] = useState(false);
  return (
    <header className="topbar">
      {mayWork ? <FindBox /> : null}
      <span className="push" />
      <LanguageButton />
      <Button kind="quiet" label={i18n.t('Letters and light')} onPress={() => setShowsDisplay(true)}>
        Aa
      </Button>
      <Switch on={besideMe} onChange={setBesideMe} keys="F8" everywhere label={i18n.t('Someone is beside me')}>
        {i18n.t('Beside me')}
      </Switch>
      <LockMenu />
      {showsDisplay ? <DisplayDialog onClose={() => setShowsDisplay(false)} /> : null}
    </header>
  );
}
