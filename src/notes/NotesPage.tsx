import '../styles/notes.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Note } from '../../electron/contract/notes.ts';
import { useKept } from '../app/kept.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { FileReports } from '../disclosures/FileReports.tsx';
import { day } from '../i18n/format.ts';
import { PurgeDialog } from '../retention/PurgeDialog.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';
import { NoteForm } from './NoteForm.tsx';
import { NoteLine } from './NoteLine.tsx';
import { draftOfNote, type NoteDraft, newDraft } from './note-draft.ts';
import { byDay } from './note-words.ts';

/** The notes of one file by day. While someone is beside the worker all of them are folded; writing goes on. */
export function NotesPage({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const asked = useAsked('notes.list', { clientId: file.id });
  const [draft, setDraft] = useKept<NoteDraft | null>(`note ${file.id}`, null, { label: file.fileNumber });
  const [purging, setPurging] = useState<Note | null>(null);
  const { notes = [], hidden = 0, caseworkerSince = null } = asked.value ?? {};
  const whyNot = draft ? i18n.t('Finish the one you are writing first') : null;
  return (
    <Page
      title={i18n.t('Notes')}
      icon="book"
      flush
      actions={
        draft ? null : (
          <span className="row">
            <Button
              size="sm"
              icon="phone"
              keys="M"
              does={i18n.t('Put down a mandated report')}
              onPress={() => go({ name: 'without-consent', clientId: file.id })}
            >
              {i18n.t('Report')}
            </Button>
            <Button
              size="sm"
              icon="plus"
              keys="N"
              does={i18n.t('New note')}
              onPress={() => setDraft(newDraft(file.limitsExplainedOn ?? ''))}
            >
              {i18n.t('New')}
            </Button>
          </span>
        )
      }
    >
      {draft ? (
        <NoteForm
          key={draft.noteId ?? 'new'}
          clientId={file.id}
          draft={draft}
          onDraft={setDraft}
          onSaved={asked.again}
          caseworkerSince={caseworkerSince}
        />
      ) : null}
      <ErrorNotice error={asked.error} />
      {besideMe ? null : <FileReports clientId={file.id} />}
      {asked.value && notes.length === 0 && hidden === 0 && !draft ? (
        <p className="small muted page__body">
          {i18n.t('None yet. Write what was done and what comes next with')} <Kbd>N</Kbd>
        </p>
      ) : null}
      {besideMe && notes.length + hidden > 0 ? (
        <p className="row small muted page__body">
          <Icon name="hide" />
          {i18n.t('Folded, as someone is beside you')}
        </p>
      ) : (
        byDay(notes).map((group) => (
          <section key={group.day} aria-label={day(group.day)}>
            <h3 className="noteday">{day(group.day)}</h3>
            <ul>
              {group.notes.map((note) => (
                <NoteLine
                  key={`${note.id} ${note.version}`}
                  note={note}
                  whyNot={whyNot}
                  onEdit={(content) => setDraft(draftOfNote(note, content))}
                  onPurge={() => setPurging(note)}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {hidden > 0 && !besideMe ? (
        <p className="row small muted page__body">
          <Icon name="lock" />
          {i18n.t(
            '{hidden, plural, one {# privileged note is} other {# privileged notes are}} between the survivor and a caseworker. Ask the owner of the file.',
            { hidden },
          )}
        </p>
      ) : null}
      {purging ? (
        <PurgeDialog
          fileNumber={file.fileNumber}
          part={{ kind: 'note', noteId: purging.id }}
          onClose={() => setPurging(null)}
          onPurged={asked.again}
        />
      ) : null}
    </Page>
  );
}
