import '../styles/notes.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { DueLine, Purged, WaitingPurge } from '../../electron/contract/retention.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { day, dayOf } from '../i18n/format.ts';
import { useMay } from '../session/may.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { DueList } from './DueList.tsx';
import { Gone } from './Gone.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { PurgeDialog } from './PurgeDialog.tsx';
import { partWords } from './retention-words.ts';
import { SchedulePage } from './SchedulePage.tsx';
import { SecondSigns } from './SecondSigns.tsx';

type Doing =
  | { what: 'purge'; line: DueLine }
  | { what: 'sign'; purge: WaitingPurge }
  | { what: 'gone'; purged: Purged }
  | { what: 'hold' }
  | { what: 'lift'; fileNumber: string };

/** What is kept for how long, what is due, what waits for a second member, what is held. File numbers, no names. */
export function RetentionScreen() {
  const { i18n } = useLingui();
  const mayHold = useMay('retention.hold');
  const maySecond = useMay('retention.holds');
  const due = useAsked('retention.due', {});
  const waiting = useAsked('retention.waiting', {});
  const holds = useAsked('retention.holds', maySecond ? {} : null);
  const schedule = useAsked('retention.schedule', {});
  const [doing, setDoing] = useState<Doing | null>(null);
  const [error, setError] = useState<unknown>(null);
  const close = () => setDoing(null);
  const again = () => {
    for (const asked of [due, waiting, holds]) asked.again();
  };
  const closeAgain = () => {
    close();
    again();
  };
  const withdraw = (purge: WaitingPurge) => {
    setError(null);
    ask('retention.withdraw', { id: purge.id }).then(again, setError);
  };

  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{i18n.t('Kept and purged')}</h1>
          <p>{i18n.t('What is no longer needed goes, with two members of staff. File numbers only.')}</p>
        </div>
        <span className="push" />
        {mayHold ? (
          <Button icon="lock" keys="H" onPress={() => setDoing({ what: 'hold' })}>
            {i18n.t('Legal hold…')}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={error ?? due.error ?? waiting.error ?? holds.error ?? schedule.error} />
      <div className="cols cols--main-side">
        <div className="stack stack--4">
          {(waiting.value ?? []).length > 0 ? (
            <Page title={i18n.t('Waits for a second one')} icon="people" flush>
              <ul className="list">
                {(waiting.value ?? []).map((purge) => (
                  <Waiting
                    key={purge.id}
                    purge={purge}
                    onSign={() => setDoing({ what: 'sign', purge })}
                    onWithdraw={() => withdraw(purge)}
                  />
                ))}
              </ul>
            </Page>
          ) : null}
          {due.value ? <DueList lines={due.value} onPurge={(line) => setDoing({ what: 'purge', line })} /> : null}
          {(holds.value ?? []).length > 0 ? (
            <Page title={i18n.t('Held')} icon="lock" flush>
              <ul className="list">
                {(holds.value ?? []).map((hold) => (
                  <li key={hold.fileNumber}>
                    <span className="grow">
                      <b>{hold.fileNumber}</b>{' '}
                      <span className="meta">
                        {hold.setBy} · {day(dayOf(hold.setAt))}
                      </span>
                      <br />
                      <span className="small">{hold.reason}</span>
                    </span>
                    {mayHold ? (
                      <Button
                        size="sm"
                        label={i18n.t('Lift the hold on {number}', { number: hold.fileNumber })}
                        onPress={() => setDoing({ what: 'lift', fileNumber: hold.fileNumber })}
                      >
                        {i18n.t('Lift the hold')}
                      </Button>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Page>
          ) : null}
        </div>
        <div className="stack stack--4">
          {schedule.value ? (
            <SchedulePage
              schedule={schedule.value}
              onChanged={() => {
                schedule.again();
                due.again();
              }}
            />
          ) : null}
        </div>
      </div>
      {doing?.what === 'hold' ? <HoldDialog fileNumber={null} what="hold" onDone={closeAgain} onClose={close} /> : null}
      {doing?.what === 'lift' ? (
        <HoldDialog fileNumber={doing.fileNumber} what="lift" onDone={closeAgain} onClose={close} />
      ) : null}
      {doing?.what === 'purge' ? (
        <PurgeDialog
          fileNumber={doing.line.fileNumber}
          part={doing.line.part}
          onClose={closeAgain}
          onPurged={closeAgain}
        />
      ) : null}
      {doing?.what === 'sign' ? (
        <Dialog title={`${doing.purge.fileNumber} · ${partWords(i18n, doing.purge)}`} onClose={close} urgent wide>
          <SecondSigns
            id={doing.purge.id}
            weighed={doing.purge.weighed}
            onPurged={(purged) => setDoing({ what: 'gone', purged })}
            onLeave={close}
          />
        </Dialog>
      ) : null}
      {doing?.what === 'gone' ? <Gone purged={doing.purged} onClose={closeAgain} /> : null}
    </>
  );
}

function Waiting({ purge, onSign, onWithdraw }: { purge: WaitingPurge; onSign: () => void; onWithdraw: () => void }) {
  const { i18n } = useLingui();
  const what = partWords(i18n, purge);
  return (
    <li>
      <span className="grow">
        <b>{purge.fileNumber}</b> · {what}
        <br />
        <span className="small muted">
          {purge.mine
            ? i18n.t('Prepared by you, {day}. Another has to sign.', { day: day(dayOf(purge.preparedAt)) })
            : i18n.t('Prepared by {initials}, {day}', {
                initials: purge.preparedBy,
                day: day(dayOf(purge.preparedAt)),
              })}
        </span>
      </span>
      {purge.weighed.held ? (
        <Chip tone="due" icon="lock">
          {i18n.t('Held')}
        </Chip>
      ) : null}
      <span className="row">
        <Button
          size="sm"
          kind="quiet"
          label={i18n.t('Withdraw: {number}, {what}', { number: purge.fileNumber, what })}
          onPress={onWithdraw}
        >
          {i18n.t('Withdraw')}
        </Button>
        <Button
          size="sm"
          icon="key"
          label={i18n.t('Sign: {number}, {what}', { number: purge.fileNumber, what })}
          onPress={onSign}
        >
          {i18n.t('Sign')}
        </Button>
      </span>
    </li>
  );
}
