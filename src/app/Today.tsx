import { useLingui } from '@lingui/react';
import type { Unlocked } from '../../electron/contract/session.ts';
import { useKnownPast } from '../audit/chain-store.ts';
import { SlipReminder } from '../audit/SlipReminder.tsx';
import { FilesWaiting } from '../clients/FilesWaiting.tsx';
import { GlassForOwner } from '../clients/GlassBroken.tsx';
import { PersonList } from '../clients/PersonList.tsx';
import { ExpiringSoon } from '../consents/ExpiringSoon.tsx';
import { ReportClocks } from '../disclosures/ReportClocks.tsx';
import { dayOf, daysBetween, longDay, moment, today } from '../i18n/format.ts';
import { ReportsDue } from '../notes/ReportsDue.tsx';
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
import { go } from './screen.ts';
import { useAsked } from './use-asked.ts';
import { WithoutFiles } from './WithoutFiles.tsx';

/** The first screen of the day: where she left off, what waits, how the last night went. */
export function Today({ unlocked: asOpened }: { unlocked: Unlocked }) {
  const unlocked = useKnownPast(asOpened);
  const { i18n } = useLingui();
  const mayWork = useMay('clients.find');
  const recent = useAsked('clients.find', mayWork ? { text: '' } : null);
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
          <Button kind="primary" icon="plus" keys="Ctrl N" onPress={() => go({ name: 'new-file' })}>
            {i18n.t('New file')}
          </Button>
        ) : null}
      </div>
      <Losses unlocked={unlocked} />
      <SheetMissing unlocked={unlocked} />
      <UnfinishedWords />
      {mayWork ? <ReportClocks /> : null}
      <ReportsDue />
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
        ) : (
          <WithoutFiles />
        )}
        <aside className="stack stack--4" aria-label={i18n.t('State of the desk')}>
          {mayWork ? <ExpiringSoon /> : null}
          <BackupState unlocked={unlocked} />
          <SlipReminder />
          <SinceLastTime unlocked={unlocked} />
          <PinCard unlocked={unlocked} />
        </aside>
      </div>
    </>
  );
}

/** What the record says is gone. Loud, and first: nobody should write on top of a loss. */
function Losses({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const { lostRows, anchorMissing, brokenAtRow } = unlocked;
  if (brokenAtRow !== null) {
    return (
      <Notice tone="stop" title={i18n.t('The audit trail was changed')} alert>
        {i18n.t(
          'Row {row} does not fit the one before it. Your files open as before. Tell the privacy officer before you go on; the printed slips and the sticks show what stood there.',
          { row: brokenAtRow },
        )}
      </Notice>
    );
  }
  if (lostRows) {
    return (
      <Notice tone="stop" title={<span className="loud">{i18n.t('Something that was saved is missing')}</span>}>
        <p>
          {i18n.t(
            'Rows {from} to {to} of the audit trail were written at this desk and are not here any more.',
            lostRows,
          )}{' '}
          {i18n.t('What is here was checked and is whole, and a stick may have what is missing.')}
        </p>
        <p>
          <b>{i18n.t('Write nothing more today. Tell the privacy officer now, and take no stick away.')}</b>
        </p>
      </Notice>
    );
  }
  if (!anchorMissing) return null;
  return (
    <Notice tone="due" icon="warn" title={i18n.t('It cannot be shown that nothing is missing')} alert>
      <p>
        {i18n.t('The mark of the last saved row is not there.')}{' '}
        {i18n.t('What is here was checked and is whole, and a stick may have what is missing.')}
      </p>
      <p>
        <b>{i18n.t('Tell the privacy officer before you write anything.')}</b>
      </p>
    </Notice>
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
