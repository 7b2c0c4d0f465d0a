import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import { useHasRight } from './session-store.ts';

/** She changes her own passphrase; nobody else can, and nobody else ever sees it. */
export function ChangePassphraseDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  const [changed, setChanged] = useState(false);
  const administrator = useHasRight('administrator');
  if (changed) {
    return (
      <Dialog
        title={i18n.t('Your passphrase is changed')}
        onClose={onClose}
        actions={
          <Button kind="primary" icon="check" keys="Enter" autoFocus onPress={onClose}>
            {i18n.t('Understood')}
          </Button>
        }
      >
        <Notice tone="ok" icon="key" title={i18n.t('The new one opens the desk from now on')}>
          {i18n.t('The old one opens nothing here any more.')}
        </Notice>
        {administrator ? (
          <p className="small muted">
            {i18n.t(
              'Backups made before today still open with the old one. If somebody knows it, make a new backup and delete those.',
            )}
          </p>
        ) : null}
      </Dialog>
    );
  }
  return (
    <Dialog title={i18n.t('Change my passphrase')} onClose={onClose} urgent>
      <PassphraseForm
        oldLabel={i18n.t('The one you have now')}
        yes={i18n.t('Change it')}
        leave={
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Leave it')}
          </Button>
        }
        onDone={() => setChanged(true)}
      />
    </Dialog>
  );
}
