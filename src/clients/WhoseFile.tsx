import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { KnowPersonDialog } from '../intake/KnowPerson.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ownerLine } from './access-words.ts';
import { WhoseFileDialog } from './WhoseFileDialog.tsx';

/** Also who only works along in a file may know her. */
function KnowThem({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" size="sm" keys="W" onPress={() => setOpen(true)}>
        {i18n.t('I know this person…')}
      </Button>
      {open ? <KnowPersonDialog file={file} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Whose file this is and who else opens it; its owner and supervisors may change it. */
export function WhoseFile({ file, onChanged }: { file: ClientFile; onChanged: () => void }) {
  const { i18n } = useLingui();
  const me = useSession((state) => state.unlocked?.member.id);
  const [open, setOpen] = useState(false);
  const isOwner = file.owner.id === me;
  const line = ownerLine(i18n, file, isOwner);
  if (!file.mine) {
    return (
      <span className="whose meta row">
        <Icon name={file.access === 'shared' ? 'people' : 'lock'} />
        {line}
        <KnowThem file={file} />
      </span>
    );
  }
  return (
    <span className="whose">
      <Button
        kind="quiet"
        size="sm"
        icon={file.access === 'shared' ? 'people' : 'lock'}
        keys="W"
        does={i18n.t('Whose file this is')}
        onPress={() => setOpen(true)}
      >
        {line}
      </Button>
      {open ? (
        <WhoseFileDialog file={file} isOwner={isOwner} onChanged={onChanged} onClose={() => setOpen(false)} />
      ) : null}
    </span>
  );
}
