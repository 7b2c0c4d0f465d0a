import '../styles/disclosures.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { FileRefused } from '../clients/ElsewhereDoor.tsx';
import { factOf } from '../clients/person.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { CompelledFields } from './CompelledFields.tsx';
import { EmergencyFields, MandatedFields } from './MandatedFields.tsx';
import { ToldFields } from './ToldFields.tsx';
import { ToWhom } from './ToWhom.tsx';
import { callFor, freshDraft, ofKind, type WithoutDraft, type WithoutKind, withoutLacks } from './without-consent.ts';

/** What left without her consent is written down: a mandated report, a paper of a court, an emergency. */
export function WithoutConsent({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const file = useAsked('clients.get', { id: clientId });
  const catalogue = useAsked('sites.catalogue', {});
  const [draft, setDraft] = useState<WithoutDraft>(() => freshDraft('mandated'));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const back = () => go({ name: 'accounting', clientId });
  if (!file.value || !catalogue.value) {
    return (
      <FileRefused
        error={file.error ?? catalogue.error}
        clientId={clientId}
        onOpened={file.again}
        action={<Button onPress={back}>{i18n.t('Back to the file')}</Button>}
      />
    );
  }
  const contact = factOf(file.value.facts, 'safe-contact');
  const rule = contact?.state === 'given' && contact.value.kind === 'contact' ? contact.value : null;
  const safeContact = rule && !besideMe ? [rule.how, rule.when, rule.never].filter(Boolean).join('; ') : '';
  const change = (patch: Partial<WithoutDraft>) => setDraft({ ...draft, ...patch });
  const lack = withoutLacks(draft);
  const lacks: Record<NonNullable<typeof lack>, string> = {
    recipient: i18n.t('Write to whom it was told.'),
    when: i18n.t('Write day and time; they cannot lie ahead.'),
    court: i18n.t('Write the court and the number of the case.'),
    why: i18n.t('Write what was in danger.'),
    items: i18n.t('Tick what the paper names.'),
    told: i18n.t('Say whether she was told, or why not yet.'),
  };

  async function save(): Promise<void> {
    const call = callFor(clientId, draft);
    if (!call || busy) return;
    setBusy(true);
    setError(null);
    try {
      await ask(call.method, call.input as never);
      back();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <div className="room">
      <div className="room__scroll stack stack--4 without">
        <div className="pagehead">
          <div className="grow">
            <h1>{i18n.t('Told without her consent')}</h1>
            <p>
              {file.value.fileNumber} · {i18n.t('Nothing is sent from here; it is put down for the accounting.')}
            </p>
          </div>
        </div>
        <Choice<WithoutKind>
          label={i18n.t('What it was')}
          value={draft.kind}
          onChange={(kind) => setDraft(ofKind(draft, kind))}
          options={[
            { value: 'mandated', label: i18n.t('Mandated report') },
            { value: 'compelled', label: i18n.t('Paper of a court') },
            { value: 'emergency', label: i18n.t('Emergency') },
          ]}
        />
        <p className="small muted">
          {draft.kind === 'compelled'
            ? i18n.t('A second member of staff reads the paper too and proves it. Until then nothing is handed over.')
            : i18n.t('This waits for nobody. The privacy officer sees it afterwards.')}
        </p>
        <div className="cols cols--two">
          <ToWhom draft={draft} catalogue={catalogue.value} onChange={change} />
          <div className="stack stack--4">
            {draft.kind === 'mandated' ? <MandatedFields draft={draft} onChange={change} /> : null}
            {draft.kind === 'compelled' ? <CompelledFields draft={draft} onChange={change} /> : null}
            {draft.kind === 'emergency' ? <EmergencyFields draft={draft} onChange={change} /> : null}
            <Page title={i18n.t('Her right to know')} icon="msg">
              <ToldFields
                value={draft.told}
                forbidden={draft.kind === 'compelled' && draft.paper.forbidsTelling}
                safeContact={safeContact}
                onChange={(told) => change({ told })}
              />
            </Page>
          </div>
        </div>
        <ErrorNotice error={error} />
      </div>
      <div className="bar">
        <span className="row row--3 grow" role="status">
          <Icon name={lack ? 'pen' : 'check'} size="lg" tone={lack ? 'due' : 'ok'} />
          <b>{lack ? lacks[lack] : i18n.t('Ready to be put down.')}</b>
        </span>
        <Button icon="undo" keys="Esc" onPress={back}>
          {i18n.t('Not now')}
        </Button>
        <Button
          kind="primary"
          icon="pen"
          keys="Ctrl Enter"
          why={lack ? i18n.t('One thing is missing') : busy ? i18n.t('Saving') : null}
          onPress={() => void save()}
        >
          {draft.kind === 'compelled' ? i18n.t('Prepare it') : i18n.t('Put it down')}
        </Button>
      </div>
    </div>
  );
}
