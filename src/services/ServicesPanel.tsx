import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { EntryFields, ServiceEntry, Usual } from '../../electron/contract/services.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { factOf } from '../clients/person.ts';
import { day } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Sheet } from '../support/Sheet.tsx';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { draftOfEntry, type EntryDraft, newEntry } from './entry-draft.ts';
import { entryKindName, entryWords, type Kinds } from './service-words.ts';
import { UsualDialog } from './UsualDialog.tsx';

/** So many stand on the file; the others are asked for. */
const NEWEST = 3;
const ALL = 1000;

/** The language in which somebody interprets for her, as the file says; '' where it does not. */
export function interpreterOf(file: ClientFile): string {
  const fact = factOf(file.facts, 'language');
  if (fact?.state !== 'given' || fact.value.kind !== 'language') return '';
  return fact.value.interpreter ? fact.value.language.slice(0, 60) : '';
}

/** What was done, the newest first. `writes`: the list of the usual ones is open; `table` is there before it is asked for. */
export function ServicesPanel({ file, table, writes, onWrites }: ServicesPanelProps) {
  const { i18n } = useLingui();
  const [most, setMost] = useState(NEWEST);
  const asked = useAsked('services.list', { clientId: file.id, most });
  const [draft, setDraft] = useKept<EntryDraft | null>(`service ${file.id}`, null, { label: file.fileNumber });
  const { error, attempt } = useAttempt();
  const offerWay = useServiceUndo(attempt, asked.again);
  const { entries = [], more = 0 } = asked.value ?? {};
  const known = table?.kinds.kinds ?? [];
  const log = (entry: EntryFields) =>
    attempt(async () => {
      onWrites(false);
      const logged = await ask('services.log', { clientId: file.id, entry });
      asked.again();
      offerWay(() => entryKindName(known, logged.kind), logged);
    });
  return (
    <>
      <ErrorNotice error={asked.error ?? error} />
      <Sheet
        count={entries.length}
        empty={i18n.t('Nothing yet. S opens the list, a digit writes it down; that is all it takes.')}
        foot={
          <>
            <Button size="sm" icon="plus" onPress={() => onWrites(true)}>
              {i18n.t('Write down a service')}
            </Button>
            {more > 0 ? (
              <Button size="sm" kind="quiet" onPress={() => setMost(ALL)}>
                {i18n.t('{more, plural, one {# more} other {# more}}', { more })}
              </Button>
            ) : null}
          </>
        }
      >
        <ul className="list list--press">
          {entries.map((entry) => (
            <li key={entry.id}>
              <button type="button" onClick={() => setDraft(draftOfEntry(entry))}>
                <span className="grow">
                  <b>{entryKindName(known, entry.kind)}</b>
                  <br />
                  <span className="small muted">{entryWords(i18n, entry)}</span>
                </span>
                <span className="meta right">
                  {day(entry.day)}
                  <br />
                  {entry.writtenBy}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
      {writes && table && !draft ? (
        <UsualDialog
          kinds={known}
          usual={table.usual}
          interpreter={interpreterOf(file)}
          onLog={(entry) => void log(entry)}
          onOther={(interpreter) => {
            onWrites(false);
            setDraft(newEntry(interpreter));
          }}
          onClose={() => onWrites(false)}
        />
      ) : null}
      {draft && table ? (
        <EntryDialog
          clientId={file.id}
          kinds={table.kinds}
          draft={draft}
          onDraft={setDraft}
          onSaved={(entry, before) => {
            asked.again();
            offerWay(() => entryKindName(known, entry.kind), entry, before);
          }}
          onTakenBack={(taken) => {
            asked.again();
            offerWay(() => '', taken, 'taken back');
          }}
        />
      ) : null}
    </>
  );
}

export interface ServicesPanelProps {
  file: ClientFile;
  /** Null until it has come. */
  table: { kinds: Kinds; usual: Usual[] } | null;
  writes: boolean;
  onWrites: (writes: boolean) => void;
}

type Before = ServiceEntry | 'taken back' | undefined;

/** The way back from what was just done: a new entry is taken back, a changed one is as before, a taken one put back. */
function useServiceUndo(attempt: (run: () => Promise<unknown>) => Promise<void>, again: () => void) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const besideMe = useSession((state) => state.besideMe);
  return (name: () => string, { id, version }: { id: string; version: number }, before?: Before) => {
    const back = () => {
      if (before === 'taken back') return ask('services.putBack', { id, version });
      if (!before) return ask('services.takeBack', { id, version });
      const { id: _id, version: _version, writtenAt: _at, writtenBy: _by, ...entry } = before;
      return ask('services.change', { id, version, entry });
    };
    const said = () =>
      before === 'taken back'
        ? i18n.t('Service taken back')
        : before
          ? i18n.t('Service changed')
          : besideMe
            ? i18n.t('Service written down')
            : i18n.t('Written down: {name}', { name: name() });
    undo.offer(said, () => void attempt(() => back().then(again)));
  };
}
