import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { Unlocked } from '../../electron/contract/session.ts';
import { go } from '../app/screen.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { useHasRight } from './session-store.ts';

/** The paper without which a lost computer stays lost, and the way to a new one. */
export function SheetMissing({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const [asks, setAsks] = useState(false);
  const administrator = useHasRight('administrator');
  if (!unlocked.sheetUnconfirmed) return null;
  return (
    <>
      <Notice
        tone="due"
        icon="key"
        title={i18n.t('The recovery sheet was never confirmed')}
        alert
        action={administrator ? <Button onPress={() => setAsks(true)}>{i18n.t('Make a new sheet')}</Button> : null}
      >
        <p>
          {i18n.t('If its paper is not in the safe, no backup made under it can be brought back. Nothing is lost yet.')}{' '}
          {administrator
            ? i18n.t('Make a new sheet now, and after it a new backup.')
            : i18n.t('Ask an administrator to make a new sheet today, and after it a new backup.')}
        </p>
      </Notice>
      {asks ? <NewSheetDialog onClose={() => setAsks(false)} /> : null}
    </>
  );
}

/** Her passphrase once more: whoever walks past an open desk must not carry off the code that opens its backups. */
function NewSheetDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  const [passphrase, setPassphrase] = useState('');
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function make(event: FormEvent) {
    event.preventDefault();
    if (making || passphrase === '') return;
    setMaking(true);
    setError(null);
    try {
      const sheet = await ask('session.newSheet', { passphrase });
      go({ name: 'new-sheet', sheet });
    } catch (refused) {
      setPassphrase('');
      setError(refused);
      setMaking(false);
    }
  }

  return (
    <Dialog title={i18n.t('Make a new sheet')} onClose={onClose} urgent>
      <form className="stack" onSubmit={(event) => void make(event)}>
        <p>
          {i18n.t(
            'It takes the place of the one that was never confirmed. Have the printer on, or paper and pen: the code is shown once.',
          )}
        </p>
        <PassphraseField label={i18n.t('Your passphrase')} value={passphrase} onChange={setPassphrase} autoFocus />
        <ErrorNotice error={error} />
        <div className="row">
          <span className="push" />
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button
            kind="primary"
            icon="key"
            type="submit"
            keys="Enter"
            why={
              making
                ? i18n.t('This takes a moment on purpose')
                : passphrase === ''
                  ? i18n.t('Needs your passphrase')
                  : null
            }
          >
            {i18n.t('Make the sheet')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
