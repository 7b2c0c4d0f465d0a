import '../styles/backups.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Settings } from '../../electron/contract/settings.ts';
import { useKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { LocalLines } from '../help/LocalLines.tsx';
import { setHabits, useHasRight, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DaysField } from './DaysField.tsx';
import { HidingPage } from './HidingPage.tsx';
import { OwnKeys } from './OwnKeys.tsx';
import { settingsLack, settingsLacks } from './settings-lack.ts';

/** What holds for the whole desk: the neutral sender, and for how long consents and packets hold. */
export function SettingsScreen() {
  const { i18n } = useLingui();
  const settings = useAsked('settings.get', {});
  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{i18n.t('Settings')}</h1>
          <p>{i18n.t('They hold for everybody at this desk.')}</p>
        </div>
      </div>
      <ErrorNotice error={settings.error} />
      {settings.value ? <SettingsForm saved={settings.value} onSaved={settings.again} /> : null}
    </>
  );
}

function SettingsForm({ saved, onSaved }: { saved: Settings; onSaved: () => void }) {
  const { i18n } = useLingui();
  const practice = useSession((state) => state.unlocked?.practice ?? true);
  const mayEdit = useHasRight('administrator');
  const [draft, setDraft, forget] = useKept('settings', saved);
  const [error, setError] = useState<unknown>(null);
  const change = (patch: Partial<Settings>) => setDraft({ ...draft, ...patch });
  const same = (Object.keys(saved) as (keyof Settings)[]).every((key) => saved[key] === draft[key]);
  const lack = settingsLack(draft);
  const why = !mayEdit
    ? i18n.t('An administrator may change this')
    : same
      ? i18n.t('Nothing was changed')
      : lack
        ? i18n.t(lack)
        : null;

  async function save(): Promise<void> {
    setError(null);
    try {
      const now = await ask('settings.save', draft);
      setDraft(now);
      setHabits({ idleMinutes: now.idleMinutes, hideKey: now.hideKey, hideCorner: now.hideCorner });
      forget();
      onSaved();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <div className="cols cols--main-side">
      <div className="stack stack--4">
        <Page icon="send" title={i18n.t('Who sends')}>
          <div className="stack">
            <TextField
              label={i18n.t('Name of the sender')}
              value={draft.senderName}
              onChange={(senderName) => change({ senderName })}
              wrong={lack === settingsLacks.tells ? i18n.t(lack) : null}
              maxLength={200}
              readOnly={!mayEdit}
              hint={i18n.t(
                'It stands on every page, in the file, on the certificate and on the printer. Choose a name that says nothing: “Family Justice Center” would tell every reader that she is a crime victim.',
              )}
            />
            <TextField
              label={i18n.t('Telephone for calling back')}
              type="tel"
              value={draft.callBack}
              onChange={(callBack) => change({ callBack })}
              maxLength={200}
              readOnly={!mayEdit}
              hint={i18n.t('Printed on the packet. Whoever picks up should not answer with another name.')}
            />
          </div>
        </Page>
        <Page icon="cal" title={i18n.t('How long things hold')}>
          <div className="days">
            <DaysField
              label={i18n.t('A consent, usually')}
              value={draft.consentDefaultDays}
              max={365}
              readOnly={!mayEdit}
              onChange={(consentDefaultDays) => change({ consentDefaultDays })}
            />
            <DaysField
              label={i18n.t('A consent, at the most')}
              value={draft.consentCapDays}
              max={365}
              readOnly={!mayEdit}
              onChange={(consentCapDays) => change({ consentCapDays })}
            />
            <DaysField
              label={i18n.t('A packet')}
              value={draft.packetDays}
              max={90}
              readOnly={!mayEdit}
              onChange={(packetDays) => change({ packetDays })}
            />
            <DaysField
              label={i18n.t('Ask after a referral')}
              value={draft.answerDays}
              max={60}
              readOnly={!mayEdit}
              onChange={(answerDays) => change({ answerDays })}
            />
          </div>
        </Page>
        <HidingPage habits={draft} readOnly={!mayEdit} onChange={change} />
        <ErrorNotice error={error} />
        <p className="row">
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={() => void save()}>
            {i18n.t('Save the settings')}
          </Button>
        </p>
        <LocalLines />
      </div>
      <div className="stack stack--4">
        <Page icon="flag" title={i18n.t('Practice mode')} note={practice ? i18n.t('on') : i18n.t('off')}>
          <div className="stack stack--2 small">
            <p>
              {practice
                ? i18n.t('Every page and every packet says PRACTICE, and readers show it. Write invented people only.')
                : i18n.t('Counsel has confirmed the forms. Pages and packets are real.')}
            </p>
            {practice ? (
              <p className="muted">
                {i18n.t('It stays on until counsel has confirmed every wording and every table.')}
              </p>
            ) : null}
            <span className="row">
              <Button size="sm" icon="sealok" onPress={() => go({ name: 'forms', tab: 'counsel' })}>
                {i18n.t('Counsel’s register')}
              </Button>
            </span>
          </div>
        </Page>
        <OwnKeys />
        <Notice tone="plain" icon="clock" title={i18n.t('Why consents are short')}>
          <p className="small muted">
            {i18n.t(
              'The law asks for a reasonable limit in time (34 U.S.C. 12291(b)(2)). A short one is easy to renew with her; a long one is easy to forget.',
            )}
          </p>
        </Notice>
      </div>
    </div>
  );
}
