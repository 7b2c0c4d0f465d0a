import '../styles/reports.css';
import { useLingui } from '@lingui/react';
import type { Reached, Training } from '../../electron/contract/reports.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { day, fullDay } from '../i18n/format.ts';
import { RoomChoice } from '../reports/RoomChoice.tsx';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { TrainingDialog } from './TrainingDialog.tsx';
import { draftOfTraining, newTraining, type TrainingDraft } from './training-draft.ts';

/** Training of clinic staff: what was held, and how many people it reached, each once. */
export function TrainingScreen() {
  const { i18n } = useLingui();
  const list = useAsked('training.list', {});
  const roles = useAsked('training.roles', {});
  const sites = useAsked('sites.list', {});
  const [draft, setDraft] = useKept<TrainingDraft | null>('training', null);
  const { error, attempt } = useAttempt();
  const undo = useTrainingUndo(attempt, list.again);
  const { sessions = [], staff, providers } = list.value ?? {};
  const remove = (training: Training) =>
    attempt(async () => {
      const removed = await ask('training.remove', { id: training.id, version: training.version });
      setDraft(null);
      list.again();
      undo.removed(removed);
    });
  return (
    <>
      <div className="pagehead pagehead--wide">
        <div className="grow">
          <h1>{i18n.t('Training')}</h1>
          <p>{i18n.t('Of clinic staff. Nobody who came is named.')}</p>
        </div>
        <RoomChoice here="training" />
      </div>
      <ErrorNotice error={list.error ?? roles.error ?? sites.error ?? error} />
      {staff && providers ? <ReachedLine staff={staff} providers={providers} /> : null}
      <Page
        title={i18n.t('Sessions held')}
        icon="book"
        flush
        actions={
          <Button kind="primary" keys="A" onPress={() => setDraft(newTraining())}>
            {i18n.t('Write down a training')}
          </Button>
        }
      >
        {list.value && sessions.length === 0 ? (
          <Empty icon="book" title={i18n.t('No training yet')}>
            {i18n.t('After a session press A: the day, the topic, and how many came of each role.')}
          </Empty>
        ) : null}
        <ul className="list list--press">
          {sessions.map((training) => (
            <SessionLine key={training.id} training={training} onOpen={() => setDraft(draftOfTraining(training))} />
          ))}
        </ul>
      </Page>
      {draft && roles.value && sites.value ? (
        <TrainingDialog
          roles={roles.value}
          sites={sites.value}
          draft={draft}
          onDraft={setDraft}
          onSaved={(training, before) => {
            list.again();
            undo.saved(training, before);
          }}
          onRemove={(training) => void remove(training)}
        />
      ) : null}
    </>
  );
}

/** The way back: a new one is taken away, a changed one is as before, one that was taken away is put back. */
function useTrainingUndo(attempt: (run: () => Promise<unknown>) => Promise<void>, again: () => void) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const offer = (said: () => string, back: () => Promise<unknown>) =>
    undo.offer(said, () => void attempt(() => back().then(again)));
  return {
    removed: (one: { id: string; version: number }) =>
      offer(
        () => i18n.t('Training taken away'),
        () => ask('training.putBack', one),
      ),
    saved: ({ id, version }: Training, before: Training | null) => {
      if (!before)
        return offer(
          () => i18n.t('Training written down'),
          () => ask('training.remove', { id, version }),
        );
      const { id: _id, version: _version, siteName: _site, writtenBy: _by, ...training } = before;
      offer(
        () => i18n.t('Training changed'),
        () => ask('training.change', { id, version, training }),
      );
    },
  };
}

function ReachedLine({ staff, providers }: { staff: Reached; providers: Reached }) {
  const { i18n } = useLingui();
  const bar = (label: string, { reached, goal }: Reached, words: string) => (
    <div className="page goal">
      <div className="row row--base row--wrap">
        <h2 className="label">{label}</h2>
        <span className="push">
          <span className="big">{reached}</span> <span className="muted">{words}</span>
        </span>
      </div>
      <progress className="progress" max={Math.max(1, goal)} value={Math.min(reached, goal)} aria-label={label} />
    </div>
  );
  return (
    <div className="twogoals">
      {bar(i18n.t('Staff trained'), staff, i18n.t('of {goal} people', { goal: staff.goal }))}
      {bar(i18n.t('Providers'), providers, i18n.t('of {goal} trained', { goal: providers.goal }))}
    </div>
  );
}

function SessionLine({ training, onOpen }: { training: Training; onOpen: () => void }) {
  const { i18n } = useLingui();
  const people = training.attendance.reduce((sum, one) => sum + one.people, 0);
  const first = training.attendance.reduce((sum, one) => sum + one.firstTime, 0);
  const place = training.siteName || training.place;
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <span className="grow">
          <b>{training.topic}</b>
          <br />
          <span className="small muted">
            {[
              place,
              training.trainer,
              i18n.t('{minutes, plural, one {# minute} other {# minutes}}', { minutes: training.minutes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="trainline__people">
          <b className="num">{i18n.t('{people, plural, one {# person} other {# people}}', { people })}</b>
          <br />
          <span className="small muted num">{i18n.t('{first} for the first time', { first })}</span>
        </span>
        <span className="meta trainline__day" title={fullDay(training.day)}>
          {day(training.day)}
          <br />
          {training.writtenBy}
        </span>
      </button>
    </li>
  );
}
