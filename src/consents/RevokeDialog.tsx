import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Consent } from '../../electron/contract/consents.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** She takes a consent back, in writing or just by saying so. It works at once and cannot be undone: she signs anew. */
export function RevokeDialog({ consent, siteName, onRevoked, onClose }: RevokeDialogProps) {
  const { i18n } = useLingui();
  const [how, setHow] = useState<'spoken' | 'written' | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function revoke(): Promise<void> {
    if (how === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      onRevoked(await ask('consents.revoke', { id: consent.id, spoken: how === 'spoken' }));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={i18n.t('Does she take back her consent for {site}?', { site: siteName })}
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
      <ErrorNotice error={error} />
    </Dialog>
  );
}

export interface RevokeDialogProps {
  consent: Consent;
  siteName: string;
  onRevoked: (consent: Consent) => void;
  onClose: () => void;
}
