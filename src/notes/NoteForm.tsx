import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { Note } from '../../electron/contract/notes.ts';
import { ask } from '../app/vault-port.ts';
import { codeOf } from '../i18n/error-text.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { NoteFields } from './NoteFields.tsx';
import { contentOf, lacksOf, type NoteDraft } from './note-draft.ts';
import { classOptions, classWords } from './note-words.ts';

export interface NoteFormProps {
  clientId: string;
  draft: NoteDraft;
  onDraft: (draft: NoteDraft | null) => void;
  /** It was saved. */
  onSaved: (note: Note) => void;
  /** The day since when she is a caseworker; null: not. */
  caseworkerSince: string | null;
}

/** One note being written: its kind, its day, and the fields of its kind. Words stay until they are saved or thrown away. */
export function NoteForm({ clientId, draft, onDraft, onSaved, caseworkerSince }: NoteFormProps) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (patch: Partial<NoteDraft>) => onDraft({ ...draft, ...patch });
  const lacks = tried ? lacksOf(draft) : [];
  const isNew = draft.noteId === null;
  const words = classWords(i18n, draft.class);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (lacksOf(draft).length > 0) return leadToWrong(event.currentTarget);
    setBusy(true);
    setError(null);
    const { noteId, version, day } = draft;
    const content = contentOf(draft);
    try {
      const note = noteId
        ? await ask('notes.change', { id: noteId, version, day, content })
        : await ask('notes.write', { clientId, day, content });
      onDraft(null);
      onSaved(note);
      if (noteId) {
        undo.offer(i18n.t('Note changed'), () => {
          void ask('notes.undo', { id: noteId, version: note.version }).then(onSaved, () => undefined);
        });
      }
    } catch (refused) {
      setError(refused);
      setBusy(false);
      // Hers goes on top of theirs with the next try; theirs stays readable as a version.
      if (noteId && codeOf(refused) === 'changed-meanwhile') {
        const now = await ask('notes.open', { id: noteId }).catch(() => null);
        if (now) change({ version: now.version });
      }
    }
  }

  const discard = () => {
    const before = draft;
    onDraft(null);
    undo.offer(i18n.t('Unfinished words thrown away'), () => onDraft(before));
  };

  return (
    <form className="noteform stack" onSubmit={(event) => void save(event)} aria-label={words.name}>
      <div className="notefields">
        {isNew ? (
          <Select
            label={i18n.t('Kind')}
            value={draft.class}
            onChange={(of) => change({ class: of })}
            options={classOptions(i18n)}
          />
        ) : (
          <p className="noteform__kind">{words.name}</p>
        )}
        <DateField
          label={i18n.t('Day')}
          value={draft.day}
          onChange={(day) => change({ day })}
          wrong={lacks.includes('day') ? i18n.t('Today or an earlier day.') : null}
        />
      </div>
      <p className="small muted">{words.hint}</p>
      {draft.class === 'privileged' && caseworkerSince === null ? (
        <p className="small due">
          {i18n.t('An administrator has not entered your caseworker’s training yet, so this kind cannot be saved.')}
        </p>
      ) : null}
      <NoteFields draft={draft} change={change} lacks={lacks} key={draft.class} />
      <ErrorNotice error={error} />
      <div className="row">
        <span className="push" />
        <Button kind="quiet" icon="x" onPress={discard}>
          {i18n.t('Throw away')}
        </Button>
        <Button kind="primary" icon="check" type="submit" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null}>
          {isNew ? i18n.t('Save the note') : i18n.t('Save the change')}
        </Button>
      </div>
    </form>
  );
}
