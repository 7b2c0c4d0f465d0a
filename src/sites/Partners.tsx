import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type Partner, partnerKinds } from '../../electron/contract/sites.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

type Draft = Omit<Partner, 'id'> & { id: string | null };
const fresh: Draft = { id: null, name: '', kind: 'other', address: '', telephone: '', verified: false, version: 0 };

/** Partner agencies of the house: the other kind of recipient. They get ordinary items only. */
export function Partners({ mayEdit }: { mayEdit: boolean }) {
  const { i18n } = useLingui();
  const asked = useAsked('sites.partners', {});
  const [editing, setEditing] = useState<Draft | null>(null);
  const kinds = useKindNames();
  return (
    <Page
      icon="people"
      title={i18n.t('Partner agencies')}
      note={i18n.t('ordinary items only')}
      flush
      actions={
        mayEdit ? (
          <Button size="sm" icon="plus" keys="A" onPress={() => setEditing(fresh)}>
            {i18n.t('Add an agency')}
          </Button>
        ) : null
      }
    >
      <ErrorNotice error={asked.error} />
      <ul className="list">
        {(asked.value ?? []).map((partner) => (
          <li key={partner.id}>
            <span className="grow">
              <b>{partner.name}</b> <span className="small muted">{kinds[partner.kind]}</span>
              <br />
              <span className="small muted">
                {[partner.address, partner.telephone].filter(Boolean).join(' · ') || i18n.t('Not written yet')}
              </span>
            </span>
            {partner.verified ? null : (
              <span className="xs due row nowrap">
                <Icon name="clock" />
                {i18n.t('Not checked yet')}
              </span>
            )}
            {mayEdit ? (
              <Button
                size="sm"
                icon="pen"
                label={i18n.t('Edit {name}', { name: partner.name })}
                onPress={() => setEditing(partner)}
              >
                {i18n.t('Edit')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {editing ? (
        <PartnerDialog
          before={editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null);
            asked.again();
          }}
        />
      ) : null}
    </Page>
  );
}

function useKindNames(): Record<Partner['kind'], string> {
  const { i18n } = useLingui();
  return {
    prosecution: i18n.t('Prosecution'),
    'victim-services': i18n.t('Victim services'),
    'shelter-and-advocacy': i18n.t('Shelter and advocacy'),
    police: i18n.t('Police'),
    other: i18n.t('Another agency'),
  };
}

function PartnerDialog({ before, onSaved, onClose }: { before: Draft; onSaved: () => void; onClose: () => void }) {
  const { i18n } = useLingui();
  const [draft, setDraft] = useState(before);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const kinds = useKindNames();
  const change = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const why =
    draft.name.trim() === ''
      ? i18n.t('An agency needs a name')
      : draft.verified && (draft.address.trim() === '' || draft.telephone.trim() === '')
        ? i18n.t('Checked needs address and telephone')
        : busy
          ? i18n.t('Saving')
          : null;

  async function save(): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      await ask('sites.savePartner', draft);
      onSaved();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={before.id === null ? i18n.t('Add an agency') : before.name}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={() => void save()}>
            {i18n.t('Save')}
          </Button>
        </>
      }
    >
      <TextField label={i18n.t('Name')} value={draft.name} maxLength={200} onChange={(name) => change({ name })} />
      <Select
        label={i18n.t('Kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={partnerKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <TextField
        label={i18n.t('Address')}
        value={draft.address}
        maxLength={200}
        onChange={(address) => change({ address })}
      />
      <TextField
        label={i18n.t('Telephone')}
        value={draft.telephone}
        maxLength={200}
        onChange={(telephone) => change({ telephone })}
      />
      <Checkbox checked={draft.verified} onChange={(verified) => change({ verified })}>
        {i18n.t('Name, address and telephone were checked')}
      </Checkbox>
      <ErrorNotice error={error} />
    </Dialog>
  );
}
