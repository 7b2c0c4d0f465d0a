import { useLingui } from '@lingui/react';
import type { AccountingRow } from '../../electron/contract/disclosures.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { dayOf, fullDay, time } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { fileTitle } from './person.ts';

/** Who received what of this file, when, by which consent (45 CFR 164.528): one page, the latest first. */
export function AccountingScreen({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const file = useAsked('clients.get', { id: clientId });
  const asked = useAsked('disclosures.accounting', { clientId });
  const catalogue = useAsked('sites.catalogue', {});
  const names = useNames(catalogue.value);
  const rows = asked.value ?? [];
  return (
    <>
      <div className="pagehead">
        <div className="grow">
          <h1>{i18n.t('Who received what')}</h1>
          <p>
            {file.value ? `${fileTitle(file.value, besideMe)} · ${file.value.fileNumber} · ` : null}
            {i18n.t('Everything that left this desk. The items by name, never what stood in them.')}
          </p>
        </div>
        <Button icon="back" keys="Esc" onPress={() => go({ name: 'file', clientId })}>
          {i18n.t('Back to the file')}
        </Button>
      </div>
      <ErrorNotice
        error={asked.error ?? file.error}
        action={<Button onPress={asked.again}>{i18n.t('Try again')}</Button>}
      />
      <Page flush>
        {asked.value && rows.length === 0 ? (
          <Empty icon="eye" title={i18n.t('Nothing has left')}>
            {i18n.t('When a packet is printed or written to a stick, a line is put here by itself.')}
          </Empty>
        ) : null}
        {rows.length > 0 ? (
          <table className="table table--top">
            <thead>
              <tr>
                <th>{i18n.t('When')}</th>
                <th>{i18n.t('To whom')}</th>
                <th>{i18n.t('What')}</th>
                <th>{i18n.t('Why, and by which consent')}</th>
                <th>{i18n.t('How')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="nowrap">
                    <b>{fullDay(dayOf(row.at))}</b>
                    <br />
                    <span className="small muted">
                      {time(row.at)} · {row.by}
                    </span>
                  </td>
                  <td>
                    {row.recipient}
                    <br />
                    <span className="small muted">{row.recipientAddress}</span>
                  </td>
                  <td>{row.items.map(names.item).join(' · ')}</td>
                  <td>
                    {row.purposes.map(names.purpose).join(' · ')}
                    <br />
                    <span className="small muted">{row.consentCode}</span>
                  </td>
                  <td>
                    {row.method === 'print' ? i18n.t('On paper') : i18n.t('On a stick')}
                    <br />
                    <Outcome row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </Page>
    </>
  );
}

function Outcome({ row }: { row: AccountingRow }) {
  const { i18n } = useLingui();
  switch (row.outcome) {
    case 'left':
      return (
        <Chip tone="ok" icon="check">
          {i18n.t('Left the desk')}
        </Chip>
      );
    case 'leaving':
      return (
        <Chip tone="due" icon="clock">
          {i18n.t('On its way')}
        </Chip>
      );
    case 'failed':
      return (
        <Chip tone="due" icon="warn">
          {i18n.t('May not have left')}
        </Chip>
      );
  }
}
