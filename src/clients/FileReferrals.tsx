import { useLingui } from '@lingui/react';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { day, dayOf } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { useNames } from '../sites/directory.ts';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';

/** The referrals of one file. A draft goes on where it was left. What kind of care and where is folded while someone is beside. */
export function FileReferrals({ clientId, catalogue, sites }: FileReferralsProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const names = useNames(catalogue);
  const asked = useAsked('referrals.list', { clientId });
  const referrals = asked.value ?? [];
  return (
    <Page title={i18n.t('Referrals')} icon="send" flush>
      <ErrorNotice error={asked.error} />
      {asked.value && referrals.length === 0 ? (
        <p className="small muted page__body">
          {i18n.t('None yet. Start one with')} <Kbd>R</Kbd>
        </p>
      ) : null}
      <ul className="list list--press">
        {referrals.map((referral) => (
          <li key={referral.id}>
            <button type="button" onClick={() => go({ name: 'composer', clientId, referralId: referral.id })}>
              <span className="grow">
                {besideMe ? <b>{i18n.t('A referral')}</b> : <b>{names.service(referral.service)}</b>}{' '}
                <span className="meta nowrap">{referral.code}</span>
                <br />
                <span className="small muted">
                  {besideMe ? null : <>{sites.find(({ id }) => id === referral.siteId)?.name} · </>}
                  <span className="nowrap">{day(dayOf(referral.updatedAt))}</span>
                </span>
              </span>
              {referral.state === 'sent' ? (
                <Chip tone="ok" icon="check">
                  {i18n.t('Sent')}
                </Chip>
              ) : (
                <Chip tone="due" icon="clock">
                  {i18n.t('Not sent')}
                </Chip>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

interface FileReferralsProps {
  clientId: string;
  catalogue: Catalogue;
  sites: readonly Site[];
}
