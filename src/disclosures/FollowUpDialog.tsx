import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { AccountingRow, Told } from '../../electron/contract/disclosures.ts';
import { ask } from '../app/vault-port.ts';
import { today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { deskTime, instantAt } from './desk-time.ts';
import { MomentField } from './MomentField.tsx';
import { ToldFields, toldIsWhole } from './ToldFields.tsx';

interface FollowUpProps {
  row: Pick<AccountingRow, 'id' | 'recipient'>;
  onDone: () => void;
  onClose: () => void;
}

/** The frame of each: one thing to do, with its key, and what went wrong. */
function FollowUp({ title, does, why, run, onDone, onClose, children }: FrameProps) {
  const { i18n } = useLingui();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function go(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await run();
      onDone();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button
            kind="primary"
            icon="check"
            keys="Ctrl Enter"
            why={why ?? (busy ? i18n.t('Saving') : null)}
            onPress={() => void go()}
          >
            {does}
          </Button>
        </>
      }
    >
      {children}
      <ErrorNotice error={error} />
    </Dialog>
  );
}

/** Another member of staff has read the paper of the court, and proves who she is with her passphrase. */
export function SecondDialog({ row, ...rest }: FollowUpProps) {
  const { i18n } = useLingui();
  const [signInName, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  return (
    <FollowUp
      title={i18n.t('A second member has read the paper')}
      does={i18n.t('I have read it too')}
      why={signInName.trim() === '' || passphrase === '' ? i18n.t('Name and passphrase first') : null}
      run={() => ask('disclosures.second', { id: row.id, signInName, passphrase })}
      {...rest}
    >
      <p>{i18n.t('She is somebody else than the one who prepared it. From then on it may be handed over.')}</p>
      <TextField label={i18n.t('Her name to sign in with')} value={signInName} maxLength={200} onChange={setName} />
      <PassphraseField label={i18n.t('Her passphrase')} value={passphrase} onChange={setPassphrase} />
    </FollowUp>
  );
}

/** How the agency was told: by telephone at once, or by the written report. */
export type AgencyTold = 'telephoned' | 'written';

/** The agency was called, or the written report was sent. */
export function AgencyDialog({ row, how, ...rest }: FollowUpProps & { how: AgencyTold }) {
  const { i18n } = useLingui();
  const [moment, setMoment] = useState({ day: today(), time: deskTime(new Date()) });
  const [reportNumber, setNumber] = useState('');
  const at = instantAt(moment.day, moment.time);
  const called = how === 'telephoned';
  return (
    <FollowUp
      title={
        called
          ? i18n.t('{agency} was called', { agency: row.recipient })
          : i18n.t('The written report to {agency} was sent', { agency: row.recipient })
      }
      does={called ? i18n.t('It was telephoned') : i18n.t('It was sent')}
      why={at === null ? i18n.t('Day and time first') : null}
      run={() => ask(`disclosures.${how}`, { id: row.id, at: at ?? '', reportNumber })}
      {...rest}
    >
      <MomentField
        label={called ? i18n.t('When it was telephoned') : i18n.t('When it was sent')}
        value={moment}
        onChange={setMoment}
      />
      <TextField
        label={i18n.t('Number of the report, if they gave one')}
        value={reportNumber}
        maxLength={200}
        onChange={setNumber}
      />
    </FollowUp>
  );
}

/** She was told in the meantime, or is still not to be. */
export function TellDialog({ row, safeContact, ...rest }: FollowUpProps & { safeContact: string }) {
  const { i18n } = useLingui();
  const [told, setTold] = useState<Told>({ state: 'told', on: today(), how: 'in-person' });
  return (
    <FollowUp
      title={i18n.t('Was she told of this?')}
      does={i18n.t('Put it down')}
      why={toldIsWhole(told) ? null : i18n.t('One thing is missing')}
      run={() => ask('disclosures.tell', { id: row.id, told })}
      {...rest}
    >
      <ToldFields value={told} forbidden={false} safeContact={safeContact} onChange={setTold} />
    </FollowUp>
  );
}

interface FrameProps extends Omit<FollowUpProps, 'row'> {
  title: string;
  does: string;
  why: string | null;
  run: () => Promise<unknown>;
  children: ReactNode;
}
