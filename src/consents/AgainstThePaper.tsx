import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { ask } from '../app/vault-port.ts';
import { fullDay } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { listed, wayWords } from './consent-sentence.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import type { Waiting } from './SuspendedConsents.tsx';
import { sealedName } from './sealed-classes.ts';

/** One consent as the desk remembers it, to be held against the paper; then one of two answers. */
export function AgainstThePaper({ waiting, catalogue, onChecked }: AgainstThePaperProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const { consent } = waiting;
  const { recipientName } = consent;
  const [revoking, setRevoking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function confirm(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await ask('consents.confirm', { id: consent.id });
      onChecked();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  const ways = consent.ways.map((way) => wayWords(i18n, way));
  return (
    <Page
      icon="pen"
      title={i18n.t('{code} for {site}', { code: consent.code, site: recipientName })}
      foot={
        <div className="row row--wrap">
          <span className="grow">{i18n.t('Is the paper missing, or torn up? Then it was taken back.')}</span>
          <Button kind="stop" icon="x" onPress={() => setRevoking(true)}>
            {i18n.t('Revoke it')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" onPress={() => void confirm()}>
            {i18n.t('The paper says the same')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="row row--top">
          <Icon name="doc" />
          <span>
            {consent.signedHow === 'screen' ? (
              i18n.t('It was signed on the screen: there is no paper. Ask her whether it still holds.')
            ) : (
              <>
                {i18n.t('The paper lies here:')} <b>{consent.paperPlace}</b>
              </>
            )}
          </span>
        </p>
        <dl className="dl dl--paper">
          <dt>{i18n.t('To')}</dt>
          <dd>{recipientName}</dd>
          <dt>{i18n.t('Signed on')}</dt>
          <dd>{fullDay(consent.signedOn)}</dd>
          <dt>{i18n.t('Last day')}</dt>
          <dd>{fullDay(consent.endsOn)}</dd>
          <dt>{i18n.t('It may go')}</dt>
          <dd>{listed(i18n.locale, ways, 'disjunction')}</dd>
          <dt>{i18n.t('What for')}</dt>
          <dd>{consent.purposes.map(names.purpose).join('; ')}</dd>
          {consent.initialled.length > 0 ? (
            <>
              <dt>{i18n.t('Her initials')}</dt>
              <dd>{consent.initialled.map((sealed) => sealedName(i18n, sealed)).join('; ')}</dd>
            </>
          ) : null}
          <dt>{i18n.t('Way back')}</dt>
          <dd>
            {consent.wayBack.length > 0
              ? consent.wayBack.map(names.service).join('; ')
              : i18n.t('The clinic tells the desk nothing back.')}
          </dd>
        </dl>
        <h3>{i18n.t('What they may know')}</h3>
        <ul className="paperitems">
          {consent.items.map((item) => (
            <li key={item} className="row">
              <Icon name="check" />
              <span>{names.item(item)}</span>
            </li>
          ))}
        </ul>
        <ErrorNotice error={error} />
      </div>
      {revoking ? <RevokeDialog consent={consent} onClose={() => setRevoking(false)} onRevoked={onChecked} /> : null}
    </Page>
  );
}

interface AgainstThePaperProps {
  waiting: Waiting;
  catalogue: Catalogue;
  onChecked: () => void;
}
