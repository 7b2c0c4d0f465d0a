import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { isSealed, useNames } from '../sites/directory.ts';
import { PickCard } from './PickCard.tsx';

/** The services that are offered. Sealed ones are named with their reason and cannot be chosen: their forms are not here yet. */
export function StepService({ catalogue, chosen, onChoose }: StepServiceProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  // One that is not offered any more is named only where it was chosen before.
  const shown = catalogue.services.filter(({ id, offered }) => offered || id === chosen);
  const open = shown.filter((service) => !isSealed(service.class));
  const sealed = shown.filter((service) => isSealed(service.class));
  return (
    <>
      <div>
        <h2 className="loud">{i18n.t('What would she like help with?')}</h2>
        <p className="small muted">{i18n.t('She chooses. One referral is for one service.')}</p>
      </div>
      <ul className="picks">
        {open.map(({ id, offered }, index) => (
          <li key={id}>
            <PickCard
              title={names.service(id)}
              icon="hands"
              keys={String(index + 1)}
              on={id === chosen}
              why={offered ? undefined : i18n.t('Not offered now')}
              onPick={() => onChoose(id)}
            />
          </li>
        ))}
      </ul>
      {sealed.length > 0 ? (
        <>
          <h3 className="muted">{i18n.t('Sealed services')}</h3>
          <ul className="picks">
            {sealed.map(({ id }) => (
              <li key={id}>
                <PickCard
                  title={names.service(id)}
                  icon="seal"
                  on={false}
                  why={i18n.t('Waits for the signed forms')}
                  onPick={() => undefined}
                />
              </li>
            ))}
          </ul>
          <p className="small muted">
            {i18n.t(
              'The name of these services says something about her health, so it needs her initials of its own. Until then, call the site together with her.',
            )}
          </p>
        </>
      ) : null}
    </>
  );
}

export interface StepServiceProps {
  catalogue: Catalogue;
  chosen: ServiceId | null;
  onChoose: (service: ServiceId) => void;
}
