import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { useSession } from '../session/session-store.ts';
import { byTown } from '../sites/directory.ts';
import { Chip } from '../ui/Chip.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PickCard } from './PickCard.tsx';

/** The sites that offer the service, less those she avoids. That some are left out is said on this screen and nowhere else. */
export function StepSite({ sites, service, serviceName, avoided, avoidedPeople, chosen, onChoose }: StepSiteProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const offering = sites.filter((site) => site.services.includes(service));
  const shown = offering.filter(({ id }) => !avoided.includes(id));
  const hidden = offering.length - shown.length;
  const digits = new Map(shown.slice(0, 9).map(({ id }, index) => [id, String(index + 1)]));
  return (
    <>
      <div>
        <h2 className="loud">{i18n.t('Where would she like to go?')}</h2>
        <p className="small muted">
          {i18n.t('{count, plural, one {# site offers} other {# sites offer}} this: {service}.', {
            count: shown.length,
            service: serviceName,
          })}
        </p>
      </div>
      {shown.length === 0 ? (
        <Empty icon="pin" title={i18n.t('No site is left for this service')}>
          {i18n.t('Choose another service, or look at the sites she would rather not see, together with her.')}
        </Empty>
      ) : null}
      {byTown(shown).map(({ town, sites: inTown }) => (
        <section key={town} className="stack stack--2">
          <h3 className="muted">{town}</h3>
          <ul className="picks picks--one">
            {inTown.map((site) => (
              <li key={site.id}>
                <PickCard
                  title={site.name}
                  icon="pin"
                  keys={digits.get(site.id)}
                  on={site.id === chosen}
                  onPick={() => onChoose(site.id)}
                  mark={
                    site.verified ? null : (
                      <Chip tone="due" icon="clock">
                        {i18n.t('Not checked yet')}
                      </Chip>
                    )
                  }
                >
                  {site.address} · <span className="nowrap">{site.telephone}</span>
                </PickCard>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {avoidedPeople.trim() ? (
        <p className="small row row--top">
          <Icon name="people" tone="due" />
          <span>
            {besideMe ? (
              i18n.t('There are people she would rather not see. Their names are folded.')
            ) : (
              <>
                {i18n.t('People she would rather not see:')} <b>{avoidedPeople}</b>
              </>
            )}
          </span>
        </p>
      ) : null}
      {hidden > 0 ? (
        <p className="small muted row row--top">
          <Icon name="hide" />
          <span>
            {i18n.t(
              '{count, plural, one {# site is} other {# sites are}} left out, because she would rather not go there. No paper says so.',
              {
                count: hidden,
              },
            )}
          </span>
        </p>
      ) : null}
    </>
  );
}

export interface StepSiteProps {
  sites: Site[];
  service: ServiceId;
  serviceName: string;
  avoided: readonly string[];
  avoidedPeople: string;
  chosen: string | null;
  onChoose: (siteId: string) => void;
}
