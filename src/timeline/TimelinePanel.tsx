import '../styles/notes.css';
import '../styles/timeline.css';
import { useLingui } from '@lingui/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Note, ReadContent } from '../../electron/contract/notes.ts';
import type { EntryKind } from '../../electron/contract/services.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { go } from '../app/screen.ts';
import { FileReports } from '../disclosures/FileReports.tsx';
import { NoteForm } from '../notes/NoteForm.tsx';
import { draftOfNote, type NoteDraft } from '../notes/note-draft.ts';
import { PurgeDialog } from '../retention/PurgeDialog.tsx';
import { useSession } from '../session/session-store.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { NothingYet, TimelineList } from './TimelineList.tsx';
import { useTimeline, wholeTimeline } from './use-timeline.ts';

/**
 * What happened with one person, the newest first, and the note that is being written above it. While someone is beside
 * the worker all of it is folded; writing goes on.
 */
export function TimelinePanel({ file, catalogue, kinds, draft, onDraft, onNew }: TimelinePanelProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const [filter, setFilter] = useState(wholeTimeline);
  const [looking, setLooking] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [purging, setPurging] = useState<Note | null>(null);
  const timeline = useTimeline(file.id, filter);
  const service = useNames(catalogue).service;
  const names = useMemo(() => ({ service, kinds }), [service, kinds]);
  const { entries, hidden } = timeline;
  const filtered = filter !== wholeTimeline;
  // The same function from drawing to drawing: a keystroke in a note draws no line anew.
  const begins = useRef(onDraft);
  begins.current = onDraft;
  const edit = useCallback((note: Note, content: ReadContent) => begins.current(draftOfNote(note, content)), []);
  return (
    <>
      {draft ? (
        <NoteForm
          key={draft.noteId ?? 'new'}
          clientId={file.id}
          draft={draft}
          onDraft={onDraft}
          onSaved={({ id }) => setOpen(`note:${id}`)}
          caseworkerSince={timeline.caseworkerSince}
        />
      ) : (
        <div className="row timeline__tools">
          {besideMe || looking ? null : (
            <Button
              size="sm"
              kind="quiet"
              icon="search"
              keys="Q"
              does={i18n.t('Look in the timeline')}
              onPress={() => setLooking(true)}
            >
              {i18n.t('Look in it')}
            </Button>
          )}
          <span className="push" />
          <Button
            size="sm"
            icon="phone"
            keys="M"
            does={i18n.t('Put down a mandated report')}
            onPress={() => go({ name: 'without-consent', clientId: file.id })}
          >
            {i18n.t('Report')}
          </Button>
          <Button size="sm" kind="second" icon="pen" keys="N" does={i18n.t('New note')} onPress={onNew}>
            {i18n.t('Note')}
          </Button>
        </div>
      )}
      {looking && !besideMe ? (
        <TimelineFilters filter={filter} onFilter={setFilter} onClose={() => setLooking(false)} />
      ) : null}
      <ErrorNotice error={timeline.error} />
      {besideMe || filtered ? null : <FileReports clientId={file.id} />}
      {entries && besideMe && entries.length + hidden > 0 ? (
        <p className="row small muted page__body">
          <Icon name="hide" />
          {i18n.t('Folded, as someone is beside you')}
        </p>
      ) : null}
      {entries && !besideMe ? (
        <TimelineList
          clientId={file.id}
          entries={entries}
          names={names}
          filtered={filtered}
          writing={draft !== null}
          hidden={hidden}
          open={open}
          onOpen={setOpen}
          onEdit={edit}
          onPurge={setPurging}
          onGoOn={timeline.goOn}
        />
      ) : null}
      {entries && besideMe && entries.length + hidden === 0 && !draft ? <NothingYet /> : null}
      {purging ? (
        <PurgeDialog
          fileNumber={file.fileNumber}
          part={{ kind: 'note', noteId: purging.id }}
          onClose={() => setPurging(null)}
          onPurged={() => setPurging(null)}
        />
      ) : null}
    </>
  );
}

interface TimelinePanelProps {
  file: ClientFile;
  catalogue: Catalogue;
  /** Names of what is written down as done; empty until they have come. */
  kinds: readonly EntryKind[];
  /** The note being written; null: none. */
  draft: NoteDraft | null;
  onDraft: (draft: NoteDraft | null) => void;
  onNew: () => void;
}
