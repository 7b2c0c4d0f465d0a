import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { nameLack, placesFor, type ServiceDraft } from './catalogue-form.ts';
import { classFor, isSealed, nameIn } from './directory.ts';
import { EditPage } from './EditPage.tsx';
import { NameFields } from './NameFields.tsx';
import { NeedRows } from './NeedRows.tsx';
import type { Service } from './ServiceCard.tsx';
import type { CatalogueEdit } from './use-catalogue-edit.ts';

/** A service while it is changed: its words, whether it is offered, and the place of every item at it. */
export function ServiceForm({ catalogue, service, draft, edit, onLeave, onSave, children }: ServiceFormProps) {
  const { i18n } = useLingui();
  const { locale } = i18n;
  const lackOf = (language: 'en' | 'es') => nameLack(language, draft.name[language], service, catalogue.services);
  const lacks = { en: lackOf('en'), es: lackOf('es') };
  const asked = catalogue.items.filter(({ withdrawn }) => !withdrawn);
  const rows = (sealed: boolean) =>
    asked
      .filter(
        (item) => isSealed(item.class === 'of-service' ? 'ordinary' : classFor(catalogue, item, service.id)) === sealed,
      )
      .map((item) => ({
        id: item.id,
        name: nameIn(locale, item.name),
        need: draft.needs[item.id] ?? 'none',
        places: placesFor(item, service.id),
      }));
  const place = (id: string, need: (typeof draft.needs)[ItemId]) =>
    edit.change({ needs: { ...draft.needs, [id]: need } });
  return (
    <EditPage
      title={i18n.t('Edit {name}', { name: nameIn(locale, service.name) })}
      saveWords={i18n.t('Save the service')}
      why={
        lacks.en || lacks.es ? i18n.t('The names cannot stay so') : edit.changed ? null : i18n.t('Nothing changed yet')
      }
      {...{ edit, onLeave, onSave }}
    >
      <NameFields
        names={draft.name}
        lacks={lacks}
        cameAs={service.cameAs}
        hint={i18n.t('The English one heads the clinic’s page.')}
        autoFocus
        onChange={(name) => edit.change({ name })}
      />
      <Checkbox
        checked={draft.offered}
        onChange={(offered) => edit.change({ offered })}
        hint={i18n.t('Off: no new referral can choose it. What was sent stays as it is.')}
      >
        <b>{i18n.t('This service is offered')}</b>
      </Checkbox>
      <div className="withmini">
        <div className="stack">
          <section aria-label={i18n.t('What it needs and what it suggests')}>
            <h3>{i18n.t('What it needs and what it suggests')}</h3>
            <p className="small muted">
              {i18n.t('Needed is ticked from the start, offered only when she says so. Both wait for her consent.')}
            </p>
            <NeedRows rows={rows(false)} onChange={place} />
          </section>
          <section aria-label={i18n.t('What is sealed')}>
            <h3>{i18n.t('What is sealed')}</h3>
            <p className="small muted">
              {i18n.t('Law allows less here: never needed, and for no other service than they came for.')}
            </p>
            <NeedRows rows={rows(true)} sealed onChange={place} />
          </section>
        </div>
        {children}
      </div>
    </EditPage>
  );
}

interface ServiceFormProps {
  catalogue: Catalogue;
  service: Service;
  draft: ServiceDraft;
  edit: CatalogueEdit<ServiceDraft>;
  onLeave: () => void;
  onSave: () => void;
  /** The preview. */
  children: ReactNode;
}
