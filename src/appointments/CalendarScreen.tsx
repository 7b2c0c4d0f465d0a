import '../styles/appointments.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { AppointmentLine } from '../../electron/contract/appointments.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { dayAfter, day as dayWords, longDay, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { DayList } from './DayList.tsx';
import { PrintDayDialog } from './PrintDayDialog.tsx';
import { mondayOf, WeekGrid } from './WeekGrid.tsx';

export interface CalendarPlace {
  /** `YYYY-MM-DD`; today when left out. */
  day?: string;
  view?: 'day' | 'week';
}

/** The days of everybody whose file she reaches: one day as a list, or a week side by side. */
export function CalendarScreen({ day = today(), view = 'day' }: CalendarPlace) {
  const { i18n } = useLingui();
  const [printing, setPrinting] = useState(false);
  const monday = mondayOf(day);
  const [from, to] = view === 'day' ? [day, day] : [monday, dayAfter(monday, 6)];
  const asked = useAsked('appointments.between', { from, to });
  const catalogue = useAsked('sites.catalogue', {});
  const lines = asked.value ?? [];
  const show = (place: CalendarPlace) => go({ name: 'calendar', day, view, ...place });
  const step = view === 'day' ? 1 : 7;
  return (
    <>
      <div className="pagehead">
        <div>
          <h1 className="capital">
            {view === 'day' ? longDay(day) : i18n.t('{from} to {to}', { from: dayWords(from), to: dayWords(to) })}
          </h1>
          <p>{i18n.t('Reminders stand here and at the left of the window, and leave the desk by no way.')}</p>
        </div>
        <span className="push" />
        <Button icon="print" keys="Ctrl P" onPress={() => setPrinting(true)}>
          {i18n.t('Print the day')}
        </Button>
      </div>
      <div className="row row--wrap row--end row--3">
        <Choice
          label={i18n.t('Shown')}
          hideLabel
          value={view}
          onChange={(next) => show({ view: next })}
          options={[
            { value: 'day', label: i18n.t('Day') },
            { value: 'week', label: i18n.t('Week') },
          ]}
        />
        <Button icon="prev" keys="P" onPress={() => show({ day: dayAfter(day, -step) })}>
          {view === 'day' ? i18n.t('Day before') : i18n.t('Week before')}
        </Button>
        <Button keys="T" onPress={() => show({ day: today() })}>
          {i18n.t('Today')}
        </Button>
        <Button icon="next" keys="X" onPress={() => show({ day: dayAfter(day, step) })}>
          {view === 'day' ? i18n.t('Next day') : i18n.t('Next week')}
        </Button>
        <DateField
          label={i18n.t('Go to the day')}
          hideLabel
          value={day}
          onChange={(chosen) => (chosen ? show({ day: chosen }) : undefined)}
        />
        <span className="push" />
        <Button
          kind="quiet"
          keys={view === 'day' ? 'W' : 'D'}
          onPress={() => show({ view: view === 'day' ? 'week' : 'day' })}
        >
          {view === 'day' ? i18n.t('The whole week') : i18n.t('One day')}
        </Button>
      </div>
      <ErrorNotice error={asked.error ?? catalogue.error} />
      {view === 'week' ? (
        <Page flush fill>
          <WeekGrid monday={monday} lines={lines} onDay={(chosen) => show({ day: chosen, view: 'day' })} />
        </Page>
      ) : (
        <DayPage lines={lines} asked={asked.fresh} day={day} catalogue={catalogue.value} onChanged={asked.again} />
      )}
      {printing ? <PrintDayDialog day={day} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}

function DayPage({ lines, asked, day, catalogue, onChanged }: DayPageProps) {
  const { i18n } = useLingui();
  return (
    <Page flush>
      {asked && lines.length === 0 ? (
        <Empty
          icon="cal"
          title={day === today() ? i18n.t('Nobody is expected today') : i18n.t('Nobody is expected on this day')}
        >
          {i18n.t('Open a file and press A: when, where, with whom, and how she gets there.')}
        </Empty>
      ) : (
        <DayList lines={lines} label={i18n.t('Appointments')} catalogue={catalogue} onChanged={onChanged} />
      )}
    </Page>
  );
}

interface DayPageProps {
  lines: readonly AppointmentLine[];
  asked: boolean;
  day: string;
  catalogue: Parameters<typeof DayList>[0]['catalogue'];
  onChanged: () => void;
}
