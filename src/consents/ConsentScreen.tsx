import '../styles/packets.css';
import '../styles/consents.css';
import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Consent } from '../../electron/contract/consents.ts';
import { go, type Screen } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { fullDay, today, yearsBetween } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { ConsentMeaning } from './ConsentMeaning.tsx';
import { type ConsentLack, lackText, partOfLack } from './consent-draft.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useConsent } from './use-consent.ts';

export interface ConsentScreenProps {
  clientId: string;
  siteId?: string;
  service?: ServiceId;
  items?: ItemId[];
  /** The consent that ends and is signed anew, by its id. */
  renews?: string;
  /** Where to go when the consent is recorded or left; her file else. */
  returnTo?: Screen;
}

/** A consent is written down: item by item, as the paper or the pen on the screen says, never more. */
export function ConsentScreen(props: ConsentScreenProps) {
  const { i18n } = useLingui();
  const client = useAsked('clients.get', { id: props.clientId });
  const catalogue = useAsked('sites.catalogue', {});
  const sites = useAsked('sites.list', {});
  const partners = useAsked('sites.partners', {});
  const settings = useAsked('settings.get', {});
  const recorded = useAsked('consents.list', { clientId: props.clientId });
  const [revoking, setRevoking] = useState<Consent | null>(null);
  const consent = useConsent(props, {
    client: client.value,
    catalogue: catalogue.value,
    settings: settings.value,
    renewed: recorded.value?.find(({ id }) => id === props.renews) ?? null,
  });
  const form = useRef<HTMLDivElement>(null);
  const leadTo = (lack: ConsentLack | null) => {
    const part = lack === null ? null : form.current?.querySelector(`[data-part=${partOfLack[lack]}]`);
    part?.querySelector<HTMLElement>('input, button')?.focus();
  };
  const isHere = Boolean(
    client.value && catalogue.value && sites.value && partners.value && settings.value && consent.draft,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is there
  useEffect(() => {
    if (isHere) leadTo(consent.lack);
  }, [isHere]);
  const leave = () => go(props.returnTo ?? { name: 'file', clientId: props.clientId });
  if (!client.value || !catalogue.value || !sites.value || !partners.value || !settings.value || !consent.draft) {
    return (
      <div className="pane">
        <ErrorNotice
          error={client.error ?? catalogue.error ?? sites.error ?? partners.error ?? settings.error ?? recorded.error}
        />
      </div>
    );
  }
  const { draft, lack, latest } = consent;
  const place = [...sites.value, ...partners.value].find(({ id }) => id === draft.recipient?.id) ?? null;
  const holding = (recorded.value ?? []).filter(
    (one) => one.recipient.id === draft.recipient?.id && one.standing === 'valid' && one.id !== props.renews,
  );
  const born = client.value.facts.find(({ item }) => item === 'date-of-birth');
  const age = born?.state === 'given' && born.value.kind === 'date' ? yearsBetween(born.value.date, today()) : null;
  const save = async () => {
    if (await consent.save()) leave();
  };
  return (
    <div className="room">
      <div className="frame frame--consent">
        <div className="pane" ref={form}>
          <div>
            <h1 className="h-md">
              {place ? i18n.t('Consent for {site}', { site: place.name }) : i18n.t('Her consent, written down')}
            </h1>
            <p className="meta">
              {props.renews
                ? i18n.t('{file} · as before, and signed anew; the old one stays as it is', {
                    file: client.value.fileNumber,
                  })
                : i18n.t('{file} · as it stands on the signed paper, and nothing more', {
                    file: client.value.fileNumber,
                  })}
            </p>
          </div>
          {consent.resumed ? (
            <Notice
              tone="info"
              icon="pen"
              title={i18n.t('Your unfinished words are still here')}
              action={
                <Button size="sm" onPress={consent.startAgain}>
                  {i18n.t('Throw them away')}
                </Button>
              }
            />
          ) : null}
          {holding.map((one) => (
            <Notice
              key={one.id}
              tone="info"
              icon="check"
              title={i18n.t('{code} for this place holds until {day}', { code: one.code, day: fullDay(one.endsOn) })}
              action={
                <Button size="sm" icon="x" onPress={() => setRevoking(one)}>
                  {i18n.t('She takes it back')}
                </Button>
              }
            />
          ))}
          <ConsentForm
            draft={draft}
            catalogue={catalogue.value}
            sites={sites.value}
            partners={partners.value}
            avoided={client.value.avoidedSites}
            settings={settings.value}
            service={props.service ?? null}
            age={age}
            signatures={consent.signatures}
            onSign={consent.sign}
            latest={latest}
            lack={lack}
            onChange={consent.change}
          />
          <ErrorNotice error={consent.error} />
        </div>
        <ConsentMeaning
          draft={draft}
          catalogue={catalogue.value}
          recipient={place?.name ?? ''}
          unchecked={place !== null && !place.verified}
        />
      </div>
      <div className="bar">
        <span className="row row--3 grow" role="status">
          <Icon name={lack ? 'pen' : 'check'} size="lg" tone={lack ? 'due' : 'ok'} />
          <span>
            <b>
              {lack
                ? i18n.t(lackText[lack], { day: fullDay(latest) })
                : i18n.t('Ready: {count, plural, one {# item} other {# items}}, one place, until {day}.', {
                    count: draft.items.length,
                    day: fullDay(draft.endsOn),
                  })}
            </b>
            <br />
            <span className="small muted">
              {i18n.t('Unsure who may sign? Ask the privacy officer before you go on.')}
            </span>
          </span>
        </span>
        <Button icon="undo" keys="Esc" onPress={leave}>
          {i18n.t('Not today')}
        </Button>
        <Button
          kind="primary"
          icon="pen"
          keys="Ctrl Enter"
          why={lack ? i18n.t('One thing is missing') : consent.saving ? i18n.t('Saving') : null}
          onBlocked={() => leadTo(lack)}
          onPress={() => void save()}
        >
          {i18n.t('Record the signed consent')}
        </Button>
      </div>
      {revoking ? (
        <RevokeDialog
          consent={revoking}
          onClose={() => setRevoking(null)}
          onRevoked={() => {
            setRevoking(null);
            recorded.again();
          }}
        />
      ) : null}
    </div>
  );
}
