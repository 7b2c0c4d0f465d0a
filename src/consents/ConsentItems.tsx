import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { classFor, isSealed, itemsFor, useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Page } from '../ui/Page.tsx';
import { type ConsentDraft, toggled } from './consent-draft.ts';

/** The ordinary items, ticked one by one as on the paper. Sealed ones have cards of their own. */
export function ConsentItems({ draft, catalogue, service, onChange }: ConsentItemsProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const order = catalogue.items.map(({ id }) => id);
  const open = itemsFor(catalogue, service).filter(
    (item) => item.id !== 'way-back' && !isSealed(classFor(catalogue, item, service)),
  );
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
      {draft.items.includes('emergency-contact') ? (
        <div className="consent__other">
          <Checkbox
            checked={draft.otherPersonReleased}
            onChange={(otherPersonReleased) => onChange({ otherPersonReleased })}
            hint={i18n.t('Without it the emergency contact stays here: a name is released by whoever bears it.')}
          >
            {i18n.t('The emergency contact has signed a release too')}
          </Checkbox>
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
