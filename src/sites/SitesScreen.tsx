import '../styles/packets.css';
import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { useHasRight } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useIntoSight } from '../ui/into-sight.ts';
import { Page } from '../ui/Page.tsx';
import { AuthorityDialog } from './AuthorityDialog.tsx';
import { CareTeam } from './CareTeam.tsx';
import { CatalogueScreen } from './CatalogueScreen.tsx';
import { byTown } from './directory.ts';
import { Partners } from './Partners.tsx';
import { SiteCard } from './SiteCard.tsx';

/**
 * The sites: where a packet may go, what each offers, and whose keys open it there. Beside them the services and items:
 * what may be asked for at all.
 */
export function SitesScreen() {
  const { i18n } = useLingui();
  const mayEdit = useHasRight('administrator');
  const sites = useAsked('sites.list', {});
  const catalogue = useAsked('sites.catalogue', {});
  const [openId, setOpenId] = useKept<string | null>('sites', null, { quiet: true });
  const [tab, setTab] = useKept<'sites' | 'partners' | 'catalogue'>('sites tab', 'sites', { quiet: true });
  const [writing, setWriting] = useState(false);
  const list = sites.value ?? [];
  const open = list.find(({ id }) => id === openId) ?? list[0] ?? null;
  const card = useRef<HTMLDivElement>(null);
  useIntoSight(card, open?.id ?? '');
  const unchecked = list.filter(({ verified }) => !verified).length;
  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{tab === 'catalogue' ? i18n.t('Services and items') : i18n.t('Sites')}</h1>
          <p>
            {tab === 'catalogue'
              ? i18n.t('What may be asked for, and what may be told. An administrator changes it.')
              : unchecked > 0
                ? i18n.t(
                    '{count, plural, one {# site is} other {# sites are}} not checked yet: name, address and telephone wait for an administrator.',
                    { count: unchecked },
                  )
                : i18n.t('Name, address and telephone of every site were checked.')}
          </p>
        </div>
        <span className="push" />
        {tab === 'sites' ? (
          <Button icon="sealok" onPress={() => setWriting(true)}>
            {i18n.t('Write the certificate to a stick')}
          </Button>
        ) : null}
        <Choice<'sites' | 'partners' | 'catalogue'>
          label={i18n.t('What is shown')}
          hideLabel
          value={tab}
          onChange={setTab}
          options={[
            { value: 'sites', label: i18n.t('Sites') },
            { value: 'partners', label: i18n.t('Partners') },
            { value: 'catalogue', label: i18n.t('Services and items') },
          ]}
        />
      </div>
      <ErrorNotice error={sites.error ?? catalogue.error} />
      {tab === 'catalogue' && catalogue.value ? (
        <CatalogueScreen catalogue={catalogue.value} mayEdit={mayEdit} onSaved={catalogue.again} />
      ) : null}
      {tab === 'partners' ? <Partners mayEdit={mayEdit} /> : null}
      {tab === 'sites' && open && catalogue.value ? (
        <div className="cols sites">
          <Page
            icon="pin"
            title={i18n.t('{count, plural, one {# site} other {# sites}}', { count: list.length })}
            flush
            fill
          >
            <div className="sites__list">
              {byTown(list).map(({ town, sites: inTown }) => (
                <section key={town} aria-label={town}>
                  <h3 className="sites__town">{town}</h3>
                  <ul className="list">
                    {inTown.map((site) => (
                      <li key={site.id} className={site === open ? 'is-on' : undefined}>
                        <button
                          type="button"
                          className="pickline"
                          aria-current={site === open ? 'true' : undefined}
                          onClick={() => setOpenId(site.id)}
                        >
                          <b className="grow">{site.name}</b>
                          {site.verified ? null : (
                            <span className="xs due row nowrap">
                              <Icon name="clock" />
                              {i18n.t('Not checked yet')}
                            </span>
                          )}
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          </Page>
          <div className="stack stack--4 sites__one" key={open.id} ref={card}>
            <SiteCard site={open} catalogue={catalogue.value} mayEdit={mayEdit} onSaved={sites.again} />
            <CareTeam site={open} mayEdit={mayEdit} />
          </div>
        </div>
      ) : null}
      {writing ? <AuthorityDialog onClose={() => setWriting(false)} /> : null}
    </>
  );
}
