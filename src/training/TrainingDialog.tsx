import { useLingui } from '@lingui/react';
import { type FormEvent, useId, useState } from 'react';
import type { Training, TrainingRole } from '../../electron/contract/reports.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { ask } from '../app/vault-port.ts';
import { nameOf } from '../reports/report-words.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ELSEWHERE, fieldsOfTraining, type TrainingDraft, type TrainingLack, trainingLacks } from './training-draft.ts';

export interface TrainingDialogProps {
  roles: readonly TrainingRole[];
  sites: readonly Site[];
  draft: TrainingDraft;
  onDraft: (draft: TrainingDraft | null) => void;
  /** `before`: as it was, when one was changed. */
  onSaved: (training: Training, before: Training | null) => void;
  onRemove: (training: Training) => void;
}

/** One training: when, where, about what, and how many came of each role. No field takes a name of anybody who came. */
export function TrainingDialog({ roles, sites, draft, onDraft, onSaved, onRemove }: TrainingDialogProps) {
  const { i18n } = useLingui();
  const formId = useId();
  const { error, busy, attempt } = useAttempt();
  const [tried, setTried] = useState(false);
  const { before } = draft;
  const lacks = tried ? trainingLacks(draft, roles) : [];
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (trainingLacks(draft, roles).length > 0) return leadToWrong(event.currentTarget);
    if (busy) return;
    const training = fieldsOfTraining(draft, roles);
    void attempt(async () => {
      const saved = before
        ? await ask('training.change', { id: before.id, version: before.version, training })
        : await ask('training.add', training);
      onDraft(null);
      onSaved(saved, before);
    });
  }
  const submit = () => (document.getElementById(formId) as HTMLFormElement | null)?.requestSubmit();
  return (
    <Dialog
      title={before ? i18n.t('Change a training') : i18n.t('Write down a training')}
      wide
      onClose={() => onDraft(null)}
      actions={
        <>
          {before ? (
            <Button kind="quiet" icon="trash" onPress={() => onRemove(before)}>
              {i18n.t('Take it away')}
            </Button>
          ) : null}
          <span className="push" />
          <Button keys="Esc" onPress={() => onDraft(null)}>
            {i18n.t('Cancel')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null} onPress={submit}>
            {i18n.t('Save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack" onSubmit={save}>
        <TrainingFieldset sites={sites} draft={draft} onDraft={onDraft} lacks={lacks} />
        <Attendance roles={roles} draft={draft} onDraft={onDraft} lacks={lacks} />
      </form>
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface PartProps {
  draft: TrainingDraft;
  onDraft: (draft: TrainingDraft) => void;
  lacks: readonly TrainingLack[];
}

function TrainingFieldset({ sites, draft, onDraft, lacks }: PartProps & { sites: readonly Site[] }) {
  const { i18n } = useLingui();
  const change = (patch: Partial<TrainingDraft>) => onDraft({ ...draft, ...patch });
  return (
    <>
      <div className="trainingtop">
        <TextField
          label={i18n.t('What it was about')}
          value={draft.topic}
          onChange={(topic) => change({ topic })}
          maxLength={120}
          autoFocus
          wrong={lacks.includes('topic') ? i18n.t('A few words.') : null}
        />
        <DateField
          label={i18n.t('Day')}
          value={draft.day}
          onChange={(day) => change({ day })}
          wrong={lacks.includes('day') ? i18n.t('Today or an earlier day.') : null}
        />
        <TextField
          label={i18n.t('Minutes in all')}
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          inputMode="numeric"
          maxLength={4}
          wrong={lacks.includes('minutes') ? i18n.t('A number from 5 to 1440.') : null}
        />
      </div>
      <div className="entryfields">
        <Select
          label={i18n.t('Where')}
          value={draft.siteId}
          onChange={(siteId) => change({ siteId })}
          options={[
            { value: ELSEWHERE, label: i18n.t('Somewhere else') },
            ...sites.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {draft.siteId === ELSEWHERE ? (
          <TextField
            label={i18n.t('Which place')}
            value={draft.place}
            onChange={(place) => change({ place })}
            maxLength={80}
          />
        ) : null}
        <TextField
          label={i18n.t('Trainer')}
          value={draft.trainer}
          onChange={(trainer) => change({ trainer })}
          maxLength={80}
        />
      </div>
    </>
  );
}

function Attendance({ roles, draft, onDraft, lacks }: PartProps & { roles: readonly TrainingRole[] }) {
  const { i18n } = useLingui();
  const group = (title: string, provider: boolean) => (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="label">
          {title}
        </th>
      </tr>
      {roles
        .filter((role) => role.provider === provider)
        .map((role) => (
          <RoleRow
            key={role.id}
            role={role}
            draft={draft}
            onDraft={onDraft}
            wrong={lacks.includes(`role ${role.id}`)}
          />
        ))}
    </tbody>
  );
  return (
    <fieldset className="attendance">
      <legend className="label">{i18n.t('Who came')}</legend>
      <p className="small muted">
        {i18n.t(
          'Numbers only. Ask in the room who is here for the first time since the award began: so each person counts once, and no list of names is needed.',
        )}
      </p>
      {lacks.includes('attendance') ? (
        <p className="wrong" role="alert">
          {i18n.t('Write how many came.')}
        </p>
      ) : null}
      <table className="table table--tight">
        <thead>
          <tr>
            <th scope="col">{i18n.t('Role')}</th>
            <th scope="col">{i18n.t('People')}</th>
            <th scope="col">{i18n.t('For the first time')}</th>
          </tr>
        </thead>
        {group(i18n.t('Providers'), true)}
        {group(i18n.t('Other staff'), false)}
      </table>
    </fieldset>
  );
}

function RoleRow({ role, draft, onDraft, wrong }: { role: TrainingRole; wrong: boolean } & Omit<PartProps, 'lacks'>) {
  const { i18n } = useLingui();
  const { people, firstTime } = draft;
  const name = nameOf(role.name);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <TextField
          label={i18n.t('{role}: people', { role: name })}
          hideLabel
          value={people[role.id] ?? ''}
          onChange={(count) => onDraft({ ...draft, people: { ...people, [role.id]: count } })}
          inputMode="numeric"
          maxLength={3}
          wrong={wrong ? i18n.t('Whole numbers; not more for the first time than came.') : null}
        />
      </td>
      <td>
        <TextField
          label={i18n.t('{role}: for the first time', { role: name })}
          hideLabel
          value={firstTime[role.id] ?? ''}
          onChange={(count) => onDraft({ ...draft, firstTime: { ...firstTime, [role.id]: count } })}
          inputMode="numeric"
          maxLength={3}
        />
      </td>
    </tr>
  );
}
