import { useLingui } from '@lingui/react';
import { type FormEvent, useRef, useState } from 'react';
import { type Appointment, interpreters, transports } from '../../electron/contract/appointments.ts';
import type { Catalogue, Partner, Site } from '../../electron/contract/sites.ts';
import { Meanwhile, useMet } from '../app/Meanwhile.tsx';
import { ask } from '../app/vault-port.ts';
import { TimeField } from '../forms/TimeField.tsx';
import { day, today } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type AppointmentDraft, appointmentLacks, fieldsOfDraft, isFirstName } from './appointment-draft.ts';
import { clock, detailsOf, interpreterWords, stateOf, transportWords } from './appointment-words.ts';

export interface AppointmentDialogProps {
  clientId: string;
  draft: AppointmentDraft;
  onDraft: (draft: AppointmentDraft) => void;
  /** Put away; the words stay. */
  onClose: () => void;
  onSaved: () => void;
  catalogue: Catalogue;
  sites: readonly Site[];
  partners: readonly Partner[];
  /** Sites she would rather not see: not offered. */
  avoided: readonly string[];
}

/** When and where she is expected, with whom, how she gets there and who goes along. */
export function AppointmentDialog(props: AppointmentDialogProps) {
  const { clientId, draft, onDraft, onClose, onSaved } = props;
  const { i18n } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const { met, meet, settled } = useMet<Appointment>();
  const names = useNames(props.catalogue);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (patch: Partial<AppointmentDraft>) => onDraft({ ...draft, ...patch });
  const lacks = tried ? appointmentLacks(draft) : [];

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (appointmentLacks(draft).length > 0) return leadToWrong(event.currentTarget);
    await write(draft);
  }

  async function write(words: AppointmentDraft) {
    setBusy(true);
    setError(null);
    settled();
    const { id } = words;
    const now = () => ask('appointments.ofFile', { clientId }).then((all) => all.find((one) => one.id === id) ?? null);
    try {
      await ask('appointments.save', fieldsOfDraft(words, clientId));
      onSaved();
    } catch (refused) {
      if (id === null || !(await meet(refused, now))) setError(refused);
      setBusy(false);
    }
  }

  return (
    <Dialog
      wide
      title={draft.id ? i18n.t('Change the appointment') : i18n.t('New appointment')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          {met ? null : (
            <Button
              kind="primary"
              icon="check"
              keys="Ctrl Enter"
              why={busy ? i18n.t('Saving…') : null}
              onPress={() => form.current?.requestSubmit()}
            >
              {i18n.t('Save the appointment')}
            </Button>
          )}
        </>
      }
    >
      <form ref={form} className="stack" onSubmit={(event) => void save(event)}>
        <div className="threes">
          <DateField
            label={i18n.t('Day')}
            value={draft.day}
            onChange={(day) => change({ day })}
            autoFocus
            wrong={
              lacks.includes('day')
                ? i18n.t('Write the day.')
                : lacks.includes('past')
                  ? i18n.t('That is too long ago.')
                  : null
            }
          />
          <TimeField
            label={i18n.t('Time')}
            value={draft.time}
            onChange={(time) => change({ time })}
            wrong={lacks.includes('time') ? i18n.t('Write the time.') : null}
          />
          <TextField
            label={i18n.t('Length in minutes')}
            value={draft.minutes}
            onChange={(minutes) => change({ minutes })}
            inputMode="numeric"
            maxLength={3}
            wrong={lacks.includes('minutes') ? i18n.t('Between 5 and 720.') : null}
          />
        </div>
        <Where {...props} change={change} />
        <Choice
          label={i18n.t('How she gets there')}
          value={draft.transport}
          onChange={(transport) => change({ transport })}
          options={transports.map((value) => ({ value, label: transportWords(i18n, value) }))}
        />
        <div className="twos">
          <TextField
            label={i18n.t('Who goes along')}
            value={draft.goesAlong}
            onChange={(goesAlong) => change({ goesAlong })}
            maxLength={80}
            hint={i18n.t('Empty when she goes alone.')}
          />
          <Choice
            label={i18n.t('Interpreter')}
            value={draft.interpreter}
            onChange={(interpreter) => change({ interpreter })}
            options={interpreters.map((value) => ({ value, label: interpreterWords(i18n, value) }))}
          />
        </div>
        <ErrorNotice error={error} />
        {met ? (
          <Meanwhile
            met={met}
            bothWords={i18n.t('Keep theirs, and mine as a new one')}
            onBoth={() => void write({ ...draft, id: null, version: 0 })}
            onMine={
              met.theirs?.outcome === null
                ? () => void write({ ...draft, version: met.theirs?.version ?? draft.version })
                : null
            }
            onTheirs={onSaved}
          >
            {met.theirs ? (
              <>
                {day(met.theirs.day)}, {clock(met.theirs.time)} ·{' '}
                {detailsOf(i18n, met.theirs, (service) => names.service(service))} ·{' '}
                {stateOf(i18n, met.theirs, today()).words}
              </>
            ) : null}
          </Meanwhile>
        ) : null}
      </form>
    </Dialog>
  );
}

function Where(props: AppointmentDialogProps & { change: (patch: Partial<AppointmentDraft>) => void }) {
  const { draft, change, catalogue, sites, partners, avoided } = props;
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const site = sites.find(({ id }) => draft.place === `site ${id}`);
  const offered = catalogue.services.filter(({ id }) => !site || site.services.includes(id));
  const places = [
    { value: 'desk', label: i18n.t('Here at the desk') },
    ...sites
      .filter(({ id }) => !avoided.includes(id))
      .map(({ id, name, town }) => ({ value: `site ${id}`, label: name, note: town })),
    ...partners.map(({ id, name }) => ({ value: `partner ${id}`, label: name, note: i18n.t('Partner agency') })),
  ];
  return (
    <div className="threes">
      <Select
        label={i18n.t('Where')}
        value={draft.place}
        options={places}
        onChange={(place) => {
          const chosen = sites.find(({ id }) => place === `site ${id}`);
          const fits = draft.service !== '' && (!chosen || chosen.services.includes(draft.service));
          change({ place, service: fits ? draft.service : '' });
        }}
      />
      <Select
        label={i18n.t('Service')}
        value={draft.service || 'none'}
        options={[
          { value: 'none' as const, label: i18n.t('None in particular') },
          ...offered.map(({ id }) => ({ value: id, label: names.service(id) })),
        ]}
        onChange={(service) => change({ service: service === 'none' ? '' : service })}
      />
      <TextField
        label={i18n.t('With whom')}
        value={draft.withWhom}
        onChange={(withWhom) => change({ withWhom })}
        maxLength={40}
        hint={i18n.t('A first name is enough.')}
        wrong={isFirstName(draft.withWhom) ? null : i18n.t('A first name only, nothing else.')}
      />
    </div>
  );
}
