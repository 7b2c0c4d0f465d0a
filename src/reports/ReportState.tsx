import { useLingui } from '@lingui/react';
import type { ShownReport } from '../../electron/contract/reports.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { missingWords } from './report-words.ts';

/** How the numbers stand: live, final or gone out; and what is not in them. */
export function ReportState({ report, isQuarter, shows, onUnfinish }: ReportStateProps) {
  const { i18n } = useLingui();
  const { final } = report;
  if (!isQuarter) {
    const done = report.quarters.filter((quarter) => quarter.final).length;
    return (
      <Notice icon="seal">
        {i18n.t(
          'Added up from what {done} of {all, plural, one {# quarter} other {# quarters}} tell as final; nothing newer is in it. Whoever was served in several quarters is counted once only where she is new.',
          { done, all: report.quarters.length },
        )}
      </Notice>
    );
  }
  const missing = report.missing.map((one) => missingWords(i18n, one)).join(' ');
  if (shows === 'leaves') {
    return (
      <Notice icon="seal" title={final ? i18n.t('This is what leaves') : i18n.t('This is what would leave')}>
        {i18n.t(
          'No number stands for one to four people. Smaller lines are told together with those that follow, or hidden, so that no sum gives them away.',
        )}
      </Notice>
    );
  }
  if (final) {
    return (
      <Notice
        tone="ok"
        icon="seal"
        title={i18n.t('Final since {day}, by {by}', { day: fullDay(dayOf(final.at)), by: final.by })}
        action={
          final.left ? null : (
            <Button kind="quiet" icon="undo" keys="U" onPress={onUnfinish}>
              {i18n.t('It was too early')}
            </Button>
          )
        }
      >
        {[
          final.left ? i18n.t('Something of it has left the desk, so it stays as it is.') : '',
          final.changedSince ? i18n.t('Files have changed since; what was kept did not.') : '',
          missing,
        ]
          .filter(Boolean)
          .join(' ')}
      </Notice>
    );
  }
  return (
    <Notice icon="lock" title={i18n.t('True numbers: they stay on this screen')}>
      {[
        i18n.t('Nothing leaves before the quarter is final.'),
        report.over ? '' : i18n.t('It is not over, and they still change.'),
        missing,
      ]
        .filter(Boolean)
        .join(' ')}
    </Notice>
  );
}

interface ReportStateProps {
  report: ShownReport;
  isQuarter: boolean;
  shows: 'stays' | 'leaves';
  onUnfinish: () => void;
}
