import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { Note } from '../../electron/contract/notes.ts';
import { useIsSaved } from '../app/kept.ts';
import { Meanwhile, useMet } from '../app/Meanwhile.tsx';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { NoteContent } from './NoteContent.tsx';
import { NoteFields } from './NoteFields.tsx';
import { bothNotes, contentOf, lacksOf, type NoteDraft } from './note-draft.ts';
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
  const saved = useIsSaved(`note ${clientId}`);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (patch: Partial<NoteDraft>) => onDraft({ ...draft, ...patch });
  const lacks = tried ? lacksOf(draft) : [];
  const isNew = draft.noteId === null;
  const words = classWords(i18n, draft.class);
  const { met, meet, settled } = useMet<Note>();
  const apart = i18n.t('Keep theirs, and mine as a new one');

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (lacksOf(draft).length > 0) return leadToWrong(event.currentTarget);
    await write(draft);
  }

  async function write(words: NoteDraft) {
    setBusy(true);
    setError(null);
    settled();
    const { noteId, version, day } = words;
    const content = contentOf(words);
    try {
      const note = noteId
        ? await ask('notes.change', { id: noteId, version, day, content })
        : await ask('notes.write', { clientId, day, content });
      onDraft(null);
      onSaved(note);
      if (noteId) {
        undo.offer(
          () => i18n.t('Note changed'),
          () => {
            void ask('notes.undo', { id: noteId, version: note.version }).then(onSaved, () => undefined);
          },
        );
      }
    } catch (refused) {
      if (!noteId || !(await meet(refused, () => ask('notes.open', { id: noteId })))) setError(refused);
      setBusy(false);
    }
  }

  /** Both stand in the form, hers under theirs; where there are no words to join, hers becomes a note of its own. */
  const takeBoth = () => {
    onDraft(bothNotes(draft, met?.theirs ?? null));
    settled();
  };
  const discard = () => {
    const before = draft;
    onDraft(null);
    undo.offer(
      () => i18n.t('Unfinished words thrown away'),
      () => onDraft(before),
    );
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
      {met ? (
        <Meanwhile
          met={met}
          bothWords={draft.class === 'ordinary' || draft.class === 'privileged' ? i18n.t('Put both here') : apart}
          onBoth={takeBoth}
          onMine={() => void write({ ...draft, version: met.theirs?.version ?? draft.version })}
          onTheirs={discard}
        >
          {met.theirs?.content ? <NoteContent content={met.theirs.content} /> : null}
        </Meanwhile>
      ) : null}
      <div className="row">
        <span className="row small muted grow" role="status">
          {saved ? (
            <>
              <Icon name="check" />
              {i18n.t('Draft saved')}
            </>
          ) : null}
        </span>
        <Button kind="quiet" icon="x" onPress={discard}>
          {i18n.t('Throw away')}
        </Button>
        {met ? null : (
          <Button kind="primary" icon="check" type="submit" keys="Ctrl Enter" why={busy ? i18n.t('Saving…') : null}>
            {isNew ? i18n.t('Save the note') : i18n.t('Save the change')}
          </Button>
        )}
      </div>
    </form>
  );
}
