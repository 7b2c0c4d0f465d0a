import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import type { Method } from '../../electron/contract/calls.ts';
import type { Unlocked } from '../../electron/contract/session.ts';
import { useNextUp } from '../appointments/use-next-up.ts';
import { useUnsaved } from '../clients/file-drafts.ts';
import { day, dayOf, time, today } from '../i18n/format.ts';
import { ChangePassphraseDialog } from '../session/ChangePassphraseDialog.tsx';
import { mayCall } from '../session/may.ts';
import { useSession } from '../session/session-store.ts';
import { rightName } from '../staff/right-words.ts';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useKeeping } from './draft-keeper.ts';
import { useKey } from './keys.ts';
import { go, type Screen, useScreen } from './screen.ts';

/** In which room a screen stands. */
const roomOf: Record<Screen['name'], Screen['name']> = {
  today: 'today',
  people: 'people',
  'new-file': 'people',
  file: 'people',
  'edit-file': 'people',
  consent: 'people',
  composer: 'people',
  accounting: 'people',
  'without-consent': 'people',
  'over-all': 'over-all',
  suspended: 'suspended',
  'new-sheet': 'today',
  sites: 'sites',
  retention: 'retention',
  backup: 'backup',
  settings: 'settings',
  staff: 'staff',
  audit: 'audit',
  forms: 'forms',
  'feedback-sheet': 'forms',
  calendar: 'calendar',
  reports: 'reports',
  training: 'reports',
};

/** The spine of the notebook: the rooms, and at its foot what is saved and who has it open. */
export function Rail({ unlocked, onKeys }: { unlocked: Unlocked; onKeys: () => void }) {
  const { i18n } = useLingui();
  const may = (method: Method) => mayCall(unlocked.member.rights, method);
  const toCheck = unlocked.consentsSuspended;
  const nextUp = useNextUp();
  return (
    <nav className="rail" aria-label={i18n.t('Rooms')}>
      <div className="brand">
        <Icon name="safe" />
        Safe Haven Desk
      </div>
      <ol>
        <RoomLink to={{ name: 'today' }} icon="home" keys="Alt 1" words={i18n.t('Today')} />
        {may('clients.find') ? (
          <RoomLink to={{ name: 'people' }} icon="people" keys="Alt 2" words={i18n.t('People')} />
        ) : null}
        {may('appointments.between') ? (
          <RoomLink to={{ name: 'calendar' }} icon="cal" keys="Ctrl D" words={i18n.t('Calendar')} next={nextUp} />
        ) : null}
        {toCheck > 0 && may('consents.suspended') ? (
          <RoomLink to={{ name: 'suspended' }} icon="pen" words={i18n.t('To check')} count={toCheck} />
        ) : null}
        <RoomLink to={{ name: 'sites' }} icon="pin" keys="Alt 3" words={i18n.t('Sites')} />
        {may('backups.run') ? (
          <RoomLink to={{ name: 'backup' }} icon="stick" keys="Alt 4" words={i18n.t('Backup')} />
        ) : null}
        <RoomLink to={{ name: 'settings' }} icon="gear" keys="Alt 5" words={i18n.t('Settings')} />
        {may('staff.list') ? (
          <RoomLink to={{ name: 'staff' }} icon="badge" keys="Alt 6" words={i18n.t('Staff')} />
        ) : null}
        {unlocked.member.rights.includes('privacy-officer') ? (
          <RoomLink to={{ name: 'audit' }} icon="book" keys="Alt 7" words={i18n.t('Audit trail')} />
        ) : null}
        <RoomLink to={{ name: 'forms', tab: 'drawer' }} icon="doc" keys="Alt 8" words={i18n.t('Forms')} />
        {may('disclosures.overAll') ? (
          <RoomLink to={{ name: 'over-all' }} icon="send" keys="Alt 9" words={i18n.t('What left')} />
        ) : null}
        {may('reports.show') ? (
          <RoomLink to={{ name: 'reports' }} icon="chart" keys="Alt R" words={i18n.t('Reports')} />
        ) : may('training.list') ? (
          <RoomLink to={{ name: 'training' }} icon="chart" keys="Alt R" words={i18n.t('Training')} />
        ) : null}
        {may('retention.holds') ? (
          <RoomLink to={{ name: 'retention' }} icon="clock" keys="Alt 0" words={i18n.t('Retention')} />
        ) : null}
      </ol>
      <button type="button" className="rail__keys" onClick={onKeys}>
        <Icon name="keyb" />
        {i18n.t('Keys')}
        <Kbd silent>F1</Kbd>
      </button>
      <RailFoot unlocked={unlocked} />
    </nav>
  );
}

function RoomLink({ to, icon, words, keys, count, next }: RoomLinkProps) {
  const { i18n } = useLingui();
  const ref = useRef<HTMLButtonElement>(null);
  const here = roomOf[useScreen().name] === roomOf[to.name];
  useKey(keys ? { keys, does: words, run: () => go(to), element: ref } : null);
  // In a large window size the rail scrolls.
  useEffect(() => (here ? ref.current?.scrollIntoView?.({ block: 'nearest' }) : undefined), [here]);
  return (
    <li>
      <button ref={ref} type="button" aria-current={here ? 'page' : undefined} onClick={() => go(to)}>
        <Icon name={icon} />
        <span className="cut">{words}</span>
        {count ? (
          <span className="count">
            {count}
            <span className="vh">{i18n.t('waiting')}</span>
          </span>
        ) : null}
        {next ? (
          <span className="count num">
            <span aria-hidden="true">{next.hour}</span>
            <span className="vh">{next.words}</span>
          </span>
        ) : null}
        {keys ? <Kbd silent>{keys}</Kbd> : null}
      </button>
    </li>
  );
}

interface RoomLinkProps {
  to: Screen;
  icon: IconName;
  words: string;
  keys?: string;
  count?: number;
  /** An hour that comes: as it is shown, and as it is read out. */
  next?: ReturnType<typeof useNextUp>;
}

function RailFoot({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const [changes, setChanges] = useState(false);
  const savedAt = useSession((state) => state.savedAt);
  const failing = useKeeping((state) => state.failing);
  const unsaved = useUnsaved(({ files }) => files > 0);
  const lastBackup = useSession((state) => state.lastBackup) ?? unlocked.lastBackup;
  const highest = (['administrator', 'privacy-officer', 'supervisor', 'worker'] as const).find((right) =>
    unlocked.member.rights.includes(right),
  );
  const stale = !lastBackup || dayOf(lastBackup.at) < today();
  return (
    <div className="rail__foot stack stack--1">
      {failing ? (
        <span className="row due" role="alert">
          <Icon name="warn" />
          {i18n.t('What you type cannot be kept. Save it now.')}
        </span>
      ) : null}
      <span className={unsaved ? 'row due' : 'row'} role="status">
        <Icon name={unsaved ? 'pen' : 'check'} {...(unsaved ? {} : { tone: 'ok' as const })} />
        {unsaved
          ? i18n.t('Not saved yet')
          : savedAt
            ? i18n.t('Saved {time}', { time: time(savedAt) })
            : i18n.t('All is saved')}
      </span>
      <span className={stale ? 'row due' : 'row'}>
        <Icon name="stick" />
        {lastBackup
          ? i18n.t('Backup {when}', { when: stale ? day(dayOf(lastBackup.at)) : time(lastBackup.at) })
          : i18n.t('No backup yet')}
      </span>
      <span className="row">
        <Icon name="plug" />
        {i18n.t('No network, by design')}
      </span>
      <span className="row">
        <span className="strong">{unlocked.member.initials}</span>
        <span>{highest ? rightName(i18n, highest) : ''}</span>
      </span>
      <button type="button" className="link" onClick={() => setChanges(true)}>
        {i18n.t('Change my passphrase')}
      </button>
      {changes ? <ChangePassphraseDialog onClose={() => setChanges(false)} /> : null}
    </div>
  );
}
