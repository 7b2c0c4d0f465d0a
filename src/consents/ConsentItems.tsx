import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { classFor, isSealed, itemsFor, useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { type ConsentDraft, toggled } from './consent-draft.ts';

/**
 * The items, ticked one by one as on the paper. Sealed ones are named but cannot be ticked: they wait for the
 * signed forms with her initials. The way back is a question of its own.
 */
export function ConsentItems({ draft, catalogue, service, onChange }: ConsentItemsProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const order = catalogue.items.map(({ id }) => id);
  const all = itemsFor(catalogue, service).filter(({ id }) => id !== 'way-back');
  const open = all.filter((item) => !isSealed(classFor(catalogue, item, service)));
  const sealed = all.filter((item) => isSealed(classFor(catalogue, item, service)));
  return (
    <Page title={i18n.t('3. What they may know')} note={i18n.t('ticked one by one, as on the paper')} flush>
      <ul className="checks checks--three" data-part="items">
        {open.map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={draft.items.includes(item.id)}
              onChange={(on) => onChange({ items: toggled(draft.items, item.id, on, order) })}
            >
              {names.item(item.id)}
            </Checkbox>
          </li>
        ))}
      </ul>
      {sealed.length > 0 ? (
        <div className="consent__sealed">
          <p className="small strong row">
            <Icon name="seal" />
            {i18n.t('Sealed; waits for the signed forms')}
          </p>
          <ul className="small muted">
            {sealed.map((item) => (
              <li key={item.id}>{names.item(item.id)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Page>
  );
}

interface ConsentItemsProps {
  draft: ConsentDraft;
  catalogue: Catalogue;
  service: ServiceId | null;
  onChange: (patch: Partial<ConsentDraft>) => void;
}
