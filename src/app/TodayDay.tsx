import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { DayList } from '../appointments/DayList.tsx';
import { FollowUpsDue } from '../appointments/FollowUpsDue.tsx';
import { PrintDayDialog } from '../appointments/PrintDayDialog.tsx';
import { dayAfter, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { go } from './screen.ts';
import { type Asked, useAsked } from './use-asked.ts';

/** So many appointments are named, of those whose outcome is not known; all of them stand in the calendar. */
const MOST = 6;
/** A few days of follow-ups beyond today, so that tomorrow is no surprise. */
const AHEAD = 2;

/** What the day holds: asked for in one place, because what is empty folds into one line. */
export function useDay(mayWork: boolean) {
  const day = today();
  return {
    appointments: useAsked('appointments.between', mayWork ? { from: day, to: day } : null),
    followUps: useAsked('followUps.due', mayWork ? { to: dayAfter(day, AHEAD) } : null),
    unanswered: useAsked('referrals.unanswered', mayWork ? {} : null),
    handovers: useAsked('handovers.waiting', mayWork ? {} : null),
    ending: useAsked('consents.expiring', mayWork ? {} : null),
    clocks: useAsked('disclosures.clocks', mayWork ? {} : null),
    catalogue: useAsked('sites.catalogue', mayWork ? {} : null),
  };
}
export type Day = ReturnType<typeof useDay>;

/** Today's appointments and follow-ups. */
export function DayColumn({ day }: { day: Day }) {
  const { i18n } = useLingui();
  const [printing, setPrinting] = useState(false);
  const { appointments, followUps } = day;
  const lines = appointments.value ?? [];
  const due = followUps.value ?? [];
  const open = lines.length > MOST ? lines.filter(({ outcome }) => outcome === null).slice(0, MOST) : lines;
  const errors = [appointments, followUps, day.unanswered, day.handovers, day.catalogue].map(({ error }) => error);
  return (
    <>
      <ErrorNotice error={errors.find((error) => error !== null) ?? null} />
      {lines.length > 0 ? (
        <Page
          title={i18n.t('Today’s appointments')}
          icon="cal"
          flush
          actions={
            <>
              <Button size="sm" kind="quiet" onPress={() => go({ name: 'calendar', view: 'week' })}>
                {i18n.t('The whole week')}
              </Button>
              <Button size="sm" icon="print" keys="Ctrl P" onPress={() => setPrinting(true)}>
                {i18n.t('Print the day')}
              </Button>
            </>
          }
        >
          <DayList
            lines={open}
            label={i18n.t('Today’s appointments')}
            catalogue={day.catalogue.value}
            onChanged={appointments.again}
          />
          {open.length < lines.length ? (
            <p className="page__foot">
              <Button size="sm" kind="quiet" icon="cal" onPress={() => go({ name: 'calendar', view: 'day' })}>
                {i18n.t('and {more} more', { more: lines.length - open.length })}
              </Button>
            </p>
          ) : null}
        </Page>
      ) : null}
      {due.length > 0 ? <FollowUpsDue lines={due} onChanged={followUps.again} /> : null}
      <NothingWaits day={day} />
      {printing ? <PrintDayDialog day={today()} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}

/** Everything that is empty, in one line instead of as many empty pages. */
function NothingWaits({ day }: { day: Day }) {
  const { i18n } = useLingui();
  const isEmpty = ({ value }: Asked<Output<'followUps.due'> | readonly unknown[]>) => value?.length === 0;
  const empty = [
    isEmpty(day.appointments) ? i18n.t('nobody is expected today') : '',
    isEmpty(day.followUps) ? i18n.t('no follow-up is due') : '',
    isEmpty(day.handovers) ? i18n.t('nobody was handed over') : '',
    isEmpty(day.unanswered) ? i18n.t('no referral waits for an answer') : '',
    isEmpty(day.clocks) ? i18n.t('no report is due') : '',
    isEmpty(day.ending) ? i18n.t('no consent ends this week') : '',
  ].filter(Boolean);
  if (empty.length === 0) return null;
  return (
    <p className="nothing">
      <Icon name="check" />
      <span>
        <span className="capital block">{`${empty.join(', ')}.`}</span>
      </span>
    </p>
  );
}
