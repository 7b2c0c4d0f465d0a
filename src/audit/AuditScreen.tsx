import '../styles/audit.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useAsked } from '../app/use-asked.ts';
import { AccountingTable } from '../clients/AccountingTable.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditStatus } from './AuditStatus.tsx';
import { AuditTable } from './AuditTable.tsx';
import { PrintAuditDialog } from './PrintAuditDialog.tsx';
import { daysFit, noFilter, useAudit } from './use-audit.ts';

/** The privacy officer's page: who did what and when, to which file; and the proof that nothing of it was changed. */
export function AuditScreen({ fileNumber = null }: { fileNumber?: string | null }) {
  const { i18n } = useLingui();
  const { filter, setFilter, rows, asked, older, newer } = useAudit(fileNumber);
  const [printing, setPrinting] = useState(false);
  const file = filter.fileNumber;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <>
      <div className="pagehead">
        <div className="grow">
          <h1>{file ? i18n.t('Audit trail of {file}', { file }) : i18n.t('Audit trail')}</h1>
          <p>{i18n.t('Who did what, when, and to which file. Never what stands in it.')}</p>
        </div>
        <Button
          icon="print"
          keys="Ctrl P"
          why={rows.length === 0 ? i18n.t('No row to print') : null}
          onPress={() => setPrinting(true)}
        >
          {i18n.t('Print')}
        </Button>
      </div>
      <AuditStatus onActed={asked.again} />
      <AuditFilters filter={filter} onChange={setFilter} isFiltered={isFiltered} />
      <ErrorNotice error={asked.error} action={<Button onPress={asked.again}>{i18n.t('Try again')}</Button>} />
      {file ? <Received fileNumber={file} /> : null}
      <Page
        flush
        {...(file ? { title: i18n.t('Who saw or changed it'), icon: 'eye' as const } : {})}
        foot={
          rows.length > 0 ? (
            <span className="row">
              <span className="num">
                {i18n.t('Rows {to} to {from}', { to: rows[0]?.row ?? '', from: rows[rows.length - 1]?.row ?? '' })}
              </span>
              <span className="push row">
                {newer ? (
                  <Button size="sm" icon="up" keys="Alt ↑" onPress={newer}>
                    {i18n.t('Newer')}
                  </Button>
                ) : null}
                {older ? (
                  <Button size="sm" icon="down" keys="Alt ↓" onPress={older}>
                    {i18n.t('Older')}
                  </Button>
                ) : null}
              </span>
            </span>
          ) : null
        }
      >
        {rows.length > 0 ? (
          <AuditTable rows={rows} onFile={(chosen) => setFilter({ ...noFilter, fileNumber: chosen })} />
        ) : asked.fresh && daysFit(filter) ? (
          <Empty icon="search" title={i18n.t('No row fits')}>
            {i18n.t('Choose more days, another person or another kind.')}
          </Empty>
        ) : null}
      </Page>
      {printing ? <PrintAuditDialog filter={filter} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}

/** What of one survivor's left the desk (45 CFR 164.528), above who saw it here: one page. */
function Received({ fileNumber }: { fileNumber: string }) {
  const { i18n } = useLingui();
  const received = useAsked('audit.received', { fileNumber });
  return (
    <>
      <ErrorNotice error={received.error} />
      {received.value ? (
        <Page title={i18n.t('Who received what')} icon="send" flush>
          {received.value.rows.length > 0 ? (
            <AccountingTable rows={received.value.rows} />
          ) : (
            <p className="said-quietly muted">
              {received.value.known
                ? i18n.t('Nothing of this file has left the desk.')
                : i18n.t('No file here has this number.')}
            </p>
          )}
        </Page>
      ) : null}
    </>
  );
}
