import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import type { CatalogueCardProps } from './CatalogueScreen.tsx';
import { serviceChange, serviceDraft } from './catalogue-form.ts';
import { classFor, isSealed, itemsFor, nameIn } from './directory.ts';
import { PagePreview } from './PagePreview.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import { useCatalogueEdit } from './use-catalogue-edit.ts';

export type Service = Catalogue['services'][number];

/** One service: to read, and for administrators to change. */
export function ServiceCard({ catalogue, service, mayEdit, onSaved }: CatalogueCardProps & { service: Service }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const edit = useCatalogueEdit(`service ${service.id}`, serviceDraft(catalogue, service), onSaved);
  const [error, setError] = useState<unknown>(null);
  const shown = nameIn(i18n.locale, service.name);
  if (edit.draft) {
    const { draft } = edit;
    const leave = () => {
      if (edit.changed)
        undo.offer(
          () => i18n.t('Changes to {name} left', { name: nameIn(i18n.locale, service.name) }),
          () => edit.resume(draft),
        );
      edit.leave();
    };
    const save = async () => {
      const before = serviceDraft(catalogue, service);
      const after = await edit.save((mine) => ask('sites.saveService', serviceChange(catalogue, service.id, mine)));
      if (!after) return;
      onSaved();
      undo.offer(
        () => i18n.t('{name} was changed', { name: nameIn(i18n.locale, service.name) }),
        () => {
          ask('sites.saveService', serviceChange(after, service.id, before)).then(() => onSaved(), setError);
        },
      );
    };
    return (
      <ServiceForm {...{ catalogue, service, draft, edit }} onLeave={leave} onSave={() => void save()}>
        <ServicePreview catalogue={catalogue} service={service} title={draft.name.en} needs={draft.needs} />
      </ServiceForm>
    );
  }
  const needs = serviceDraft(catalogue, service).needs;
  const open = itemsFor(catalogue, service.id).filter((item) => !isSealed(classFor(catalogue, item, service.id)));
  const named = (place: 'needed' | 'offered') =>
    open
      .filter(({ id }) => needs[id] === place)
      .map(({ name }) => nameIn(i18n.locale, name))
      .join(' · ') || i18n.t('Nothing');
  return (
    <Page
      icon="hands"
      title={shown}
      actions={
        <>
          {isSealed(service.class) ? <Chip icon="seal">{i18n.t('Sealed')}</Chip> : null}
          {service.offered ? null : (
            <Chip tone="due" icon="hide">
              {i18n.t('Not offered now')}
            </Chip>
          )}
          {mayEdit ? (
            <Button size="sm" icon="pen" keys="E" onPress={edit.begin}>
              {i18n.t('Edit')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="withmini">
        <dl className="dl dl--site">
          <dt>{i18n.t('In English')}</dt>
          <dd>{service.name.en}</dd>
          <dt>{i18n.t('In Spanish')}</dt>
          <dd lang="es">{service.name.es}</dd>
          <dt>{i18n.t('Needed')}</dt>
          <dd>{named('needed')}</dd>
          <dt>{i18n.t('Offered')}</dt>
          <dd>{named('offered')}</dd>
        </dl>
        <ServicePreview catalogue={catalogue} service={service} title={service.name.en} needs={needs} />
      </div>
      <ErrorNotice error={error} />
    </Page>
  );
}

function ServicePreview({ catalogue, service, title, needs }: ServicePreviewProps) {
  const { i18n } = useLingui();
  const sealed = isSealed(service.class);
  const lines = catalogue.items
    .filter(
      (item) => !item.withdrawn && !isSealed(classFor(catalogue, item, service.id)) && needs[item.id] === 'needed',
    )
    .map(({ id, name }) => ({ id, name: name.en }));
  return (
    <PagePreview
      title={sealed ? catalogue.neutral.en : title.trim() || '…'}
      lines={lines}
      more={
        <p className="small muted">
          {sealed
            ? i18n.t('A sealed service is named on no ordinary page, whatever it is called here.')
            : i18n.t(
                'The least this service asks for, if she gives it and the consent names it. The rest is hers to add.',
              )}
        </p>
      }
    />
  );
}

interface ServicePreviewProps {
  catalogue: Catalogue;
  service: Service;
  title: string;
  needs: ReturnType<typeof serviceDraft>['needs'];
}
