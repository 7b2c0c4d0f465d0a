import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Unlocked } from '../../electron/contract/session.ts';
import { useKnownPast } from '../audit/chain-store.ts';
import { SlipReminder } from '../audit/SlipReminder.tsx';
import { FilesWaiting } from '../clients/FilesWaiting.tsx';
import { GlassForOwner } from '../clients/GlassBroken.tsx';
import { PersonList } from '../clients/PersonList.tsx';
import { ExpiringSoon } from '../consents/ExpiringSoon.tsx';
import { ReportClocks } from '../disclosures/ReportClocks.tsx';
import { HandoversWaiting } from '../handovers/HandoversWaiting.tsx';
import { ReceiveDialog } from '../handovers/ReceiveDialog.tsx';
import { dayOf, daysBetween, longDay, moment, today } from '../i18n/format.ts';
import { FlagsEnding } from '../intake/FlagsEnding.tsx';
import { OnHerHands } from '../intake/OnHerHands.tsx';
import { NoAnswerYet } from '../referrals/NoAnswerYet.tsx';
import { CertificateEnds } from '../session/CertificateEnds.tsx';
import { useMay } from '../session/may.ts';
import { PinCard } from '../session/PinCard.tsx';
import { SheetMissing } from '../session/SheetMissing.tsx';
import { useSession } from '../session/session-store.ts';
import { UnfinishedWords } from '../session/UnfinishedWords.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Losses } from './Losses.tsx';
import { go } from './screen.ts';
import { DayColumn, useDay } from './TodayDay.tsx';
import { useAsked } from './use-asked.ts';
import { WithoutFiles } from './WithoutFiles.tsx';

/** The first screen of the day: who is expected, what is due and who waits; where she left off, what waits, how the last night went. */
export function Today({ unlocked: asOpened }: { unlocked: Unlocked }) {
  const unlocked = useKnownPast(asOpened);
  const { i18n } = useLingui();
  const mayWork = useMay('clients.find');
  const recent = useAsked('clients.find', mayWork ? { text: '' } : null);
  const day = useDay(mayWork);
  const [receiving, setReceiving] = useState(false);
  const handovers = day.handovers.value ?? [];
  const unanswered = day.unanswered.value ?? [];
  const waiting = unlocked.consentsSuspended;
  const people = recent.value ?? [];
  return (
    <>
      <div className="pagehead">
        <div>
          <h1 className="capital">{longDay(today())}</h1>
          <p>
            {unlocked.lastClosed ? <LastClosed {...unlocked.lastClosed} /> : i18n.t('No earlier closing is recorded.')}
          </p>
        </div>
        <span className="push" />
        {mayWork ? (
          <Button icon="hands" keys="H" onPress={() => setReceiving(true)}>
            {i18n.t('New hand-over')}
          </Button>
        ) : null}
        {mayWork ? (
          <Button kind="primary" icon="plus" keys="Ctrl N" onPress={() => go({ name: 'new-file' })}>
            {i18n.t('New file')}
          </Button>
        ) : null}
      </div>
      <Losses unlocked={unlocked} />
      <SheetMissing unlocked={unlocked} />
      <CertificateEnds />
      <UnfinishedWords />
      <ReportClocks asked={day.clocks} />
      {mayWork ? <GlassForOwner /> : null}
      <FilesWaiting />
      {waiting > 0 && mayWork ? (
        <Notice
          tone="due"
          icon="pen"
          title={i18n.t(
            '{waiting, plural, one {# consent waits} other {# consents wait}} to be checked against the paper',
            {
              waiting,
            },
          )}
          action={
            <Button onPress={() => go({ name: 'suspended' })} keys="K">
              {i18n.t('Check them')}
            </Button>
          }
        >
          {i18n.t('This desk came back from a backup. Nothing is released under them until each was looked at.')}
        </Notice>
      ) : null}
      <ErrorNotice error={recent.error} action={<Button onPress={recent.again}>{i18n.t('Try again')}</Button>} />
      <div className="cols cols--main-side">
        {mayWork ? (
          <div className="stack stack--4">
            <DayColumn day={day} />
            <Page
              title={i18n.t('Last worked on')}
              icon="clock"
              flush
              actions={
                people.length > 0 ? (
                  <span className="meta row">
                    <Kbd>Enter</Kbd> {i18n.t('opens the file')}
                  </span>
                ) : null
              }
            >
              {recent.value && people.length === 0 ? (
                <Empty icon="people" title={i18n.t('No files yet')}>
                  {i18n.t(
                    'When the first person sits down with you, press Ctrl N. No field is required; the desk gives the file its number.',
                  )}
                </Empty>
              ) : (
                <PersonList people={people.slice(0, 8)} label={i18n.t('Last worked on')} />
              )}
            </Page>
          </div>
        ) : (
          <WithoutFiles />
        )}
        <aside className="stack stack--4" aria-label={i18n.t('State of the desk')}>
          {handovers.length > 0 ? <HandoversWaiting lines={handovers} onChanged={day.handovers.again} /> : null}
          {unanswered.length > 0 ? <NoAnswerYet lines={unanswered} onChanged={day.unanswered.again} /> : null}
          {mayWork ? <ExpiringSoon asked={day.ending} /> : null}
          <FlagsEnding />
          <BackupState unlocked={unlocked} />
          <OnHerHands />
          <SlipReminder />
          <SinceLastTime unlocked={unlocked} />
          <PinCard unlocked={unlocked} />
        </aside>
      </div>
      {receiving ? (
        <ReceiveDialog
          onClose={() => setReceiving(false)}
          onDone={() => {
            setReceiving(false);
            day.handovers.again();
          }}
        />
      ) : null}
    </>
  );
}

function LastClosed({ at, initials }: { at: string; initials: string }) {
  const { i18n } = useLingui();
  return <>{i18n.t('Last closed {when} by {initials}', { when: moment(at), initials })}</>;
}

function BackupState({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const mayBackUp = useMay('backups.run');
  const last = useSession((state) => state.lastBackup);
  const at = last?.at ?? unlocked.lastBackup?.at;
  const days = at ? daysBetween(dayOf(at), today()) : null;
  const proved = last?.proved ?? true; // the vault names only a backup that was read back
  const chip =
    days === null ? (
      <Chip tone="due" icon="clock">
        {i18n.t('Not yet')}
      </Chip>
    ) : days > 1 ? (
      <Chip tone="due" icon="clock">
        {i18n.t('{days, plural, one {# day ago} other {# days ago}}', { days })}
      </Chip>
    ) : proved ? (
      <Chip tone="ok" icon="check">
        {i18n.t('Proved')}
      </Chip>
    ) : (
      <Chip tone="stop" icon="warn">
        {i18n.t('Not proved')}
      </Chip>
    );
  return (
    <Page title={i18n.t('Backup')} icon="stick" actions={chip}>
      <div className="stack stack--2">
        <p>
          {at
            ? i18n.t('{when}, number {generation}.', {
                when: moment(at),
                generation: last?.generation ?? unlocked.lastBackup?.generation ?? '',
              })
            : i18n.t('Nothing of this desk is on a stick yet. If this computer is lost, so is the desk.')}
          {at && proved ? ` ${i18n.t('It was read back and matches.')}` : null}
          {at && !proved ? ` ${i18n.t('It could not be read back. Do not count on it.')}` : null}
        </p>
        {mayBackUp ? (
          <span className="row">
            <Button size="sm" icon="stick" onPress={() => go({ name: 'backup' })}>
              {i18n.t('Back up')}
            </Button>
          </span>
        ) : null}
      </div>
    </Page>
  );
}

function SinceLastTime({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const { wrongTries } = unlocked;
  return (
    <Page title={i18n.t('Since last time')} icon="sealok">
      <ul className="stack stack--2">
        <li className={wrongTries > 0 ? 'row due' : 'row'}>
          <Icon name={wrongTries > 0 ? 'warn' : 'check'} {...(wrongTries > 0 ? {} : { tone: 'ok' as const })} />
          {i18n.t(
            '{wrongTries, plural, =0 {Nobody tried a wrong passphrase} one {# wrong try at the lock} other {# wrong tries at the lock}}',
            { wrongTries },
          )}
        </li>
        {wrongTries > 0 ? (
          <li className="small muted">{i18n.t('If that was not you or a colleague, tell the privacy officer.')}</li>
        ) : null}
        <li className="row">
          <Icon name="check" tone="ok" />
          {i18n.t('Audit trail checked to row {row}', { row: unlocked.checkedToRow })}
        </li>
      </ul>
    </Page>
  );
}
