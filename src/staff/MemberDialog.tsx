import { useLingui } from '@lingui/react';
import type { Right } from '../../electron/contract/call.ts';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { useKept } from '../app/kept.ts';
import { ask } from '../app/vault-port.ts';
import { ProvedDialog } from '../session/ProvedDialog.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { rightMeaning, rightName, rightOrder } from './right-words.ts';

export interface ToldWords {
  member: StaffLine;
  words: string;
}

/** A new member: the names she goes by at this desk, what she may do, and the administrator's own passphrase. */
export function AddMemberDialog({ onAdded, onClose }: { onAdded: (told: ToldWords) => void; onClose: () => void }) {
  const { i18n } = useLingui();
  const [typed, setTyped, forget] = useKept('staff add', {
    signInName: '',
    displayName: '',
    rights: ['worker'] as Right[],
  });
  const why =
    typed.signInName.trim() === ''
      ? i18n.t('Needs a name to sign in with')
      : typed.displayName.trim() === ''
        ? i18n.t('Needs a name that is shown')
        : typed.rights.length === 0
          ? i18n.t('Tick one right at least')
          : null;
  return (
    <ProvedDialog
      title={i18n.t('Add a member of staff')}
      wide
      startsElsewhere
      onClose={onClose}
      no={i18n.t('Leave it')}
      yes={i18n.t('Add her')}
      icon="plus"
      why={why}
      run={async (passphrase) => {
        const told = await ask('staff.add', { ...typed, passphrase });
        forget();
        onAdded(told);
      }}
    >
      <div className="form2 tight">
        <TextField
          label={i18n.t('Name to sign in with')}
          value={typed.signInName}
          onChange={(signInName) => setTyped({ ...typed, signInName })}
          maxLength={200}
          autoFocus
          hint={i18n.t('Typed at the lock. Never shown there.')}
        />
        <TextField
          label={i18n.t('Name that is shown')}
          value={typed.displayName}
          onChange={(displayName) => setTyped({ ...typed, displayName })}
          maxLength={200}
          hint={i18n.t('On the desk only, as initials.')}
        />
      </div>
      <RightBoxes held={typed.rights} onChange={(rights) => setTyped({ ...typed, rights })} locked={[]} />
      <p className="small muted">
        {i18n.t(
          'She gets words that open the desk once. She chooses her own passphrase with them, and nobody else knows it.',
        )}
      </p>
    </ProvedDialog>
  );
}

/** Another name, or other rights. Nobody takes a right from herself: that needs a second administrator. */
export function ChangeMemberDialog({ member, isMe, onChanged, onClose }: ChangeMemberDialogProps) {
  const { i18n } = useLingui();
  const saved = { displayName: member.displayName, rights: member.rights };
  const [typed, setTyped, forget] = useKept(`staff ${member.id}`, saved);
  const same =
    typed.displayName.trim() === member.displayName &&
    rightOrder.every((right) => typed.rights.includes(right) === member.rights.includes(right));
  const why =
    typed.displayName.trim() === ''
      ? i18n.t('Needs a name that is shown')
      : typed.rights.length === 0
        ? i18n.t('Tick one right at least')
        : same
          ? i18n.t('Nothing was changed')
          : null;
  return (
    <ProvedDialog
      title={i18n.t('Name and rights')}
      wide
      startsElsewhere
      onClose={onClose}
      no={i18n.t('Leave it')}
      yes={i18n.t('Save')}
      icon="check"
      why={why}
      run={async (passphrase) => {
        const changed = await ask('staff.change', { id: member.id, ...typed, passphrase });
        forget();
        onChanged(changed);
      }}
    >
      <TextField
        label={i18n.t('Name that is shown')}
        value={typed.displayName}
        onChange={(displayName) => setTyped({ ...typed, displayName })}
        maxLength={200}
        autoFocus
        hint={i18n.t('On the desk only, as initials.')}
      />
      <RightBoxes
        held={typed.rights}
        onChange={(rights) => setTyped({ ...typed, rights })}
        locked={isMe ? member.rights : []}
      />
      <p className="small muted">{i18n.t('It holds from her next unlock at the latest.')}</p>
    </ProvedDialog>
  );
}

interface ChangeMemberDialogProps {
  member: StaffLine;
  /** The administrator changes herself. */
  isMe: boolean;
  onChanged: (member: StaffLine) => void;
  onClose: () => void;
}

function RightBoxes({ held, onChange, locked }: RightBoxesProps) {
  const { i18n } = useLingui();
  return (
    <fieldset>
      <legend className="label">{i18n.t('What she may do')}</legend>
      <ul className="rightboxes">
        {rightOrder.map((right) => (
          <li key={right}>
            <Checkbox
              checked={held.includes(right)}
              hint={rightMeaning(i18n, right)}
              why={locked.includes(right) ? i18n.t('Only another administrator can take this from you.') : null}
              onChange={(on) => onChange(rightOrder.filter((one) => (one === right ? on : held.includes(one))))}
            >
              <b>{rightName(i18n, right)}</b>
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface RightBoxesProps {
  held: readonly Right[];
  onChange: (rights: Right[]) => void;
  /** Rights that cannot be taken here. */
  locked: readonly Right[];
}
