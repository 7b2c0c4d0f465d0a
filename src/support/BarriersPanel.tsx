import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Barrier, BarrierKind } from '../../electron/contract/support.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { day } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { FormFoot } from './FormFoot.tsx';
import { Over, Sheet } from './Sheet.tsx';
import { barrierName, barrierOptions } from './support-words.ts';
import { useAttempt } from './use-attempt.ts';

interface BarrierDraft {
  /** Null: a new one. */
  id: string | null;
  version: number;
  kind: BarrierKind | null;
  words: string;
}
const newBarrier: BarrierDraft = { id: null, version: 0, kind: null, words: '' };

/** What stands in her way, and what no longer does. */
export function BarriersPanel({ file }: { file: ClientFile }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const asked = useAsked('barriers.list', { clientId: file.id });
  const [draft, setDraft] = useKept<BarrierDraft | null>(`barrier ${file.id}`, null, { label: file.fileNumber });
  const { error, attempt } = useAttempt();
  const barriers: Output<'barriers.list'> = asked.value ?? [];
  const open = barriers.filter(({ solvedOn }) => solvedOn === null);
  const solved = barriers.filter(({ solvedOn }) => solvedOn !== null);
  const setSolved = (barrier: Barrier, to: boolean) =>
    attempt(async () => {
      const { id, version } = await ask('barriers.setSolved', { id: barrier.id, version: barrier.version, solved: to });
      asked.again();
      undo.offer(
        () => (to ? i18n.t('Barrier solved') : i18n.t('Barrier opened again')),
        () => {
          void attempt(() => ask('barriers.setSolved', { id, version, solved: !to }).then(asked.again));
        },
      );
    });
  const saved = ({ id, version }: Barrier, isNew: boolean) => {
    asked.again();
    if (!isNew) return undo.forget();
    undo.offer(
      () => i18n.t('Barrier written down'),
      () => {
        void attempt(() => ask('barriers.takeBack', { id, version }).then(asked.again));
      },
    );
  };
  const line = (barrier: Barrier) => (
    <li key={barrier.id} className="row row--wrap row--top">
      <span className="grow">
        <b>{barrierName(i18n, barrier.kind)}</b>{' '}
        <span className="meta nowrap">
          {barrier.solvedOn
            ? i18n.t('Solved {day}', { day: day(barrier.solvedOn) })
            : i18n.t('since {day}', { day: day(barrier.since) })}
        </span>
        {barrier.words ? <span className="prewrap small muted blocky">{barrier.words}</span> : null}
      </span>
      <span className="row">
        {barrier.solvedOn ? (
          <Button size="sm" kind="quiet" onPress={() => void setSolved(barrier, false)}>
            {i18n.t('Open again')}
          </Button>
        ) : (
          <>
            <Button size="sm" kind="quiet" icon="check" onPress={() => void setSolved(barrier, true)}>
              {i18n.t('Solved')}
            </Button>
            <Button
              size="sm"
              kind="quiet"
              icon="pen"
              why={draft ? i18n.t('Finish the one you are writing first') : null}
              onPress={() =>
                setDraft({ id: barrier.id, version: barrier.version, kind: barrier.kind, words: barrier.words })
              }
            >
              {i18n.t('Change')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
  return (
    <>
      {draft ? <BarrierForm clientId={file.id} draft={draft} onDraft={setDraft} onSaved={saved} /> : null}
      <ErrorNotice error={asked.error ?? error} />
      <Sheet
        count={barriers.length}
        empty={
          draft
            ? null
            : i18n.t('None written down. It may be a bus that does not come, a missing paper, a bad experience.')
        }
        foot={
          draft ? null : (
            <Button size="sm" icon="plus" onPress={() => setDraft(newBarrier)}>
              {i18n.t('New barrier')}
            </Button>
          )
        }
      >
        <ul className="sheet__list">{open.map(line)}</ul>
        {solved.length > 0 ? (
          <Over words={i18n.t('{count, plural, one {# solved} other {# solved}}', { count: solved.length })}>
            <ul className="sheet__list">{solved.map(line)}</ul>
          </Over>
        ) : null}
      </Sheet>
    </>
  );
}

interface BarrierFormProps {
  clientId: string;
  draft: BarrierDraft;
  onDraft: (draft: BarrierDraft | null) => void;
  onSaved: (saved: Barrier, isNew: boolean) => void;
}

function BarrierForm({ clientId, draft, onDraft, onSaved }: BarrierFormProps) {
  const { i18n } = useLingui();
  const { error, busy, attempt } = useAttempt();
  const [tried, setTried] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    const { kind } = draft;
    if (!kind) return event.currentTarget.querySelector<HTMLElement>('.input--select')?.focus();
    await attempt(async () => {
      const barrier = { kind, words: draft.words.trim() };
      const saved = draft.id
        ? await ask('barriers.change', { id: draft.id, version: draft.version, barrier })
        : await ask('barriers.write', { clientId, barrier });
      onDraft(null);
      onSaved(saved, draft.id === null);
    });
  }

  return (
    <form className="noteform smallform stack" onSubmit={(event) => void save(event)} aria-label={i18n.t('Barrier')}>
      <Select
        label={i18n.t('What stands in the way')}
        value={draft.kind}
        onChange={(kind) => onDraft({ ...draft, kind })}
        options={barrierOptions(i18n)}
        wrong={tried && !draft.kind ? i18n.t('Choose one.') : null}
      />
      <TextArea
        label={i18n.t('In a few words')}
        hint={i18n.t('It may stay empty.')}
        value={draft.words}
        onChange={(words) => onDraft({ ...draft, words })}
        maxLength={1000}
      />
      <ErrorNotice error={error} />
      <FormFoot busy={busy} draft={draft} onDraft={onDraft} words={i18n.t('Save the barrier')} />
    </form>
  );
}
