import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type Appointment, type Outcome, outcomeKinds, type SaidBy } from '../../electron/contract/appointments.ts';
import { ask } from '../app/vault-port.ts';
import { TimeField } from '../forms/TimeField.tsx';
import { day as dayWords, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { clock } from './appointment-words.ts';

type Kind = Outcome['kind'];

/** What became of an appointment, and who told. */
export function OutcomeDialog({ appointment, onClose, onDone }: OutcomeDialogProps) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const ahead = appointment.day > today();
  const [kind, setKind] = useState<Kind | null>(null);
  const [saidBy, setSaidBy] = useState<SaidBy | null>(null);
  const [to, setTo] = useState({ day: '', time: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const kinds = outcomeKinds.filter((one) => !ahead || one === 'moved' || one === 'cancelled');
  const atDesk = appointment.place.kind === 'desk';
  const why = busy
    ? i18n.t('Saving…')
    : kind === null
      ? i18n.t('Say what became of it')
      : saidBy === null
        ? i18n.t('Say who')
        : kind === 'moved' && (to.day < today() || to.time === '')
          ? i18n.t('Say to which day and time')
          : null;

  async function save(): Promise<void> {
    if (kind === null || saidBy === null) return;
    setBusy(true);
    setError(null);
    const outcome: Outcome = kind === 'moved' ? { kind, saidBy, ...to } : { kind, saidBy };
    try {
      const { id, version } = await ask('appointments.end', {
        id: appointment.id,
        version: appointment.version,
        outcome,
      });
      undo.offer(
        () => i18n.t('Written down'),
        () => {
          void ask('appointments.undo', { id, version }).then(onDone, () => undefined);
        },
      );
      onDone();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  }

  const kindWords: Record<Kind, string> = {
    came: i18n.t('She came'),
    'did-not-come': i18n.t('She did not come'),
    moved: i18n.t('It was moved'),
    cancelled: i18n.t('It was cancelled'),
  };
  const told = kind === 'came' || kind === 'did-not-come';
  return (
    <Dialog
      title={i18n.t('{when}: what became of it?', {
        when: `${dayWords(appointment.day)}, ${clock(appointment.time)}`,
      })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={() => void save()}>
            {i18n.t('Write it down')}
          </Button>
        </>
      }
    >
      <Choice
        label={i18n.t('What became of it')}
        hideLabel
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      {ahead ? <p className="small muted">{i18n.t('Whether she came can be said from its day on.')}</p> : null}
      {kind === 'moved' ? (
        <div className="twos">
          <DateField
            label={i18n.t('To which day')}
            value={to.day}
            min={today()}
            onChange={(day) => setTo({ ...to, day })}
          />
          <TimeField label={i18n.t('Time')} value={to.time} onChange={(time) => setTo({ ...to, time })} />
        </div>
      ) : null}
      {kind ? (
        <Choice<SaidBy>
          label={told ? i18n.t('Who told you') : i18n.t('Who did')}
          value={saidBy}
          onChange={setSaidBy}
          options={[
            { value: 'herself', label: i18n.t('She herself') },
            ...(atDesk ? [] : [{ value: 'place' as const, label: i18n.t('The place') }]),
            { value: 'us', label: told ? i18n.t('We were there') : i18n.t('We') },
          ]}
        />
      ) : null}
      {told && saidBy === 'place' ? (
        <p className="small muted">
          {i18n.t('Only when her consent has the tick that this place may tell whether she came.')}
        </p>
      ) : null}
      <ErrorNotice error={error} />
    </Dialog>
  );
}

export interface OutcomeDialogProps {
  appointment: Appointment;
  onClose: () => void;
  onDone: () => void;
}
