import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ChangePassphraseDialog } from '../session/ChangePassphraseDialog.tsx';
import { NewSheetDialog } from '../session/NewSheetDialog.tsx';
import { useHasRight, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';

/** What opens this desk: her own passphrase, and for administrators the recovery sheet. */
export function OwnKeys() {
  const { i18n } = useLingui();
  const administrator = useHasRight('administrator');
  const unconfirmed = useSession((state) => state.unlocked?.sheetUnconfirmed ?? false);
  const [open, setOpen] = useState<'passphrase' | 'sheet' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Page icon="key" title={i18n.t('What opens this desk')}>
        <div className="stack">
          <div className="stack stack--2">
            <p className="small muted">{i18n.t('Your passphrase: only you know it, and only you can change it.')}</p>
            <span className="row">
              <Button size="sm" icon="key" onPress={() => setOpen('passphrase')}>
                {i18n.t('Change my passphrase')}
              </Button>
            </span>
          </div>
          {administrator ? (
            <div className="stack stack--2">
              <p className="small muted">
                {i18n.t('The recovery sheet: if its paper is lost, or somebody saw it who should not, make another.')}
              </p>
              <span className="row">
                <Button size="sm" icon="print" onPress={() => setOpen('sheet')}>
                  {i18n.t('Make a new sheet')}
                </Button>
              </span>
            </div>
          ) : null}
        </div>
      </Page>
      {open === 'passphrase' ? <ChangePassphraseDialog onClose={close} /> : null}
      {open === 'sheet' ? <NewSheetDialog inForce={!unconfirmed} onClose={close} /> : null}
    </>
  );
}
