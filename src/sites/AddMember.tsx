import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { recipientSchema, type Site } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { tidyRecipient } from './key-fingerprint.ts';

/** A new member of the care team: name, role, and the public key, which is compared by telephone before it is saved. */
export function AddMember({ site, known, onAdded, onClose }: AddMemberProps) {
  const { i18n } = useLingui();
  const [typed, setTyped, forget] = useKept(
    `member ${site.id}`,
    { name: '', role: '', pasted: '' },
    { label: site.name },
  );
  const { name, role, pasted } = typed;
  const [error, setError] = useState<unknown>(null);
  const recipient = tidyRecipient(pasted);
  const good = recipientSchema.safeParse(recipient).success;
  const secret = recipient.startsWith('age-secret-key');
  const wrong =
    pasted === '' || good
      ? null
      : secret
        ? i18n.t(
            'This is a secret key. It must never leave its owner: delete it, and ask for the one that begins with age1.',
          )
        : i18n.t('A key begins with age1 and has 62 letters and digits; this has {count}.', {
            count: recipient.length,
          });
  const why =
    name.trim() === ''
      ? i18n.t('Needs a name')
      : !good
        ? i18n.t('Needs a key')
        : known.includes(recipient)
          ? i18n.t('This key is on the list already')
          : null;

  async function add(): Promise<void> {
    try {
      await ask('sites.addMember', { siteId: site.id, name, role, recipient });
      forget();
      onAdded();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <div className="page__body addmember stack">
      <div className="form2 tight">
        <TextField
          label={i18n.t('Name')}
          value={name}
          onChange={(text) => setTyped({ ...typed, name: text })}
          maxLength={200}
          autoFocus
        />
        <TextField
          label={i18n.t('Role')}
          value={role}
          onChange={(text) => setTyped({ ...typed, role: text })}
          maxLength={200}
        />
      </div>
      <TextArea
        label={i18n.t('Public key, pasted')}
        value={pasted}
        onChange={(text) => setTyped({ ...typed, pasted: text })}
        rows={2}
        maxLength={400}
        placeholder="age1"
        wrong={wrong}
      />
      {good ? (
        <div className="stack stack--2">
          <Fingerprint recipient={recipient} />
          <p className="small muted">
            {i18n.t(
              'Call the member at {number}. In the key file the line “# public key” must begin and end with these characters after age1; save only if it does.',
              {
                number: site.telephone || i18n.t('a number on file'),
              },
            )}
          </p>
        </div>
      ) : null}
      <ErrorNotice error={error} />
      <div className="row">
        <span className="push" />
        <Button keys="Esc" onPress={onClose}>
          {i18n.t('Leave it')}
        </Button>
        <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={() => void add()}>
          {i18n.t('They agree; add the member')}
        </Button>
      </div>
    </div>
  );
}

interface AddMemberProps {
  site: Site;
  known: readonly string[];
  onAdded: () => void;
  onClose: () => void;
}
