import { useLingui } from '@lingui/react';
import type { Purged } from '../../electron/contract/retention.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { StillInBackup } from './GoesAndStays.tsx';

/** It is done: what is left to do by people, with sticks. */
export function Gone({ purged, onClose }: { purged: Purged; onClose: () => void }) {
  const { i18n } = useLingui();
  return (
    <Dialog
      title={i18n.t('Gone for good')}
      onClose={onClose}
      actions={
        <Button kind="primary" icon="check" keys="Enter" autoFocus onPress={onClose}>
          {i18n.t('Understood')}
        </Button>
      }
    >
      <Notice
        tone="ok"
        icon="check"
        title={i18n.t(
          '{things, plural, =0 {The empty file was purged} one {# thing was purged} other {# things were purged}}',
          {
            things: purged.things,
          },
        )}
      >
        {i18n.t('Both of you stand in the audit trail, with the file number.')}
      </Notice>
      <StillInBackup weighed={purged} />
      <p className="row row--top">
        <Icon name="stick" />
        <span>
          {purged.toldTo.length > 0
            ? i18n.t('{sticks} knows of it: should an older backup come back, it is purged again.', {
                sticks: purged.toldTo.join(', '),
              })
            : i18n.t('No stick is in.')}{' '}
          {i18n.t('Put every other stick in once and open Backup: it is told then.')}
        </span>
      </p>
    </Dialog>
  );
}
