import { useLingui } from '@lingui/react';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { Button } from '../ui/Button.tsx';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import type { Opened } from './CatalogueScreen.tsx';
import { itemGroups } from './catalogue-form.ts';
import { isSealed, nameIn } from './directory.ts';

/** All services and items, in groups; the sealed ones by themselves. */
export function CatalogueList({ catalogue, opened, mayEdit, onOpen }: CatalogueListProps) {
  const { i18n } = useLingui();
  const { asked, own, sealed, withdrawn } = itemGroups(catalogue);
  const isOpen = (one: Opened) => JSON.stringify(one) === JSON.stringify(opened);
  const line = (one: Opened & { id: string }, name: { en: string; es: string }, mark: Mark | null) => (
    <li key={one.id} className={isOpen(one) ? 'is-on' : undefined}>
      <button
        type="button"
        className="pickline"
        aria-current={isOpen(one) ? 'true' : undefined}
        onClick={() => onOpen(one)}
      >
        <span className="grow">{nameIn(i18n.locale, name)}</span>
        {mark ? (
          <span className="xs muted row nowrap">
            <Icon name={mark.icon} />
            <span className={mark.silent ? 'vh' : undefined}>{mark.words}</span>
          </span>
        ) : null}
      </button>
    </li>
  );
  const items = (title: string, some: Catalogue['items'], mark: Mark | null = null) =>
    some.length > 0 ? (
      <section aria-label={title}>
        <h3 className="sites__town">{title}</h3>
        <ul className="list">{some.map(({ id, name }) => line({ kind: 'item', id }, name, mark))}</ul>
      </section>
    ) : null;
  return (
    <Page
      icon="book"
      title={i18n.t('Catalogue')}
      actions={
        mayEdit ? (
          <Button size="sm" icon="plus" keys="A" onPress={() => onOpen({ kind: 'new' })}>
            {i18n.t('Add an item')}
          </Button>
        ) : null
      }
      flush
      fill
    >
      <div className="sites__list">
        <section aria-label={i18n.t('Services')}>
          <h3 className="sites__town">{i18n.t('Services')}</h3>
          <ul className="list">
            {catalogue.services.map(({ id, name, class: itemClass, offered }) =>
              line(
                { kind: 'service', id },
                name,
                !offered
                  ? { icon: 'hide', words: i18n.t('Not offered now') }
                  : isSealed(itemClass)
                    ? { icon: 'seal', words: i18n.t('Sealed'), silent: true }
                    : null,
              ),
            )}
          </ul>
        </section>
        {items(i18n.t('Added by this desk'), own)}
        {items(i18n.t('Items'), asked)}
        {items(i18n.t('Sealed items'), sealed, { icon: 'seal', words: i18n.t('Sealed'), silent: true })}
        {items(i18n.t('Not asked any more'), withdrawn)}
      </div>
    </Page>
  );
}

interface Mark {
  icon: IconName;
  words: string;
  /** Read out only: the group's title says it already, or the list would say it in every line. */
  silent?: boolean;
}
interface CatalogueListProps {
  catalogue: Catalogue;
  opened: Opened;
  mayEdit: boolean;
  onOpen: (one: Opened) => void;
}
