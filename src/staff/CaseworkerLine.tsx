import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Qualification } from '../../electron/contract/notes.ts';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { fullDay, today } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { nameOf } from './staff-names.ts';

/** Whether a member is a caseworker whose notes are privileged (Evidence Code 1038.2), as an administrator entered it. */
export function CaseworkerLine({ member }: { member: StaffLine }) {
  const { i18n } = useLingui();
  const mayEdit = useMay('notes.qualify');
  const asked = useAsked('notes.qualifications', {});
  const [edits, setEdits] = useState(false);
  const found = asked.value?.find(({ staffId }) => staffId === member.id) ?? null;
  return (
    <section aria-label={i18n.t('Privileged notes')}>
      <h3 className="label">{i18n.t('Privileged notes')}</h3>
      <p>
        {found ? (
          <>
            {kindWords(i18n, found.kind)} · {i18n.t('since {day}', { day: fullDay(found.since) })}
            {found.supervisedBy ? <> · {i18n.t('supervised by {name}', { name: found.supervisedBy })}</> : null}
          </>
        ) : (
          <span className="muted">
            {i18n.t('No caseworker’s training is entered: she writes ordinary notes only.')}
          </span>
        )}
      </p>
      <ErrorNotice error={asked.error} />
      {mayEdit && asked.value && member.state !== 'removed' ? (
        <Button size="sm" icon="pen" onPress={() => setEdits(true)}>
          {i18n.t('Caseworker’s training')}
        </Button>
      ) : null}
      {edits ? (
        <CaseworkerDialog
          member={member}
          found={found}
          onClose={() => setEdits(false)}
          onSaved={() => {
            setEdits(false);
            asked.again();
          }}
        />
      ) : null}
    </section>
  );
}

type Kind = Qualification['kind'] | 'none';

function kindWords(i18n: I18n, kind: Kind): string {
  const words: Record<Kind, string> = {
    none: i18n.t('None'),
    'training-40-hours': i18n.t('40 hours, supervised'),
    'degree-and-year': i18n.t('Degree and a year'),
  };
  return words[kind];
}

function CaseworkerDialog({ member, found, onClose, onSaved }: CaseworkerDialogProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [kind, setKind] = useState<Kind>(found?.kind ?? 'training-40-hours');
  const [since, setSince] = useState(found?.since ?? '');
  const [supervisedBy, setSupervisedBy] = useState(found?.supervisedBy ?? '');
  const [error, setError] = useState<unknown>(null);
  const lack =
    kind !== 'none' && (since === '' || since > today())
      ? i18n.t('Needs the day')
      : kind === 'training-40-hours' && supervisedBy.trim() === ''
        ? i18n.t('Needs who supervises her')
        : null;

  function save(): void {
    setError(null);
    const qualification = kind === 'none' ? null : { kind, since, supervisedBy: supervisedBy.trim() };
    ask('notes.qualify', { staffId: member.id, qualification }).then(onSaved, setError);
  }

  return (
    <Dialog
      title={i18n.t('Caseworker’s training of {name}', { name: nameOf(member, besideMe) })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Leave it')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={lack} onPress={save}>
            {i18n.t('Save')}
          </Button>
        </>
      }
    >
      <p className="small muted">
        {i18n.t(
          'What makes her notes privileged (California Evidence Code 1038.2). The wording still awaits counsel’s confirmation.',
        )}
      </p>
      <Choice
        label={i18n.t('Which')}
        value={kind}
        onChange={setKind}
        options={(['training-40-hours', 'degree-and-year', 'none'] as const).map((value) => ({
          value,
          label: kindWords(i18n, value),
        }))}
      />
      {kind === 'none' ? null : (
        <div className="notefields">
          <DateField label={i18n.t('Complete since')} value={since} onChange={setSince} />
          <TextField
            label={i18n.t('Supervised by')}
            value={supervisedBy}
            onChange={setSupervisedBy}
            maxLength={200}
            {...(kind === 'training-40-hours' ? {} : { hint: i18n.t('may stay empty') })}
          />
        </div>
      )}
      <ErrorNotice error={error} />
    </Dialog>
  );
}

interface CaseworkerDialogProps {
  member: StaffLine;
  found: Qualification | null;
  onClose: () => void;
  onSaved: () => void;
}
