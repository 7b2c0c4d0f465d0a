import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { SignerState } from '../../electron/contract/settings.ts';
import { go } from '../app/screen.ts';
import { ask, CallError } from '../app/vault-port.ts';
import { RecoveryCodeField } from '../backups/RecoveryCodeField.tsx';
import { lettersLeft, wholeCode } from '../backups/recovery-code.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProvedDialog } from './ProvedDialog.tsx';

/**
 * The next certificate, for 400 days. The key that makes it lies under the code of the recovery sheet; where it lies under
 * the code of an older one that is lost, a new certificate is begun, and every clinic has to be given it.
 */
export function RenewCertificateDialog({ certificate, onClose, onRenewed }: RenewCertificateProps) {
  const { i18n } = useLingui();
  const [code, setCode] = useState('');
  const [elsewhere, setElsewhere] = useState(false);
  const [anew, setAnew] = useState(false);
  const [begun, setBegun] = useState(false);
  const { needsCode, endsAt } = certificate;

  /** Another paper: what was true of the one before need not be true of it. */
  function changeCode(typed: string): void {
    setCode(typed);
    setElsewhere(false);
    setAnew(false);
  }

  async function renew(passphrase: string): Promise<void> {
    try {
      await ask('signer.renew', { passphrase, code: wholeCode(code) ?? '', ...(anew ? { anew } : {}) });
    } catch (refused) {
      if (refused instanceof CallError && refused.code === 'authority-elsewhere') setElsewhere(true);
      throw refused;
    }
    if (anew) setBegun(true);
    else onRenewed();
  }

  if (begun) return <Begun onClose={onRenewed} />;
  return (
    <ProvedDialog
      title={i18n.t('Renew the desk’s certificate')}
      onClose={onClose}
      no={i18n.t('Not now')}
      yes={anew ? i18n.t('Begin anew') : i18n.t('Renew it')}
      icon="sealok"
      kind={anew ? 'stop' : 'primary'}
      why={needsCode && lettersLeft(code) > 0 ? i18n.t('Needs the code of the recovery sheet') : null}
      startsElsewhere={needsCode}
      wide={needsCode}
      run={renew}
    >
      {anew ? null : (
        <p>
          {i18n.t(
            'It holds until {day}; the next one holds 400 days from today. Clinics have nothing to do, and packets that were sent stay genuine.',
            { day: fullDay(dayOf(endsAt)) },
          )}
        </p>
      )}
      {needsCode ? <RecoveryCodeField value={code} onChange={changeCode} wrong={false} /> : null}
      {elsewhere ? (
        <Checkbox
          checked={anew}
          onChange={setAnew}
          hint={i18n.t(
            'Every clinic must be given the new certificate by hand before it can open what this desk sends from now on. The key goes under the sheet whose code stands above. This cannot be undone.',
          )}
        >
          {i18n.t('The older sheet is lost: begin a new certificate')}
        </Checkbox>
      ) : null}
    </ProvedDialog>
  );
}

/** What is left to do by hand. */
function Begun({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  return (
    <Dialog
      title={i18n.t('The desk has a new certificate')}
      onClose={onClose}
      urgent
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('I will do it later')}
          </Button>
          <Button
            kind="primary"
            icon="pin"
            keys="Ctrl Enter"
            onPress={() => {
              onClose();
              go({ name: 'sites' });
            }}
          >
            {i18n.t('To the sites')}
          </Button>
        </>
      }
    >
      <p>
        {i18n.t(
          'Write it to a stick on the page of the sites, and hand it to each clinic in person. Until a clinic has it, its reader says that a packet is not from the desk it knows; the printed paper is as good as before.',
        )}
      </p>
    </Dialog>
  );
}

interface RenewCertificateProps {
  certificate: SignerState;
  onClose: () => void;
  onRenewed: () => void;
}
