import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Consent } from '../../electron/contract/consents.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { StandingChip } from '../consents/ConsentLine.tsx';
import { RevokeDialog } from '../consents/RevokeDialog.tsx';
import { daysBetween, fullDay, today } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';

/** The consents of one file, what each is worth today, and the way to take one back. */
export function FileConsents({ clientId, sites }: { clientId: string; sites: readonly Site[] }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const asked = useAsked('consents.list', { clientId });
  const [revoking, setRevoking] = useState<Consent | null>(null);
  const consents = asked.value ?? [];
  const siteName = (consent: Consent) => sites.find(({ id }) => id === consent.siteId)?.name ?? '';
  return (
    <Page
      title={i18n.t('Consents')}
      icon="pen"
      flush
      actions={
        <Button
          size="sm"
          icon="plus"
          keys="C"
          does={i18n.t('New consent')}
          onPress={() => go({ name: 'consent', clientId })}
        >
          {i18n.t('New')}
        </Button>
      }
    >
      <ErrorNotice error={asked.error} />
      {asked.value && consents.length === 0 ? (
        <p className="small muted page__body">
          {i18n.t('None yet. Nothing leaves without one; record a signed paper with')} <Kbd>C</Kbd>
        </p>
      ) : null}
      <ul className="list">
        {consents.map((consent) => (
          <li key={consent.id}>
            <span className="grow">
              <b>{besideMe ? i18n.t('A consent') : siteName(consent)}</b>
              <br />
              <span className="small muted">
                <span className="nowrap">{consent.code}</span> · <Ends consent={consent} />
              </span>
            </span>
            <span className="stack stack--1 end">
              <StandingChip consent={consent} />
              {consent.revokedAt === null && consent.standing !== 'ended' ? (
                <button type="button" className="link small" onClick={() => setRevoking(consent)}>
                  {i18n.t('Take back')}
                  <span className="vh"> {consent.code}</span>
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {revoking ? (
        <RevokeDialog
          consent={revoking}
          siteName={siteName(revoking)}
          onClose={() => setRevoking(null)}
          onRevoked={() => {
            setRevoking(null);
            asked.again();
          }}
        />
      ) : null}
    </Page>
  );
}

function Ends({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  const count = i18n.t('{count, plural, one {# item} other {# items}}', { count: consent.items.length });
  const days = daysBetween(today(), consent.endsOn);
  const ends =
    consent.standing === 'valid'
      ? i18n.t('{days, plural, =0 {ends today} one {# day left} other {# days left}}', { days })
      : i18n.t('to {day}', { day: fullDay(consent.endsOn) });
  return (
    <>
      {count} · {ends}
    </>
  );
}
