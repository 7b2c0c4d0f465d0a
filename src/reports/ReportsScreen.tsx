import '../styles/reports.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type Grant, type Period, periodKinds, type ShownReport } from '../../electron/contract/reports.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { ExportReportDialog } from './ExportReportDialog.tsx';
import { GoalCards } from './GoalCards.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { PrintReportDialog } from './PrintReportDialog.tsx';
import { ReportState } from './ReportState.tsx';
import { ReportTables } from './ReportTables.tsx';
import { RoomChoice } from './RoomChoice.tsx';
import { RunningChart } from './RunningChart.tsx';
import { kindWords, lastQuarter, neighbour, periodWith, periodWords } from './report-words.ts';

/** What the grant asks for, quarter by quarter: true numbers on this screen, and what of them leaves. */
export function ReportsScreen({ period: asked }: { period?: Period }) {
  const { i18n } = useLingui();
  const grant = useAsked('grant.get', {});
  const period = asked ?? { kind: 'quarter' as const, from: lastQuarter() };
  const report = useAsked('reports.show', { period });
  const shown = report.fresh ? report.value : null;
  return (
    <>
      <div className="pagehead pagehead--wide">
        <div className="grow">
          <h1>{i18n.t('Grant progress')}</h1>
          <p className="capital">{shown ? periodWords(i18n, shown) : '…'}</p>
        </div>
        <RoomChoice here="reports" />
      </div>
      <ErrorNotice error={grant.error ?? report.error} />
      {grant.value ? <PeriodBar period={period} grant={grant.value} /> : null}
      {shown && grant.value ? (
        <Report
          period={period}
          report={shown}
          grant={grant.value}
          onChanged={report.again}
          onGrant={() => {
            grant.again();
            report.again();
          }}
        />
      ) : null}
    </>
  );
}

/** Which time: its kind, and the one before or after. */
function PeriodBar({ period, grant }: { period: Period; grant: Grant }) {
  const { i18n } = useLingui();
  const show = (next: Period | null) => (next ? go({ name: 'reports', period: next }) : undefined);
  const [before, after] = [neighbour(period, grant, -1), neighbour(period, grant, 1)];
  return (
    <div className="row row--wrap row--3">
      <Choice
        label={i18n.t('Period')}
        hideLabel
        value={period.kind}
        onChange={(kind) => show(periodWith(kind, period.from, grant))}
        options={periodKinds.map((value) => ({ value, label: kindWords(i18n, value) }))}
      />
      <Button icon="prev" keys="P" why={before ? null : i18n.t('None before')} onPress={() => show(before)}>
        {i18n.t('Before')}
      </Button>
      <Button icon="next" keys="X" why={after ? null : i18n.t('Still ahead')} onPress={() => show(after)}>
        {i18n.t('After')}
      </Button>
    </div>
  );
}

interface ReportProps {
  period: Period;
  report: ShownReport;
  grant: Grant;
  onChanged: () => void;
  onGrant: () => void;
}

function Report({ period, report, grant, onChanged, onGrant }: ReportProps) {
  const { i18n } = useLingui();
  const [view, setView] = useState<'stays' | 'leaves'>('stays');
  const [doing, setDoing] = useState<'print' | 'export' | 'grant' | null>(null);
  const { error, busy, attempt } = useAttempt();
  const undo = useUndo();
  const isQuarter = period.kind === 'quarter';
  const mayLeave = report.leaves !== null && (!isQuarter || report.final !== null);
  const whyNot = mayLeave ? null : isQuarter ? i18n.t('Not final yet') : i18n.t('No quarter is final');
  const shows = isQuarter && view === 'stays' ? 'stays' : 'leaves';
  const tables = shows === 'stays' ? report.stays : (report.leaves?.tables ?? null);
  const quarter = period.from;
  const whyNotFinal =
    quarter < grant.awardStart
      ? i18n.t('Before the award')
      : !report.over
        ? i18n.t('The quarter is not over')
        : busy
          ? i18n.t('Saving…')
          : null;
  const unfinish = () => attempt(() => ask('reports.unfinish', { quarter }).then(onChanged));
  const finish = () =>
    attempt(async () => {
      await ask('reports.finish', { quarter });
      onChanged();
      undo.offer(
        () => i18n.t('The quarter is final'),
        () => void unfinish(),
      );
    });
  const close = () => {
    setDoing(null);
    onChanged();
  };
  return (
    <>
      <GoalCards goals={shows === 'leaves' && report.leaves ? report.leaves.goals : report.goals} />
      <div className="row row--wrap row--3">
        {isQuarter ? (
          <Choice
            label={i18n.t('What is shown')}
            hideLabel
            value={view}
            onChange={setView}
            options={[
              { value: 'stays', label: i18n.t('True numbers, which stay here') },
              { value: 'leaves', label: i18n.t('What leaves') },
            ]}
          />
        ) : null}
        <Button kind="quiet" icon="gear" keys="G" onPress={() => setDoing('grant')}>
          {i18n.t('Goals')}
        </Button>
        <span className="push" />
        {isQuarter && !report.final ? (
          <Button kind="primary" icon="seal" keys="F" why={whyNotFinal} onPress={() => void finish()}>
            {i18n.t('Make it final')}
          </Button>
        ) : null}
        <Button icon="print" keys="Ctrl P" why={whyNot} onPress={() => setDoing('print')}>
          {i18n.t('Print')}
        </Button>
        <Button icon="stick" keys="Ctrl E" why={whyNot} onPress={() => setDoing('export')}>
          {i18n.t('Export')}
        </Button>
      </div>
      <ReportState report={report} isQuarter={isQuarter} shows={shows} onUnfinish={() => void unfinish()} />
      <ErrorNotice error={error} />
      {tables ? (
        <ReportTables tables={tables} />
      ) : (
        <Empty icon="chart" title={i18n.t('No quarter of this time is final')}>
          {i18n.t(
            'Longer times are added up from quarters that are final. Go to a quarter that is over and make it final.',
          )}
        </Empty>
      )}
      {shows === 'stays' ? <RunningChart running={report.running} goals={report.goals} /> : null}
      {doing === 'print' ? <PrintReportDialog period={period} days={report} onClose={close} /> : null}
      {doing === 'export' ? <ExportReportDialog period={period} days={report} onClose={close} /> : null}
      {doing === 'grant' ? (
        <GrantDialog
          grant={grant}
          onClose={() => setDoing(null)}
          onSaved={() => {
            setDoing(null);
            onGrant();
          }}
        />
      ) : null}
    </>
  );
}
