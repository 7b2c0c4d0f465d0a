import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Consent } from '../../electron/contract/consents.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { StandingChip } from '../consents/ConsentLine.tsx';
import { PaperDialog } from '../consents/PaperDialog.tsx';
import { RevokeDialog } from '../consents/RevokeDialog.tsx';
import { daysBetween, fullDay, today } from '../i18n/format.ts';
import { useBesideLater } from '../session/FoldsLater.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Page } from '../ui/Page.tsx';
import { PastFolded } from '../ui/PastFolded.tsx';

/** Nothing leaves under these any more. */
const over: readonly Consent['standing'][] = ['ended', 'revoked'];

/** The consents of one file, what each is worth today, and the way to take one back. */
export function FileConsents({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const asked = useAsked('consents.list', { clientId });
  const [revoking, setRevoking] = useState<Consent | null>(null);
  const [paper, setPaper] = useState<Consent | null>(null);
  const [error, setError] = useState<unknown>(null);
  const consents = asked.value ?? [];

  async function keep(consent: Consent): Promise<void> {
    setError(null);
    try {
      if (await ask('consents.keepPaper', { id: consent.id })) asked.again();
    } catch (failure) {
      setError(failure);
    }
  }

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
      <ErrorNotice error={asked.error ?? error} />
      {asked.value && consents.length === 0 ? (
        <p className="small muted page__body">
          {i18n.t('None yet. Nothing leaves without one; record a signed paper with')} <Kbd>C</Kbd>
        </p>
      ) : null}
      <PastFolded all={consents} isPast={({ standing }) => over.includes(standing)} className="list">
        {(consent) => (
          <FileConsent
            key={consent.id}
            consent={consent}
            onRevoke={() => setRevoking(consent)}
            onKeep={() => void keep(consent)}
            onPaper={() => setPaper(consent)}
          />
        )}
      </PastFolded>
      {revoking ? (
        <RevokeDialog
          consent={revoking}
          onClose={() => setRevoking(null)}
          onRevoked={() => {
            setRevoking(null);
            asked.again();
          }}
        />
      ) : null}
      {paper ? <PaperDialog consent={paper} onClose={() => setPaper(null)} /> : null}
    </Page>
  );
}

function FileConsent({ consent, onRevoke, onKeep, onPaper }: FileConsentProps) {
  const { i18n } = useLingui();
  const besideMe = useBesideLater();
  const open = consent.revokedAt === null && consent.standing !== 'ended';
  const renewable = consent.standing === 'valid' || consent.standing === 'ended';
  const link = (words: string, run: () => void) => (
    <button type="button" className="link small" onClick={run}>
      {words}
      <span className="vh"> {consent.code}</span>
    </button>
  );
  return (
    <li>
      <span className="grow">
        <b>{besideMe ? i18n.t('A consent') : consent.recipientName}</b>
        <br />
        <span className="small muted">
          <span className="nowrap">{consent.code}</span> · <Ends consent={consent} />
        </span>
        <br />
        <span className="row row--wrap">
          {open ? link(i18n.t('Take back'), onRevoke) : null}
          {renewable
            ? link(i18n.t('Renew'), () => go({ name: 'consent', clientId: consent.clientId, renews: consent.id }))
            : null}
          {consent.signedHow === 'paper' ? link(i18n.t('Keep a scan'), onKeep) : null}
          {consent.signedHow === 'paper-scanned' ? link(i18n.t('See the scan'), onPaper) : null}
        </span>
      </span>
      <StandingChip consent={consent} />
    </li>
  );
}

interface FileConsentProps {
  consent: Consent;
  onRevoke: () => void;
  onKeep: () => void;
  onPaper: () => void;
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
