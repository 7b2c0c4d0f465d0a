import { useLingui } from '@lingui/react';
import type { Output } from '../../electron/contract/calls.ts';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { ask } from '../app/vault-port.ts';
import { StillOpen } from '../backups/StillOpen.tsx';
import { GettingNewKey } from '../session/GettingNewKey.tsx';
import { ProvedDialog } from '../session/ProvedDialog.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { nameOf } from './staff-names.ts';

export type Removed = Output<'staff.remove'>;

/** She works here no longer: what happens, said before it happens. It cannot be undone, so her passphrase is asked. */
export function RemoveDialog({ member, onRemoved, onClose }: RemoveDialogProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const administrator = member.rights.includes('administrator');
  return (
    <ProvedDialog
      title={i18n.t('Does {name} leave this desk?', { name: nameOf(member, besideMe) })}
      onClose={onClose}
      no={i18n.t('No, she stays')}
      yes={i18n.t('Yes, remove her')}
      icon="x"
      kind="stop"
      run={async (passphrase) => onRemoved(await ask('staff.remove', { id: member.id, passphrase }))}
      whileRunning={<GettingNewKey />}
    >
      <ul className="stack stack--2">
        <li className="row row--top">
          <Icon name="lock" tone="accent" />
          <span>{i18n.t('Her passphrase opens nothing here, at once.')}</span>
        </li>
        <li className="row row--top">
          <Icon name="key" tone="accent" />
          <span>{i18n.t('The whole desk is copied under a new key, and the copy is checked. It takes a minute.')}</span>
        </li>
        <li className="row row--top">
          <Icon name="doc" tone="accent" />
          <span>{i18n.t('Her files stay and wait for an owner. What she wrote and did stays in the record.')}</span>
        </li>
        {administrator ? (
          <li className="row row--top">
            <Icon name="stick" tone="due" />
            <span>
              {i18n.t(
                'Backups made while she was an administrator still open with what she knows. They are listed next.',
              )}
            </span>
          </li>
        ) : null}
      </ul>
      <p className="small muted">{i18n.t('This cannot be undone. She could be added again as somebody new.')}</p>
    </ProvedDialog>
  );
}

interface RemoveDialogProps {
  member: StaffLine;
  onRemoved: (removed: Removed) => void;
  onClose: () => void;
}

/** What is left to do by people: sticks that still open, files without an owner. */
export function RemovedDialog({ member, removed, onClose }: RemovedDialogProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const { stillOpen, filesWaiting } = removed;
  return (
    <Dialog
      title={i18n.t('{name} is removed', { name: nameOf(member, besideMe) })}
      onClose={onClose}
      actions={
        <Button kind="primary" icon="check" keys="Enter" autoFocus onPress={onClose}>
          {i18n.t('Understood')}
        </Button>
      }
    >
      <Notice tone="ok" icon="lock" title={i18n.t('Her passphrase opens nothing here, and the desk has a new key')} />
      {stillOpen.length > 0 ? (
        <StillOpen
          title={i18n.t(
            '{count, plural, one {# backup on a stick still opens for her} other {# backups on sticks still open for her}}',
            { count: stillOpen.length },
          )}
          generations={stillOpen}
        >
          {i18n.t(
            'Whoever has the stick and knows what she knew can read it for as long as it exists. Keep these sticks in the safe, make a new backup, then delete them.',
          )}
        </StillOpen>
      ) : (
        <p className="row row--top">
          <Icon name="stick" tone="ok" />
          <span>{i18n.t('No backup known to this desk opens with what she knows.')}</span>
        </p>
      )}
      {filesWaiting > 0 ? (
        <Notice
          tone="due"
          icon="doc"
          title={i18n.t('{count, plural, one {# file waits for an owner} other {# files wait for an owner}}', {
            count: filesWaiting,
          })}
        >
          {i18n.t('A supervisor opens each and hands it over. Until then supervisors see it, and nobody else.')}
        </Notice>
      ) : null}
    </Dialog>
  );
}

interface RemovedDialogProps {
  member: StaffLine;
  removed: Removed;
  onClose: () => void;
}
