import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { AccountingRow } from '../../electron/contract/disclosures.ts';
import { useAsked } from '../app/use-asked.ts';
import { moment } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { AgencyDialog, type AgencyTold } from './FollowUpDialog.tsx';

/**
 * The mandated reports of one file that wait for a call or for their writing, above its timeline. They are put down once,
 * in the accounting; here stands to whom, under which number, and what still waits. That there was one, the timeline says.
 */
export function FileReports({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const asked = useAsked('disclosures.reports', { clientId });
  const [following, setFollowing] = useState<{ row: AccountingRow; how: AgencyTold } | null>(null);
  const rows = (asked.value ?? []).filter(({ report }) => report && (!report.telephoned || report.writtenBy));
  const close = () => setFollowing(null);
  return (
    <>
      <ErrorNotice error={asked.error} />
      {rows.length > 0 ? (
        <section aria-label={i18n.t('Mandated reports')}>
          <h3 className="noteday">{i18n.t('Mandated reports')}</h3>
          <ul>
            {rows.map((row) => (
              <ReportLine key={row.id} row={row} onFollow={(how) => setFollowing({ row, how })} />
            ))}
          </ul>
        </section>
      ) : null}
      {following ? (
        <AgencyDialog
          {...following}
          onClose={close}
          onDone={() => {
            close();
            asked.again();
          }}
        />
      ) : null}
    </>
  );
}

function ReportLine({ row, onFollow }: { row: AccountingRow; onFollow: (how: AgencyTold) => void }) {
  const { i18n } = useLingui();
  const { report } = row;
  if (!report) return null;
  return (
    <li className="note">
      <div className="row row--wrap note__head">
        <Chip tone="accent" icon="phone">
          {i18n.t('Mandated report')}
        </Chip>
        <span className="meta">
          {row.by} · {moment(row.at)}
        </span>
        <span className="push row">
          {report.telephoned ? null : (
            <Button size="sm" icon="phone" onPress={() => onFollow('telephoned')}>
              {i18n.t('It was telephoned')}
            </Button>
          )}
          {report.writtenBy ? (
            <Button size="sm" icon="check" onPress={() => onFollow('written')}>
              {i18n.t('It was sent')}
            </Button>
          ) : null}
        </span>
      </div>
      <p>
        {row.recipient}
        {report.number ? <> · {i18n.t('number {number}', { number: report.number })}</> : null}
      </p>
      <p className="row row--wrap">
        {report.telephoned ? (
          <Chip tone="ok" icon="phone">
            {i18n.t('Telephoned')}
          </Chip>
        ) : (
          <Chip tone="due" icon="phone">
            {i18n.t('Call now')}
          </Chip>
        )}
        {report.writtenBy ? (
          <Chip tone="due" icon="clock">
            {i18n.t('Written follow-up due by {when}', { when: moment(report.writtenBy) })}
          </Chip>
        ) : (
          <Chip tone="ok" icon="check">
            {i18n.t('In writing')}
          </Chip>
        )}
      </p>
    </li>
  );
}
