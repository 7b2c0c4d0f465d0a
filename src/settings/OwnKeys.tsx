import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useAsked } from '../app/use-asked.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { ChangePassphraseDialog } from '../session/ChangePassphraseDialog.tsx';
import { NewSheetDialog } from '../session/NewSheetDialog.tsx';
import { RenewCertificateDialog } from '../session/RenewCertificateDialog.tsx';
import { useHasRight, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';

/** What opens this desk: her own passphrase, and for administrators the recovery sheet; and what it signs with. */
export function OwnKeys() {
  const { i18n } = useLingui();
  const administrator = useHasRight('administrator');
  const unconfirmed = useSession((state) => state.unlocked?.sheetUnconfirmed ?? false);
  const [open, setOpen] = useState<'passphrase' | 'sheet' | 'certificate' | null>(null);
  const { value: certificate, again } = useAsked('signer.state', administrator ? {} : null);
  const close = () => setOpen(null);
  return (
    <>
      <Page icon="key" title={i18n.t('What opens this desk')}>
        <div className="stack">
          <div className="stack stack--2">
            <p className="small muted">{i18n.t('Your passphrase: only you know it, and only you can change it.')}</p>
            <span className="row">
              <Button size="sm" icon="key" onPress={() => setOpen('passphrase')}>
                {i18n.t('Change my passphrase')}
              </Button>
            </span>
          </div>
          {administrator ? (
            <div className="stack stack--2">
              <p className="small muted">
                {i18n.t('The recovery sheet: if its paper is lost, or somebody saw it who should not, make another.')}
              </p>
              <span className="row">
                <Button size="sm" icon="print" onPress={() => setOpen('sheet')}>
                  {i18n.t('Make a new sheet')}
                </Button>
              </span>
            </div>
          ) : null}
          {administrator && certificate ? (
            <div className="stack stack--2">
              <p className="small muted">
                {i18n.t('The desk’s certificate signs every packet. It holds until {day}.', {
                  day: fullDay(dayOf(certificate.endsAt)),
                })}
              </p>
              <span className="row">
                <Button
                  size="sm"
                  icon="sealok"
                  why={certificate.due ? null : i18n.t('Time enough: 60 days before it ends')}
                  onPress={() => setOpen('certificate')}
                >
                  {i18n.t('Renew it')}
                </Button>
              </span>
            </div>
          ) : null}
        </div>
      </Page>
      {open === 'passphrase' ? <ChangePassphraseDialog onClose={close} /> : null}
      {open === 'sheet' ? <NewSheetDialog inForce={!unconfirmed} onClose={close} /> : null}
      {open === 'certificate' && certificate ? (
        <RenewCertificateDialog
          certificate={certificate}
          onClose={close}
          onRenewed={() => {
            close();
            again();
          }}
        />
      ) : null}
    </>
  );
}
