import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { OpenedPacket } from '../../electron/contract/packets.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/**
 * Both certificates by their fingerprints, and the question. It never opens by itself: whoever brings a false
 * certificate on a stick would have it answered in passing.
 */
export function OtherAuthority({ fingerprints, onReplace, onClose }: OtherAuthorityProps) {
  const { i18n } = useLingui();
  const [compared, setCompared] = useState(false);
  return (
    <Dialog
      title={i18n.t('Take over another certificate?')}
      onClose={onClose}
      urgent
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('No, keep the one it knows')}
          </Button>
          <Button
            kind="stop"
            keys="Ctrl Enter"
            why={compared ? null : i18n.t('Compare them by telephone first')}
            onPress={onReplace}
          >
            {i18n.t('Yes, take it over')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('The certificate decides whose packets this computer believes. A stick can bring a false one.')}</p>
      <dl className="stack stack--2">
        <div>
          <dt className="small">{i18n.t('This computer knows')}</dt>
          <dd className="num fingerprint strong">{fingerprints.known}</dd>
        </div>
        <div>
          <dt className="small">{i18n.t('You chose')}</dt>
          <dd className="num fingerprint strong">{fingerprints.chosen}</dd>
        </div>
      </dl>
      <p>
        {i18n.t(
          'Call the desk at the number you have on file, not at one from the stick, and let them read you the fingerprint of their certificate.',
        )}
      </p>
      <Checkbox checked={compared} onChange={setCompared}>
        {i18n.t(
          'The desk read me the very fingerprint of the one I chose, and I am the administrator of this computer',
        )}
      </Checkbox>
    </Dialog>
  );
}

export interface OtherAuthorityProps {
  fingerprints: NonNullable<OpenedPacket['fingerprints']>;
  onReplace: () => void;
  onClose: () => void;
}
