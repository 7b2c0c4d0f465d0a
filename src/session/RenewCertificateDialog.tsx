import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { SignerState } from '../../electron/contract/settings.ts';
import { ask } from '../app/vault-port.ts';
import { RecoveryCodeField } from '../backups/RecoveryCodeField.tsx';
import { lettersLeft, wholeCode } from '../backups/recovery-code.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { ProvedDialog } from './ProvedDialog.tsx';

/** The next certificate, for 400 days. The key that makes it lies under the code of the recovery sheet. */
export function RenewCertificateDialog({ certificate, onClose, onRenewed }: RenewCertificateProps) {
  const { i18n } = useLingui();
  const [code, setCode] = useState('');
  const { needsCode, endsAt } = certificate;
  return (
    <ProvedDialog
      title={i18n.t('Renew the desk’s certificate')}
      onClose={onClose}
      no={i18n.t('Not now')}
      yes={i18n.t('Renew it')}
      icon="sealok"
      why={needsCode && lettersLeft(code) > 0 ? i18n.t('Needs the code of the recovery sheet') : null}
      startsElsewhere={needsCode}
      wide={needsCode}
      run={async (passphrase) => {
        await ask('signer.renew', { passphrase, code: wholeCode(code) ?? '' });
        onRenewed();
      }}
    >
      <p>
        {i18n.t(
          'It holds until {day}; the next one holds 400 days from today. Clinics have nothing to do, and packets that were sent stay genuine.',
          { day: fullDay(dayOf(endsAt)) },
        )}
      </p>
      {needsCode ? (
        <>
          <RecoveryCodeField value={code} onChange={setCode} wrong={false} />
          <p className="small muted">
            {i18n.t(
              'If the sheet was once replaced without its old paper, the key still lies under the code of the old one: take that paper.',
            )}
          </p>
        </>
      ) : null}
    </ProvedDialog>
  );
}

interface RenewCertificateProps {
  certificate: SignerState;
  onClose: () => void;
  onRenewed: () => void;
}
