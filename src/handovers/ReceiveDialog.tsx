import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ConsentRecipient } from '../../electron/contract/consents.ts';
import type { Handover } from '../../electron/contract/handovers.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { isFirstName } from '../appointments/appointment-draft.ts';
import { deskTime, instantAt } from '../disclosures/desk-time.ts';
import { MomentField } from '../disclosures/MomentField.tsx';
import { today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';

interface Draft {
  /** 'site …' or 'partner …'. */
  from: string;
  fromName: string;
  how: Handover['how'];
  receivedAt: { day: string; time: string };
  called: string;
  reach: string;
  number: string;
  never: string;
  herYes: boolean;
}

function recipientOf(key: string): ConsentRecipient | null {
  const [kind, id] = key.split(' ');
  return id && (kind === 'site' || kind === 'partner') ? { kind, id } : null;
}

const begun = (): Draft => ({
  from: '',
  fromName: '',
  how: 'telephone',
  receivedAt: { day: today(), time: deskTime(new Date()) },
  called: '',
  reach: '',
  number: '',
  never: '',
  herYes: false,
});

/** A clinic or a partner hands somebody over. Her yes first; then only what is needed to reach her once. */
export function ReceiveDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { i18n } = useLingui();
  const sites = useAsked('sites.list', {});
  const partners = useAsked('sites.partners', {});
  const [draft, setDraft, forget] = useKept<Draft>('handover', begun());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const from = recipientOf(draft.from);
  const receivedAt = instantAt(draft.receivedAt.day, draft.receivedAt.time);
  const ahead = receivedAt !== null && Date.parse(receivedAt) > Date.now();
  const nameFits = isFirstName(draft.fromName);
  const why = busy
    ? i18n.t('Saving…')
    : !draft.herYes
      ? i18n.t('Only with her yes')
      : from === null
        ? i18n.t('Say who hands her over')
        : receivedAt === null || ahead
          ? i18n.t('Say when')
          : nameFits
            ? null
            : i18n.t('A first name only, nothing else.');

  async function save(): Promise<void> {
    if (from === null || receivedAt === null) return;
    setBusy(true);
    setError(null);
    const { fromName, how, called, reach, number, never } = draft;
    try {
      await ask('handovers.receive', { from, fromName, how, called, reach, number, never, receivedAt, herYes: true });
      forget();
      onDone();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  }

  const places = [
    ...(sites.value ?? []).map(({ id, name, town }) => ({ value: `site ${id}`, label: name, note: town })),
    ...(partners.value ?? []).map(({ id, name }) => ({
      value: `partner ${id}`,
      label: name,
      note: i18n.t('Partner agency'),
    })),
  ];
  return (
    <Dialog
      wide
      title={i18n.t('Somebody is handed over to us')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={() => void save()}>
            {i18n.t('Take it down')}
          </Button>
        </>
      }
    >
      <Checkbox
        checked={draft.herYes}
        onChange={(herYes) => change({ herYes })}
        autoFocus
        hint={i18n.t('Without it nothing is taken down; they may give her our telephone instead.')}
      >
        {i18n.t('She knows of it and has said yes')}
      </Checkbox>
      <div className="twos">
        <Select
          label={i18n.t('Who hands her over')}
          value={draft.from || null}
          options={places}
          onChange={(key) => change({ from: key })}
        />
        <TextField
          label={i18n.t('Who there')}
          value={draft.fromName}
          onChange={(fromName) => change({ fromName })}
          maxLength={40}
          hint={i18n.t('A first name is enough.')}
          wrong={nameFits ? null : i18n.t('A first name only, nothing else.')}
        />
        <Choice<Handover['how']>
          label={i18n.t('How')}
          value={draft.how}
          onChange={(how) => change({ how })}
          options={[
            { value: 'telephone', label: i18n.t('Telephone') },
            { value: 'slip', label: i18n.t('Slip') },
            { value: 'in-person', label: i18n.t('In person') },
          ]}
        />
        <MomentField
          label={i18n.t('When')}
          value={draft.receivedAt}
          onChange={(at) => change({ receivedAt: at })}
          wrong={ahead ? i18n.t('That moment has not come yet.') : null}
        />
        <TextField
          label={i18n.t('What she is called')}
          value={draft.called}
          onChange={(called) => change({ called })}
          maxLength={200}
        />
        <TextField
          label={i18n.t('How she may be reached')}
          value={draft.reach}
          onChange={(reach) => change({ reach })}
          maxLength={200}
          placeholder={i18n.t('Text only, before noon')}
        />
        <TextField
          label={i18n.t('Number or address')}
          value={draft.number}
          onChange={(number) => change({ number })}
          maxLength={40}
        />
        <TextField
          label={i18n.t('Never')}
          value={draft.never}
          onChange={(never) => change({ never })}
          maxLength={200}
          placeholder={i18n.t('No voicemail, no mail')}
        />
      </div>
      <p className="small muted">
        {i18n.t(
          'Nothing of what happened to her: she tells that herself, if she wants to. She hears from us within 48 hours.',
        )}
      </p>
      <ErrorNotice error={sites.error ?? partners.error ?? error} />
    </Dialog>
  );
}
