import '../styles/appointments.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Referral, ReferralStanding } from '../../electron/contract/referrals.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { day, dayOf } from '../i18n/format.ts';
import { LifeDialog } from '../referrals/LifeDialog.tsx';
import { standingChip } from '../referrals/life-words.ts';
import { useBesideLater } from '../session/FoldsLater.tsx';
import { useNames } from '../sites/directory.ts';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';
import { PastFolded } from '../ui/PastFolded.tsx';

/** Nobody waits for these any more. */
const over: readonly ReferralStanding[] = ['attended', 'closed', 'withdrawn'];

/** The referrals of one file. A draft goes on where it was left. What kind of care and where is folded while someone is beside. */
export function FileReferrals({ clientId, catalogue, sites, onChanged }: FileReferralsProps) {
  const { i18n } = useLingui();
  const besideMe = useBesideLater();
  const names = useNames(catalogue);
  const asked = useAsked('referrals.list', { clientId });
  const lives = useAsked('referrals.life', { clientId });
  const [about, setAbout] = useState<Referral | null>(null);
  const referrals = asked.value ?? [];
  const standingOf = ({ id, state: kept }: Referral) =>
    lives.value?.find(({ referralId }) => referralId === id)?.standing ?? kept;
  const state = (referral: Referral) => standingChip(i18n, standingOf(referral));
  /** A draft that was taken back is not worked on any more: what became of it is all there is. */
  const open = (referral: Referral) => {
    if (referral.state === 'draft' && standingOf(referral) === 'withdrawn') setAbout(referral);
    else go({ name: 'composer', clientId, referralId: referral.id });
  };
  return (
    <Page title={i18n.t('Referrals')} icon="send" flush>
      <ErrorNotice error={asked.error} />
      {asked.value && referrals.length === 0 ? (
        <p className="small muted page__body">
          {i18n.t('None yet. Start one with')} <Kbd>R</Kbd>
        </p>
      ) : null}
      <PastFolded
        all={referrals}
        isPast={(referral) => over.includes(standingOf(referral))}
        className="list list--press"
      >
        {(referral) => (
          <li key={referral.id}>
            <button type="button" onClick={() => open(referral)}>
              <span className="grow">
                {besideMe ? <b>{i18n.t('A referral')}</b> : <b>{names.service(referral.service)}</b>}{' '}
                <span className="meta nowrap">{referral.code}</span>
                <br />
                <span className="small muted">
                  {besideMe ? null : <>{sites.find(({ id }) => id === referral.siteId)?.name} · </>}
                  <span className="nowrap">{day(dayOf(referral.updatedAt))}</span>
                </span>
              </span>
              <Chip tone={state(referral).tone ?? 'plain'} icon={state(referral).icon}>
                {state(referral).words}
              </Chip>
            </button>
            <p className="lifeline">
              <button type="button" className="link small" onClick={() => setAbout(referral)}>
                {i18n.t('What became of it')}
                <span className="vh"> {referral.code}</span>
              </button>
            </p>
          </li>
        )}
      </PastFolded>
      {about ? (
        <LifeDialog
          referralId={about.id}
          clientId={clientId}
          code={about.code}
          onClose={() => setAbout(null)}
          onChanged={() => {
            lives.again();
            onChanged();
          }}
        />
      ) : null}
    </Page>
  );
}

interface FileReferralsProps {
  clientId: string;
  catalogue: Catalogue;
  sites: readonly Site[];
  /** A booking has become an appointment. */
  onChanged: () => void;
}
