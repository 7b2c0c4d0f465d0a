import '../styles/packets.css';
import '../styles/consents.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { useAsked } from '../app/use-asked.ts';
import { faceOf } from '../clients/person.ts';
import { day, today } from '../i18n/format.ts';
import { setConsentsSuspended } from '../session/session-store.ts';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';
import { AgainstThePaper } from './AgainstThePaper.tsx';

/** So many stand beside the paper at once; the next ones come up as these are checked. */
const MOST = 8;

export type Waiting = Output<'consents.suspended'>[number];

/** After a restore: every consent is looked at against its paper, one by one, before anything may go under it. */
export function SuspendedConsents() {
  const { i18n } = useLingui();
  const waiting = useAsked('consents.suspended', {});
  const catalogue = useAsked('sites.catalogue', {});
  const [openId, setOpenId] = useState<string | null>(null);
  const list = waiting.value ?? [];
  const { shown, foot } = useFold(list, MOST);
  const open = list.find(({ consent }) => consent.id === openId) ?? list[0] ?? null;

  function checked(): void {
    setConsentsSuspended(Math.max(0, list.length - 1));
    setOpenId(null);
    waiting.again();
  }

  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{i18n.t('Check against the paper')}</h1>
          <p>
            {i18n.t(
              'The desk was restored, so consents taken back since then may be missing here. Until its paper was looked at, nothing goes under a consent.',
            )}
          </p>
        </div>
      </div>
      <ErrorNotice error={waiting.error ?? catalogue.error} />
      {waiting.value && list.length === 0 ? (
        <Page>
          <Empty icon="check" title={i18n.t('All are checked')}>
            {i18n.t('Every consent agrees with its paper. Packets may go again.')}
          </Empty>
        </Page>
      ) : null}
      {open && catalogue.value ? (
        <div className="cols suspended">
          <Page
            icon="doc"
            title={i18n.t('{count, plural, one {# consent} other {# consents}}', { count: list.length })}
            flush
          >
            <ul className="list">
              {shown.map((one) => (
                <li key={one.consent.id} className={one === open ? 'is-on' : undefined}>
                  <button
                    type="button"
                    className="pickline"
                    aria-current={one === open ? 'true' : undefined}
                    onClick={() => setOpenId(one.consent.id)}
                  >
                    <span className="face" aria-hidden="true">
                      {faceOf(one.initials)}
                    </span>
                    <span>
                      <b>{one.consent.recipientName}</b>
                      <span className="meta">
                        {one.fileNumber} · {one.consent.code}
                        {one.consent.endsOn < today()
                          ? ` · ${i18n.t('ended {day}', { day: day(one.consent.endsOn) })}`
                          : null}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {foot}
          </Page>
          <AgainstThePaper key={open.consent.id} waiting={open} catalogue={catalogue.value} onChecked={checked} />
        </div>
      ) : null}
    </>
  );
}
