import { useLingui } from '@lingui/react';
import { itemIdSchema } from '../../electron/contract/catalogue.ts';
import { useAsked } from '../app/use-asked.ts';
import { CallError } from '../app/vault-port.ts';
import { useNames } from '../sites/directory.ts';

/** Under which answer the vault found where she lives, by its name; nothing for any other refusal. */
export function ToldWhere({ error }: { error: unknown }) {
  const { i18n } = useLingui();
  const told = error instanceof CallError && error.code === 'residence-told';
  const item = itemIdSchema.safeParse(told ? error.details.item : undefined).data;
  const catalogue = useAsked('sites.catalogue', item ? {} : null);
  const names = useNames(catalogue.value);
  if (!item || !catalogue.value) return null;
  return (
    <p className="strong small">
      {i18n.t('It stands under “{item}”, on the page that E opens.', { item: names.item(item) })}
    </p>
  );
}
