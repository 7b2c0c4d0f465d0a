import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { ask } from '../app/vault-port.ts';
import { PlaceChoice, usePlaces } from '../packets/PlaceChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Writes the desk's certificate, which a clinic chooses once; after that its reader knows every packet of this desk. */
export function AuthorityDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  const places = usePlaces();
  const [written, setWritten] = useState<Output<'packets.writeAuthority'> | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function write(): Promise<void> {
    if (!places.place) return;
    setError(null);
    try {
      setWritten(await ask('packets.writeAuthority', { placeId: places.place.id }));
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Dialog
      title={i18n.t('The certificate of this desk')}
      onClose={onClose}
      actions={
        written ? (
          <Button kind="primary" keys="Esc" onPress={onClose}>
            {i18n.t('Done')}
          </Button>
        ) : (
          <>
            <Button keys="Esc" onPress={onClose}>
              {i18n.t('Not now')}
            </Button>
            <Button
              kind="primary"
              icon="stick"
              keys="Ctrl Enter"
              why={places.place ? null : i18n.t('Needs a stick')}
              onPress={() => void write()}
            >
              {i18n.t('Write to the stick')}
            </Button>
          </>
        )
      }
    >
      <p>
        {i18n.t(
          'A clinic chooses it once in its reader. From then on the reader tells whether a packet comes from this desk. It is public, and names nobody.',
        )}
      </p>
      {written ? (
        <Notice tone="ok" icon="check" title={i18n.t('Written')}>
          <p className="small nowrap">{written.fileName}</p>
          <p className="small">
            {i18n.t('Fingerprint, to read aloud when a clinic calls:')}{' '}
            <b className="num fingerprint nowrap">{written.fingerprint}</b>
          </p>
          <p className="small">{i18n.t('Hand it over in person, so that nobody can change it for another.')}</p>
        </Notice>
      ) : (
        <PlaceChoice places={places} label={i18n.t('Where to')} />
      )}
      <ErrorNotice error={error ?? places.error} />
    </Dialog>
  );
}
