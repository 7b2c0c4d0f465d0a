import '../styles/appointments.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Appointment, FollowUp } from '../../electron/contract/appointments.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { factOf } from '../clients/person.ts';
import { day, today } from '../i18n/format.ts';
import { useBesideLater } from '../session/FoldsLater.tsx';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { type AppointmentDraft, draftOfAppointment, newAppointment } from './appointment-draft.ts';
import { clock, detailsOf, stateOf } from './appointment-words.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { useSettle } from './use-settle.ts';

/** How many past ones stand there at first. */
const PAST_SHOWN = 3;

/** The days ahead of one person: appointments and follow-ups, and what became of the last ones. */
export function FileDays({ file, catalogue, sites, onEnded }: FileDaysProps) {
  const { i18n } = useLingui();
  const asked = useAsked('appointments.ofFile', { clientId: file.id });
  const partners = useAsked('sites.partners', {});
  const [draft, setDraft, forget] = useKept<AppointmentDraft | null>(`appointment ${file.id}`, null, {
    label: file.fileNumber,
  });
  const [writing, setWriting] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const [allPast, setAllPast] = useState(false);
  const all = asked.value ?? [];
  // What nobody has said anything about stays in sight, however long ago it was.
  const open = all.filter(({ outcome, day: on }) => outcome === null || on >= today());
  const past = all.filter((one) => !open.includes(one));
  const language = factOf(file.facts, 'language');
  const interprets = language?.state === 'given' && language.value.kind === 'language' && language.value.interpreter;
  const write = (one: AppointmentDraft) => {
    setDraft(one);
    setWriting(true);
  };
  const line = (one: Appointment) => (
    <AppointmentOfFile
      key={one.id}
      appointment={one}
      catalogue={catalogue}
      // Words that are not saved are not written over: first they are saved, in their own dialog.
      onChange={draft && draft.id !== one.id ? null : () => write(draft ?? draftOfAppointment(one))}
      onEnd={() => setEnding(one)}
    />
  );
  return (
    <Page
      title={i18n.t('Appointments')}
      icon="cal"
      flush
      actions={
        <Button
          size="sm"
          icon={draft ? 'pen' : 'plus'}
          keys="A"
          does={i18n.t('New appointment')}
          onPress={() => write(draft ?? newAppointment(interprets === true))}
        >
          {draft ? i18n.t('Go on writing') : i18n.t('New')}
        </Button>
      }
    >
      <ErrorNotice error={asked.error ?? partners.error} />
      {asked.value && all.length === 0 ? (
        <p className="small muted page__body">
          {i18n.t('None yet. Write down when and where she is expected with')} <Kbd>A</Kbd>
        </p>
      ) : null}
      <ul className="list">
        {open.map(line)}
        {(allPast ? past : past.slice(0, PAST_SHOWN)).map(line)}
      </ul>
      {past.length > PAST_SHOWN && !allPast ? (
        <p className="page__body">
          <button type="button" className="link small" onClick={() => setAllPast(true)}>
            {i18n.t('{count, plural, one {# earlier one} other {# earlier ones}}', { count: past.length - PAST_SHOWN })}
          </button>
        </p>
      ) : null}
      <FollowUps file={file} />
      {writing && draft ? (
        <AppointmentDialog
          clientId={file.id}
          draft={draft}
          onDraft={setDraft}
          onClose={() => setWriting(false)}
          onSaved={() => {
            setWriting(false);
            setDraft(null);
            forget();
            asked.again();
          }}
          catalogue={catalogue}
          sites={sites}
          partners={partners.value ?? []}
          avoided={file.avoidedSites}
        />
      ) : null}
      {ending ? (
        <OutcomeDialog
          appointment={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null);
            asked.again();
            onEnded();
          }}
        />
      ) : null}
    </Page>
  );
}

interface FileDaysProps {
  file: ClientFile;
  catalogue: Catalogue;
  sites: readonly Site[];
  /** Something became of one. */
  onEnded: () => void;
}

function AppointmentOfFile({ appointment, catalogue, onChange, onEnd }: AppointmentOfFileProps) {
  const { i18n } = useLingui();
  const besideMe = useBesideLater();
  const names = useNames(catalogue);
  const state = stateOf(i18n, appointment, today());
  const when = `${day(appointment.day)}, ${clock(appointment.time)}`;
  const link = (words: string, run: () => void) => (
    <button type="button" className="link small" onClick={run}>
      {words}
      <span className="vh"> {when}</span>
    </button>
  );
  return (
    <li className="handover">
      <span className="row row--wrap">
        <b className="nowrap">{when}</b>
        <span className="push">
          <Chip tone={state.tone} icon={state.icon}>
            {state.words}
          </Chip>
        </span>
      </span>
      {besideMe ? null : <span className="small muted">{detailsOf(i18n, appointment, names.service)}</span>}
      {appointment.outcome === null ? (
        <span className="row row--wrap row--3">
          {link(i18n.t('What became of it'), onEnd)}
          {onChange ? link(i18n.t('Change'), onChange) : null}
        </span>
      ) : null}
    </li>
  );
}

interface AppointmentOfFileProps {
  appointment: Appointment;
  catalogue: Catalogue;
  /** Null: another one is being written. */
  onChange: (() => void) | null;
  onEnd: () => void;
}

function FollowUps({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const besideMe = useBesideLater();
  const asked = useAsked('followUps.ofFile', { clientId: file.id });
  const [writing, setWriting] = useState<FollowUp | 'new' | null>(null);
  const { settle, error } = useSettle(asked.again);
  const open = (asked.value ?? []).filter(({ state }) => state === 'open');
  return (
    <section className="followups" aria-label={i18n.t('Follow-ups')}>
      <div className="row page__body">
        <h3>{i18n.t('Follow-ups')}</h3>
        <span className="push" />
        <Button size="sm" icon="plus" keys="F" does={i18n.t('New follow-up')} onPress={() => setWriting('new')}>
          {i18n.t('New')}
        </Button>
      </div>
      <ErrorNotice error={asked.error ?? error} />
      {asked.value && open.length === 0 ? (
        <p className="small muted page__body">{i18n.t('Nothing is due. A day and a sentence are enough.')}</p>
      ) : null}
      <ul className="list">
        {open.map((one) => (
          <li key={one.id}>
            <span className="grow">
              {besideMe ? <b>{i18n.t('A follow-up')}</b> : one.words}
              <br />
              <span className="row row--wrap row--3 small">
                <span className={one.day < today() ? 'due strong' : 'muted'}>{day(one.day)}</span>
                <button type="button" className="link" onClick={() => void settle(one, 'done')}>
                  {i18n.t('Done')}
                </button>
                <button type="button" className="link" onClick={() => setWriting(one)}>
                  {i18n.t('Move')}
                </button>
                <button type="button" className="link" onClick={() => void settle(one, 'let-go')}>
                  {i18n.t('Let go')}
                </button>
              </span>
            </span>
          </li>
        ))}
      </ul>
      {writing ? (
        <FollowUpDialog
          clientId={file.id}
          followUp={writing === 'new' ? null : writing}
          label={file.fileNumber}
          onClose={() => setWriting(null)}
          onSaved={() => {
            setWriting(null);
            asked.again();
          }}
        />
      ) : null}
    </section>
  );
}
