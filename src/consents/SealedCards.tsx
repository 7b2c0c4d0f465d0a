import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { classFor, itemsFor, useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { type ConsentDraft, type Sealed, sealedTicked, toggled, withOne } from './consent-draft.ts';
import { sealedClasses, sealedName } from './sealed-classes.ts';

/**
 * Each sealed class on a card of its own: its items, and the place for her initials. Nothing of a class goes without
 * them, the name of a service of that class neither.
 */
export function SealedCards({ draft, catalogue, service, onChange }: SealedCardsProps) {
  const { i18n } = useLingui();
  const ticked = sealedTicked(draft, catalogue, service);
  const services = catalogue.services.filter(({ id, offered }) => (service ? id === service : offered));
  const shown = sealedClasses
    .map((sealed) => ({
      sealed,
      items: itemsFor(catalogue, service).filter(
        (item) => item.id !== 'way-back' && classFor(catalogue, item, service) === sealed,
      ),
      services: services.filter((one) => one.class === sealed),
    }))
    .filter(({ items, services: own }) => items.length > 0 || own.length > 0);
  return (
    <Page title={i18n.t('4. Sealed parts')} note={i18n.t('each needs her own initials, or stays closed')} flush>
      <div className="seals">
        {shown.map((one) => (
          <SealedCard key={one.sealed} {...one} {...{ draft, catalogue, onChange }} touched={ticked.has(one.sealed)} />
        ))}
      </div>
    </Page>
  );
}

function SealedCard({ sealed, items, services, draft, catalogue, touched, onChange }: SealedCardProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const order = catalogue.items.map(({ id }) => id);
  const initialled = draft.initialled.includes(sealed);
  const name = sealedName(i18n, sealed);
  const waits = touched && !initialled;
  return (
    <section
      className={initialled ? 'sealcard sealcard--open' : waits ? 'sealcard sealcard--waits' : 'sealcard'}
      aria-label={name}
    >
      <h3 className="row">
        <Icon name={initialled ? 'sealok' : 'seal'} />
        {name}
      </h3>
      {items.map((item) => (
        <Checkbox
          key={item.id}
          checked={draft.items.includes(item.id)}
          onChange={(on) => onChange({ items: toggled(draft.items, item.id, on, order) })}
        >
          {names.item(item.id)}
        </Checkbox>
      ))}
      {services.length > 0 ? (
        <p className="small muted">
          {i18n.t('With it a visit may be named: {services}', {
            services: services.map(({ id }) => names.service(id)).join('; '),
          })}
        </p>
      ) : null}
      <div className="sealcard__initials" data-part={waits ? 'initials' : undefined}>
        <Checkbox
          checked={initialled}
          onChange={(on) => onChange({ initialled: withOne(draft.initialled, sealed, on) })}
        >
          {i18n.t('Her initials are here')}
          <span className="vh"> {name}</span>
        </Checkbox>
        {initialled ? null : (
          <span className={waits ? 'small due' : 'small muted'}>
            {waits ? i18n.t('initials wanted') : i18n.t('closed')}
          </span>
        )}
      </div>
    </section>
  );
}

interface SealedCardsProps {
  draft: ConsentDraft;
  catalogue: Catalogue;
  service: ServiceId | null;
  onChange: (patch: Partial<ConsentDraft>) => void;
}

interface SealedCardProps extends Omit<SealedCardsProps, 'service'> {
  sealed: Sealed;
  items: Catalogue['items'];
  services: Catalogue['services'];
  /** Something of this class is ticked, here or at the way back. */
  touched: boolean;
}
