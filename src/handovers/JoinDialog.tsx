import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Handover } from '../../electron/contract/handovers.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { lineTitle } from '../clients/person.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextField } from '../ui/TextField.tsx';

/** How many files are offered. */
const MOST = 6;

/** She has a file already: which one. Nothing in it is changed; what was told of her stays beside it. */
export function JoinDialog({
  handover,
  onClose,
  onDone,
}: {
  handover: Handover;
  onClose: () => void;
  onDone: () => void;
}) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [text, setText] = useState(handover.called);
  const [error, setError] = useState<unknown>(null);
  const found = useAsked('clients.find', { text: text.trim() });
  const people = (found.value ?? []).slice(0, MOST);

  async function join(clientId: string): Promise<void> {
    setError(null);
    try {
      await ask('handovers.join', { id: handover.id, version: handover.version, clientId });
      onDone();
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <Dialog
      title={i18n.t('Which file is hers?')}
      onClose={onClose}
      actions={
        <Button keys="Esc" onPress={onClose}>
          {i18n.t('Not now')}
        </Button>
      }
    >
      <TextField
        label={i18n.t('Name, another name or file number')}
        value={text}
        onChange={setText}
        type="search"
        autoFocus
        maxLength={200}
      />
      <ul className="list list--press" aria-label={i18n.t('Files that fit')}>
        {people.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => void join(line.id)}>
              <b className="cut grow">{lineTitle(line, besideMe)}</b>
              <span className="meta nowrap">{line.fileNumber}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.fresh && people.length === 0 ? (
        <p className="small muted">
          {i18n.t('No file of yours fits. A colleague may have one: ask, or make a new file.')}
        </p>
      ) : null}
      <ErrorNotice error={found.error ?? error} />
    </Dialog>
  );
}
