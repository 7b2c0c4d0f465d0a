import { useLingui } from '@lingui/react';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Withheld } from '../../electron/contract/disclosures.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { classFor, isSealed, useNames } from '../sites/directory.ts';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { withheldText } from './withheld-text.ts';

type Reason = Withheld['reason'];

const icons: Partial<Record<Reason, IconName>> = {
  sealed: 'seal',
  'service-sealed': 'seal',
  'not-recorded': 'pen',
  'no-consent': 'pen',
  'site-avoided': 'hide',
};

/** The items of each reason, in the order in which the vault names the reasons; sealed ones always under "sealed". */
export function byReason(
  staysHere: readonly Withheld[],
  sealed: ReadonlySet<ItemId>,
): { reason: Reason; items: ItemId[] }[] {
  const groups = new Map<Reason, ItemId[]>();
  for (const { item, reason } of staysHere) {
    const told = reason === 'not-ticked' && sealed.has(item) ? 'sealed' : reason;
    groups.set(told, [...(groups.get(told) ?? []), item]);
  }
  return [...groups].map(([reason, items]) => ({ reason, items }));
}

/**
 * What stays here, recorded or not, by reason. Every kind is listed whether or not anything is written, so the
 * list tells nothing. For this screen only: no paper, name or size says it.
 */
export function StaysHere({ staysHere, catalogue, service }: StaysHereProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  if (staysHere.length === 0) return null;
  const sealed = new Set(
    catalogue.items.filter((item) => isSealed(classFor(catalogue, item, service))).map(({ id }) => id),
  );
  return (
    <Page icon="lock" title={i18n.t('Stays here')} note={i18n.t('no page says so')} flush>
      <ul className="items items--held">
        {byReason(staysHere, sealed).map(({ reason, items }) => (
          <li key={reason}>
            <Icon name={icons[reason] ?? 'lock'} />
            <span>
              <b>{i18n.t(withheldText[reason])}</b>{' '}
              <span className="small muted">{items.map(names.item).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

interface StaysHereProps {
  staysHere: readonly Withheld[];
  catalogue: Catalogue;
  service: ServiceId;
}
