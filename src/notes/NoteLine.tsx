import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Note, ReadContent } from '../../electron/contract/notes.ts';
import { ask } from '../app/vault-port.ts';
import { moment } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { NoteContent } from './NoteContent.tsx';

export interface NoteLineProps {
  note: Note;
  onEdit: (content: ReadContent) => void;
  /** Why it cannot be changed now; null when it can. */
  whyNot: string | null;
  onPurge: () => void;
}

/** One note. A privileged one opens by itself when it is asked for, and that is written down. */
export function NoteLine({ note, onEdit, whyNot, onPurge }: NoteLineProps) {
  const { i18n } = useLingui();
  const [opened, setOpened] = useState<ReadContent | null>(null);
  const [earlier, setEarlier] = useState<Note[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const content = note.content ?? opened;

  const attempt = (run: () => Promise<void>) => {
    setError(null);
    run().catch(setError);
  };
  const open = () =>
    attempt(async () => {
      setOpened((await ask('notes.open', { id: note.id })).content);
    });
  const showEarlier = () =>
    attempt(async () => {
      setEarlier(earlier ? null : await ask('notes.versions', { id: note.id }));
    });

  return (
    <div className="note">
      <div className="row row--wrap note__head">
        <span className="meta">
          {note.writtenBy} · {moment(note.writtenAt)}
        </span>
        <span className="push row">
          {note.version > 1 && content ? (
            <button type="button" className="link small" aria-expanded={earlier !== null} onClick={showEarlier}>
              {i18n.t('{count, plural, one {# earlier version} other {# earlier versions}}', {
                count: note.version - 1,
              })}
            </button>
          ) : null}
          {content ? (
            <Button size="sm" kind="quiet" icon="pen" why={whyNot} onPress={() => onEdit(content)}>
              {i18n.t('Change')}
            </Button>
          ) : (
            <Button size="sm" icon="lock" onPress={open}>
              {i18n.t('Open it')}
            </Button>
          )}
          <Button size="sm" kind="quiet" icon="trash" label={i18n.t('Purge this note')} onPress={onPurge} />
        </span>
      </div>
      {content ? (
        <NoteContent content={content} />
      ) : (
        <p className="small muted">{i18n.t('Opening it is written in the audit trail.')}</p>
      )}
      {earlier ? (
        <ol className="note__earlier" aria-label={i18n.t('Earlier versions')}>
          {earlier.map((one) => (
            <li key={one.version}>
              <span className="meta">
                {one.writtenBy} · {moment(one.writtenAt)}
              </span>
              {one.content ? <NoteContent content={one.content} /> : null}
            </li>
          ))}
        </ol>
      ) : null}
      <ErrorNotice error={error} />
    </div>
  );
}
