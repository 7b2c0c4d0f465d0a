import { useLingui } from '@lingui/react';
import { type DisclosureMethod, methods } from '../../electron/contract/disclosures.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { toggled } from '../consents/consent-draft.ts';
import { useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { kindName, methodName } from './disclosure-words.ts';
import { kindsFor, type WithoutDraft } from './without-consent.ts';

/** Of packets and prints the desk itself puts the row down. */
const told: readonly DisclosureMethod[] = methods.filter((method) => method !== 'stick' && method !== 'print');

/** To whom, by what way, and which items by name. */
export function ToWhom({ draft, catalogue, onChange }: PartProps & { catalogue: Catalogue }) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const order = catalogue.items.map(({ id }) => id);
  return (
    <Page title={i18n.t('To whom, and what')} icon="send">
      <div className="stack">
        <TextField
          label={i18n.t('Name of the agency or person')}
          value={draft.recipient}
          maxLength={200}
          onChange={(recipient) => onChange({ recipient })}
        />
        <div className="form2 tight">
          <Select
            label={i18n.t('What it is')}
            value={draft.recipientKind}
            onChange={(recipientKind) => onChange({ recipientKind })}
            options={kindsFor[draft.kind].map((kind) => ({ value: kind, label: kindName(i18n, kind) }))}
          />
          <Select
            label={i18n.t('How')}
            value={draft.method}
            onChange={(method) => onChange({ method })}
            options={told.map((method) => ({ value: method, label: methodName(i18n, method) }))}
          />
        </div>
        <TextField
          label={i18n.t('Address or telephone')}
          value={draft.recipientAddress}
          maxLength={200}
          onChange={(recipientAddress) => onChange({ recipientAddress })}
        />
        <fieldset className="plainset">
          <legend className="label">
            {draft.kind === 'compelled' ? i18n.t('What the paper names') : i18n.t('What was told')}
          </legend>
          <ul className="checks checks--two checks--bare">
            {catalogue.items
              .filter(({ id, withdrawn }) => !withdrawn && id !== 'way-back')
              .map(({ id }) => (
                <li key={id}>
                  <Checkbox
                    checked={draft.items.includes(id)}
                    onChange={(on) => onChange({ items: toggled(draft.items, id, on, order) })}
                  >
                    {names.item(id)}
                  </Checkbox>
                </li>
              ))}
          </ul>
        </fieldset>
      </div>
    </Page>
  );
}

export interface PartProps {
  draft: WithoutDraft;
  onChange: (patch: Partial<WithoutDraft>) => void;
}
