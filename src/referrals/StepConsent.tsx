import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Consent } from '../../electron/contract/consents.ts';
import type { Weighed } from '../../electron/contract/referrals.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { ConsentLine } from '../consents/ConsentLine.tsx';
import { consentSentence } from '../consents/consent-sentence.ts';
import { fullDay } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { StaysHere } from './StaysHere.tsx';
import type { WrittenItems } from './written.ts';

/** Under which consent it goes, and then the two lists: what goes, what stays here. */
export function StepConsent({ catalogue, service, siteName, consents, weighed, written, onRecord }: StepConsentProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const used = consents.find(({ code }) => code === weighed?.consentCode);
  const others = consents.filter((consent) => consent !== used);
  return (
    <>
      <div>
        <h2 className="loud">{i18n.t('Her consent')}</h2>
        <p className="small muted">{i18n.t('Nothing leaves without a signed paper that names this one place.')}</p>
      </div>
      {consents.length === 0 ? (
        <Page>
          <Empty icon="pen" title={i18n.t('No consent for {site} yet', { site: siteName })}>
            {i18n.t('She reads or hears it, ticks what may go, and signs on paper. Then it is written down here.')}
          </Empty>
        </Page>
      ) : (
        <Page
          icon="pen"
          title={i18n.t('Consents for {site}', { site: siteName })}
          actions={
            <Button size="sm" icon="plus" onPress={onRecord}>
              {i18n.t('Record another')}
            </Button>
          }
          flush
        >
          <ul className="list">
            {used ? <ConsentLine consent={used} used /> : null}
            {others.map((consent) => (
              <ConsentLine key={consent.id} consent={consent} />
            ))}
          </ul>
          {used ? (
            <div className="page__foot">
              {consentSentence(i18n, {
                site: siteName,
                items: used.items.map(names.item),
                ways: used.ways,
                until: fullDay(used.endsOn),
              })}
            </div>
          ) : null}
        </Page>
      )}
      {weighed && weighed.goes.length > 0 ? (
        <Page
          icon="send"
          title={i18n.t('Goes to {site}', { site: siteName })}
          note={i18n.t('{count, plural, one {# item} other {# items}}', { count: weighed.goes.length })}
          flush
        >
          <ul className="items">
            {weighed.goes.map(({ item }) => (
              <li key={item} className="row row--base">
                <b className="w9">{names.item(item)}</b>
                <span className={item === 'safe-contact' ? 'val grow' : 'val val--short grow'}>{written(item)}</span>
              </li>
            ))}
          </ul>
        </Page>
      ) : null}
      {weighed && weighed.unprintable.length > 0 ? (
        <Notice tone="due" icon="warn" title={i18n.t('Some letters cannot be printed')}>
          {i18n.t(
            'The pages may show boxes in: {items}. Write it in Latin letters as well, or tell the clinic by telephone.',
            {
              items: weighed.unprintable.map(names.item).join('; '),
            },
          )}
        </Notice>
      ) : null}
      {weighed ? <StaysHere staysHere={weighed.staysHere} catalogue={catalogue} service={service} /> : null}
    </>
  );
}

export interface StepConsentProps {
  catalogue: Catalogue;
  service: ServiceId;
  siteName: string;
  /** Those that name this site. */
  consents: Consent[];
  weighed: Weighed | null;
  written: WrittenItems;
  onRecord: () => void;
}
