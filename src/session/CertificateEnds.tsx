import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useAsked } from '../app/use-asked.ts';
import { dayOf, daysBetween, fullDay, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RenewCertificateDialog } from './RenewCertificateDialog.tsx';
import { useHasRight } from './session-store.ts';

/** Days before the end from which also those are told who cannot renew it. */
const TOLD_TO_ALL = 14;

/** No packet leaves without the desk's certificate: told on Today, first to those who can renew it. */
export function CertificateEnds() {
  const { i18n } = useLingui();
  const administrator = useHasRight('administrator');
  const { value: certificate, again } = useAsked('signer.state', {});
  const [renews, setRenews] = useState(false);
  const left = certificate ? daysBetween(today(), dayOf(certificate.endsAt)) : 0;
  if (!certificate?.due || !(administrator || left <= TOLD_TO_ALL)) return null;
  const ended = Date.parse(certificate.endsAt) < Date.now();
  const when = fullDay(dayOf(certificate.endsAt));
  return (
    <>
      <Notice
        tone="due"
        icon="sealok"
        alert={ended}
        title={
          ended
            ? i18n.t('The desk’s certificate ended on {when}', { when })
            : i18n.t('The desk’s certificate ends on {when}', { when })
        }
        action={administrator ? <Button onPress={() => setRenews(true)}>{i18n.t('Renew it')}</Button> : null}
      >
        <p>
          {ended
            ? i18n.t('No packet can be signed until it is renewed. All else goes on.')
            : i18n.t('Every packet is signed with it. After that day none can leave until it is renewed.')}{' '}
          {administrator
            ? certificate.needsCode
              ? i18n.t('Have the recovery sheet from the safe at hand.')
              : null
            : i18n.t('Ask an administrator to renew it.')}
        </p>
      </Notice>
      {renews ? (
        <RenewCertificateDialog
          certificate={certificate}
          onClose={() => setRenews(false)}
          onRenewed={() => {
            setRenews(false);
            again();
          }}
        />
      ) : null}
    </>
  );
}
