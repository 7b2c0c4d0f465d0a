import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Consent } from '../../electron/contract/consents.ts';
import { ask } from '../app/vault-port.ts';
import { PrintFormDialog } from '../forms/PrintFormDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { HeldUnder } from './HeldUnder.tsx';

/**
 * She takes a consent back, in writing or just by saying so: said with one key, done with another. It works at once and
 * cannot be undone: she signs anew. Who holds what is told, because that cannot be called back.
 */
export function RevokeDialog({ consent, onRevoked, onClose }: RevokeDialogProps) {
  const { i18n } = useLingui();
  const [how, setHow] = useState<'spoken' | 'written' | null>(null);
  const [busy, setBusy] = useState(false);
  const [revoked, setRevoked] = useState<Consent | null>(null);
  const [printing, setPrinting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const site = consent.recipientName;
  const close = () => (revoked ? onRevoked(revoked) : onClose());

  async function revoke(): Promise<void> {
    if (how === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      setRevoked(await ask('consents.revoke', { id: consent.id, spoken: how === 'spoken' }));
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  if (revoked && printing) {
    return (
      <PrintFormDialog
        form="revocation"
        about={{ kind: 'consent', clientId: consent.clientId, consentId: consent.id }}
        onClose={() => setPrinting(false)}
      />
    );
  }
  if (revoked) {
    return (
      <Dialog
        title={i18n.t('Taken back: nothing goes to {site} any more', { site })}
        onClose={close}
        actions={
          <>
            <Button icon="print" onPress={() => setPrinting(true)}>
              {i18n.t('Print the notice')}
            </Button>
            <Button kind="primary" keys="Ctrl Enter" icon="check" onPress={close}>
              {i18n.t('Done')}
            </Button>
          </>
        }
      >
        <Notice tone="ok" icon="check">
          {i18n.t('It works from this moment. Those who hold something are asked not to use it further.')}
        </Notice>
        <HeldUnder consentId={consent.id} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={i18n.t('Does she take back her consent for {site}?', { site })}
      onClose={onClose}
      urgent
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('No, it stays')}
          </Button>
          <Button
            kind="stop"
            icon="x"
            keys="Ctrl Enter"
            why={how === null ? i18n.t('Say first how she told you') : null}
            onPress={() => void revoke()}
          >
            {i18n.t('Yes, she takes it back')}
          </Button>
        </>
      }
    >
      <p>
        {i18n.t('From this moment nothing goes there under {code}. What has already left cannot be called back.', {
          code: consent.code,
        })}
      </p>
      <Choice
        label={i18n.t('How did she say it?')}
        value={how}
        onChange={setHow}
        options={[
          { value: 'spoken', label: i18n.t('She said so') },
          { value: 'written', label: i18n.t('In writing') },
        ]}
      />
      <p className="small muted">{i18n.t('Either is enough. She need not say why.')}</p>
      <HeldUnder consentId={consent.id} />
      <ErrorNotice error={error} />
    </Dialog>
  );
}

export interface RevokeDialogProps {
  consent: Consent;
  onRevoked: (consent: Consent) => void;
  onClose: () => void;
}
