import { useLingui } from '@lingui/react';
import { type FormEvent, useRef, useState } from 'react';
import type { FollowUp } from '../../electron/contract/appointments.ts';
import { useKept } from '../app/kept.ts';
import { ask } from '../app/vault-port.ts';
import { dayAfter, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { TextField } from '../ui/TextField.tsx';

/** A day and a sentence; or another day for one that is there. */
export function FollowUpDialog({ clientId, followUp, label, onClose, onSaved }: FollowUpDialogProps) {
  const { i18n } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const begun = { day: followUp?.day ?? dayAfter(today(), 7), words: followUp?.words ?? '' };
  const [draft, setDraft, forget] = useKept(`followup ${followUp?.id ?? clientId}`, begun, { label });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const noWords = draft.words.trim() === '';

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (noWords || draft.day === '') return leadToWrong(event.currentTarget);
    setError(null);
    try {
      const { id = null, version = 0 } = followUp ?? {};
      await ask('followUps.save', { id, version, clientId, day: draft.day, words: draft.words });
      forget();
      onSaved();
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <Dialog
      title={followUp ? i18n.t('Move the follow-up') : i18n.t('New follow-up')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" onPress={() => form.current?.requestSubmit()}>
            {i18n.t('Save the follow-up')}
          </Button>
        </>
      }
    >
      <form ref={form} className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={i18n.t('What is to be done')}
          value={draft.words}
          onChange={(words) => setDraft({ ...draft, words })}
          maxLength={200}
          autoFocus
          hint={i18n.t('One sentence. It stands on Today, so no more of the story than is needed.')}
          wrong={tried && noWords ? i18n.t('Write what is to be done.') : null}
        />
        <DateField
          label={i18n.t('Due on')}
          value={draft.day}
          onChange={(day) => setDraft({ ...draft, day })}
          wrong={tried && draft.day === '' ? i18n.t('Write the day.') : null}
        />
        <ErrorNotice error={error} />
      </form>
    </Dialog>
  );
}

export interface FollowUpDialogProps {
  clientId: string;
  /** One that is moved; null: a new one. */
  followUp: FollowUp | null;
  /** File number, under which unfinished words are offered again. */
  label: string;
  onClose: () => void;
  onSaved: () => void;
}
