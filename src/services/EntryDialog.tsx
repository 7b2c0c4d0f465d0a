import { useLingui } from '@lingui/react';
import { type FormEvent, useId, useState } from 'react';
import type { ServiceEntry } from '../../electron/contract/services.ts';
import { Meanwhile, useMet } from '../app/Meanwhile.tsx';
import { ask } from '../app/vault-port.ts';
import { day } from '../i18n/format.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { type EntryDraft, entryLacks, fieldsOfEntry } from './entry-draft.ts';
import {
  entryKindName,
  entryWords,
  type Kinds,
  kindOptions,
  servicePlaceOptions,
  wayOptions,
} from './service-words.ts';

export interface EntryDialogProps {
  clientId: string;
  kinds: Kinds;
  draft: EntryDraft;
  onDraft: (draft: EntryDraft | null) => void;
  /** `before`: as it was, when one was changed. */
  onSaved: (entry: ServiceEntry, before?: ServiceEntry) => void;
  onTakenBack: (taken: { id: string; version: number }) => void;
}

/** Every field of one entry. There is none for words: what happened belongs into a note, if anywhere. */
export function EntryDialog({ clientId, kinds, draft, onDraft, onSaved, onTakenBack }: EntryDialogProps) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const formId = useId();
  const { error, busy, attempt } = useAttempt();
  const { met, meet, settled } = useMet<ServiceEntry>();
  const [tried, setTried] = useState(false);
  const { before } = draft;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (entryLacks(draft).length > 0) return leadToWrong(event.currentTarget);
    await attempt(() => write(draft));
  }

  async function write({ before: over, ...fields }: EntryDraft): Promise<void> {
    settled();
    const entry = fieldsOfEntry({ ...fields, before: over });
    try {
      const saved = over
        ? await ask('services.change', { id: over.id, version: over.version, entry })
        : await ask('services.log', { clientId, entry });
      onDraft(null);
      onSaved(saved, over ?? undefined);
    } catch (refused) {
      if (!over || !(await meet(refused, () => now(over.id)))) throw refused;
    }
  }
  const now = async (id: string) => {
    const { entries } = await ask('services.list', { clientId, most: 1000 });
    return entries.find((one) => one.id === id) ?? null;
  };
  const takeBack = (one: ServiceEntry) =>
    attempt(async () => {
      try {
        const taken = await ask('services.takeBack', { id: one.id, version: one.version });
        onDraft(null);
        onTakenBack(taken);
      } catch (refused) {
        if (!(await meet(refused, () => now(one.id)))) throw refused;
      }
    });
  const close = () => {
    onDraft(null);
    if (draft.kind)
      undo.offer(
        () => i18n.t('Unfinished words thrown away'),
        () => onDraft(draft),
      );
  };

  return (
    <Dialog
      title={before ? i18n.t('Change a service entry') : i18n.t('Write down a service')}
      wide
      onClose={close}
      actions={
        <>
          {before ? (
            <Button kind="quiet" icon="undo" onPress={() => void takeBack(before)}>
              {i18n.t('Take it back')}
            </Button>
          ) : null}
          <span className="push" />
          <Button keys="Esc" onPress={close}>
            {i18n.t('Cancel')}
          </Button>
          {met ? null : <SubmitFrom formId={formId} words={i18n.t('Save')} busy={busy} />}
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)}>
        <EntryFieldset kinds={kinds} draft={draft} onDraft={onDraft} tried={tried} />
      </form>
      <ErrorNotice error={error} />
      {met ? (
        <Meanwhile
          met={met}
          bothWords={i18n.t('Keep theirs, and mine as a new one')}
          onBoth={() => void attempt(() => write({ ...draft, before: null }))}
          onMine={() => void attempt(() => write({ ...draft, before: met.theirs }))}
          onTheirs={() => onDraft(null)}
        >
          {met.theirs
            ? `${entryKindName(kinds.kinds, met.theirs.kind)} · ${day(met.theirs.day)} · ${entryWords(i18n, met.theirs)}`
            : null}
        </Meanwhile>
      ) : null}
    </Dialog>
  );
}

/** Sends a form that lies elsewhere in the dialog. */
function SubmitFrom({ formId, words, busy }: { formId: string; words: string; busy: boolean }) {
  const { i18n } = useLingui();
  const submit = () => (document.getElementById(formId) as HTMLFormElement | null)?.requestSubmit();
  return (
    <Button kind="primary" icon="check" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null} onPress={submit}>
      {words}
    </Button>
  );
}

interface EntryFieldsetProps {
  kinds: Kinds;
  draft: EntryDraft;
  onDraft: (draft: EntryDraft) => void;
  tried: boolean;
}

function EntryFieldset({ kinds, draft, onDraft, tried }: EntryFieldsetProps) {
  const { i18n } = useLingui();
  const lacks = tried ? entryLacks(draft) : [];
  const change = (patch: Partial<EntryDraft>) => onDraft({ ...draft, ...patch });
  /** A kind brings what it mostly takes, where nothing was typed yet. */
  const choose = (kind: string) => {
    const found = kinds.kinds.find(({ id }) => id === kind);
    const fresh = draft.kind === null && draft.minutes === '';
    change({ kind, ...(found && fresh ? { minutes: String(found.minutes), place: found.place } : {}) });
  };
  return (
    <div className="stack">
      <Select
        label={i18n.t('What was done')}
        value={draft.kind}
        onChange={choose}
        options={kindOptions(kinds)}
        wrong={lacks.includes('kind') ? i18n.t('Choose one.') : null}
      />
      <div className="entryfields">
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
          wrong={lacks.includes('minutes') ? i18n.t('A number from 0 to 1440.') : null}
        />
        <TextField
          label={i18n.t('How many times')}
          value={draft.count}
          onChange={(count) => change({ count })}
          inputMode="numeric"
          maxLength={2}
          wrong={lacks.includes('count') ? i18n.t('A number from 1 to 99.') : null}
        />
      </div>
      <div className="entryfields">
        <Choice
          label={i18n.t('Who did it')}
          value={draft.way}
          onChange={(way) => change({ way })}
          options={wayOptions(i18n)}
        />
        <Select
          label={i18n.t('Where')}
          value={draft.place}
          onChange={(place) => change({ place })}
          options={servicePlaceOptions(i18n)}
        />
        <TextField
          label={i18n.t('Language that was interpreted')}
          hint={i18n.t('Empty: nobody interpreted.')}
          value={draft.interpreter}
          onChange={(interpreter) => change({ interpreter })}
          maxLength={60}
        />
      </div>
    </div>
  );
}
