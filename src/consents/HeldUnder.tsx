import { useLingui } from '@lingui/react';
import { useAsked } from '../app/use-asked.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** Who already holds what under a consent, from the accounting. */
export function HeldUnder({ consentId }: { consentId: string }) {
  const { i18n } = useLingui();
  const held = useAsked('disclosures.heldUnder', { consentId });
  const catalogue = useAsked('sites.catalogue', {});
  const names = useNames(catalogue.value);
  if (!held.value) return <ErrorNotice error={held.error ?? catalogue.error} />;
  if (held.value.length === 0) return <p className="small muted">{i18n.t('Nothing has left under it so far.')}</p>;
  return (
    <section className="stack stack--2" aria-label={i18n.t('Who holds what already')}>
      <h3>{i18n.t('Who holds what already')}</h3>
      <ul className="list list--held">
        {held.value.map((row) => (
          <li key={row.id}>
            <span className="grow">
              <b>{row.recipient}</b> <span className="small muted">{fullDay(dayOf(row.at))}</span>
              <br />
              <span className="small">{row.items.map(names.item).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
