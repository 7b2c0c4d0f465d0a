import '../styles/audit.css';
import '../styles/disclosures.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { bases, type OverAllFilter, recipientKinds } from '../../electron/contract/disclosures.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { dayOf, fullDay, time } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { Sideways } from '../ui/Sideways.tsx';
import { basisName, kindName, methodName, recipientOf } from './disclosure-words.ts';
import { UnsureConsents } from './UnsureConsents.tsx';

const everything: OverAllFilter = { from: null, to: null, recipientKind: null, basis: null };

/** All that left this desk, of all files: numbers, no names. For the privacy officer. */
export function OverAllScreen() {
  const { i18n } = useLingui();
  const [filter, setFilter] = useState(everything);
  const asked = useAsked('disclosures.overAll', { filter });
  const catalogue = useAsked('sites.catalogue', {});
  const names = useNames(catalogue.value);
  const [error, setError] = useState<unknown>(null);
  const all = asked.value;

  async function see(id: string): Promise<void> {
    setError(null);
    try {
      await ask('disclosures.seen', { id });
      asked.again();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <>
      <div className="pagehead">
        <div className="grow">
          <h1>{i18n.t('What left this desk')}</h1>
          <p>{i18n.t('All files, by number. The items by name, never what stood in them.')}</p>
        </div>
        {all && all.unseen > 0 ? (
          <Chip tone="due" icon="eye">
            {i18n.t('{count, plural, one {# not seen by you yet} other {# not seen by you yet}}', {
              count: all.unseen,
            })}
          </Chip>
        ) : null}
      </div>
      <UnsureConsents />
      <Filters filter={filter} onChange={setFilter} />
      <ErrorNotice error={asked.error ?? catalogue.error ?? error} />
      {all ? (
        <p className="small" role="status">
          <b>
            {i18n.t('{count, plural, one {# disclosure} other {# disclosures}}', { count: all.count })},{' '}
            {i18n.t('{files, plural, one {# file} other {# files}}', { files: all.files })}
          </b>{' '}
          {all.byBasis.map(({ basis, count }) => `${basisName(i18n, basis)} ${count}`).join(' · ')}
          {all.more ? ` ${i18n.t('The newest 500 are shown: choose fewer days for the rest.')}` : null}
        </p>
      ) : null}
      <Page flush>
        {all && all.rows.length === 0 ? (
          <Empty icon="send" title={i18n.t('Nothing fits')}>
            {i18n.t('No disclosure fits this choice of days, recipient and reason.')}
          </Empty>
        ) : null}
        {all && all.rows.length > 0 ? (
          <Sideways label={i18n.t('What left this desk')}>
            <table className="table table--top">
              <thead>
                <tr>
                  <th>{i18n.t('When')}</th>
                  <th>{i18n.t('File')}</th>
                  <th>{i18n.t('To whom')}</th>
                  <th>{i18n.t('What')}</th>
                  <th>{i18n.t('Why')}</th>
                  <th>{i18n.t('How')}</th>
                </tr>
              </thead>
              <tbody>
                {all.rows.map((row) => (
                  <tr key={row.id}>
                    <td className="nowrap">
                      <b>{fullDay(dayOf(row.at))}</b>
                      <br />
                      <span className="small muted">
                        {time(row.at)} · {row.by}
                      </span>
                    </td>
                    <td className="nowrap">{row.fileNumber}</td>
                    <td>
                      {recipientOf(i18n, row)}
                      <br />
                      <span className="small muted">{kindName(i18n, row.recipientKind)}</span>
                    </td>
                    <td>{row.items.map(names.item).join(' · ')}</td>
                    <td>
                      {basisName(i18n, row.basis)}
                      <br />
                      <span className="small muted">
                        {row.consentCode ?? row.paper?.caseNumber ?? row.report?.number}
                      </span>
                    </td>
                    <td>
                      {methodName(i18n, row.method)}
                      <br />
                      {row.unseen ? (
                        <button type="button" className="link small" onClick={() => void see(row.id)}>
                          {i18n.t('I have seen it')}
                          <span className="vh"> {row.fileNumber}</span>
                        </button>
                      ) : null}
                      {row.outcome === 'prepared' ? (
                        <Chip tone="due" icon="people">
                          {i18n.t('Waits for a second member')}
                        </Chip>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Sideways>
        ) : null}
      </Page>
    </>
  );
}

function Filters({ filter, onChange }: { filter: OverAllFilter; onChange: (filter: OverAllFilter) => void }) {
  const { i18n } = useLingui();
  const change = (patch: Partial<OverAllFilter>) => onChange({ ...filter, ...patch });
  return (
    <div className="row row--wrap row--end row--3">
      <DateField label={i18n.t('From')} value={filter.from ?? ''} onChange={(from) => change({ from: from || null })} />
      <DateField label={i18n.t('To')} value={filter.to ?? ''} onChange={(to) => change({ to: to || null })} />
      <Select
        label={i18n.t('Recipient')}
        value={filter.recipientKind ?? 'all'}
        onChange={(kind) => change({ recipientKind: kind === 'all' ? null : kind })}
        options={[
          { value: 'all', label: i18n.t('Everybody') },
          ...recipientKinds.map((kind) => ({ value: kind, label: kindName(i18n, kind) })),
        ]}
      />
      <Select
        label={i18n.t('Rests on')}
        value={filter.basis ?? 'all'}
        onChange={(basis) => change({ basis: basis === 'all' ? null : basis })}
        options={[
          { value: 'all', label: i18n.t('Everything') },
          ...bases.map((basis) => ({ value: basis, label: basisName(i18n, basis) })),
        ]}
      />
      <Button onPress={() => onChange(everything)}>{i18n.t('Show all')}</Button>
    </div>
  );
}
