import { useLingui } from '@lingui/react';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { ask } from '../app/vault-port.ts';
import { ProvedDialog } from '../session/ProvedDialog.tsx';
import { useSession } from '../session/session-store.ts';
import type { ToldWords } from './MemberDialog.tsx';
import { nameOf } from './staff-names.ts';

/** A forgotten passphrase, or a desk that came back from a stick: new words for her, and what she knew opens nothing. */
export function LetInDialog({ member, onLetIn, onClose }: LetInDialogProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  return (
    <ProvedDialog
      title={i18n.t('Let {name} in again?', { name: nameOf(member, besideMe) })}
      onClose={onClose}
      no={i18n.t('Not now')}
      yes={i18n.t('Make the words')}
      icon="key"
      run={async (passphrase) => onLetIn(await ask('staff.letIn', { id: member.id, passphrase }))}
    >
      <p>
        {i18n.t(
          'She gets words that open the desk once, and chooses a new passphrase. Her files and drafts stay hers.',
        )}{' '}
        <b>{i18n.t('What she knew before opens nothing here from this moment on.')}</b>
      </p>
      <p className="small muted">
        {i18n.t('Make sure that it is she who asks. The audit trail says that you let her in.')}
      </p>
    </ProvedDialog>
  );
}

interface LetInDialogProps {
  member: StaffLine;
  onLetIn: (told: ToldWords) => void;
  onClose: () => void;
}
