import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { fixedItems, isOwn, itemKinds } from '../../electron/contract/catalogue.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import type { CatalogueCardProps } from './CatalogueScreen.tsx';
import { type Item, itemChange, itemDraft, newItem, placeOf } from './catalogue-form.ts';
import { isSealed, nameIn } from './directory.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemPreview } from './ItemPreview.tsx';
import { useClassWords, useKindWords } from './item-words.ts';
import { useCatalogueEdit } from './use-catalogue-edit.ts';

/** One item, or a new own one (`item` null): to read, and for administrators to change. */
export function ItemCard({ catalogue, item, mayEdit, onSaved, onLeave }: ItemCardProps) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const edit = useCatalogueEdit(`item ${item?.id ?? 'new'}`, item ? itemDraft(item) : newItem, onSaved);
  const [error, setError] = useState<unknown>(null);
  const own = item && isOwn(item.id) ? item.id : null;
  const used = useAsked('sites.itemInUse', mayEdit && own && edit.draft ? { id: own } : null);
  // A new item is nothing to read yet: the form is there at once.
  useEffect(() => {
    if (!item && !edit.draft) edit.begin();
  });

  const change = (draft: ReturnType<typeof itemDraft>, said: () => string) => {
    if (!item) return;
    const before = itemDraft(item);
    setError(null);
    ask('sites.saveItem', itemChange(catalogue, item.id, draft)).then((after) => {
      onSaved();
      undo.offer(said, () => {
        ask('sites.saveItem', itemChange(after, item.id, before)).then(() => onSaved(), setError);
      });
    }, setError);
  };

  if (edit.draft) {
    const { draft } = edit;
    const leave = () => {
      if (edit.changed && item)
        undo.offer(
          () => i18n.t('Changes to {name} left', { name: nameIn(i18n.locale, item.name) }),
          () => edit.resume(draft),
        );
      // The words of a new one are kept where they were typed: "Add an item" finds them again.
      if (item || !edit.changed) edit.leave();
      onLeave();
    };
    const save = async () => {
      const known = new Set(catalogue.items.map(({ id }) => id));
      const after = await edit.save((mine) => ask('sites.saveItem', itemChange(catalogue, item?.id ?? null, mine)));
      const saved = after?.items.find(({ id }) => (item ? id === item.id : !known.has(id)));
      if (!after || !saved) return;
      onSaved({ kind: 'item', id: saved.id });
      const before = item ? itemDraft(item) : { ...itemDraft(saved), withdrawn: true };
      const said = () => {
        const name = nameIn(i18n.locale, saved.name);
        return item ? i18n.t('{name} was changed', { name }) : i18n.t('{name} is asked from now on', { name });
      };
      undo.offer(said, () => {
        ask('sites.saveItem', itemChange(after, saved.id, before)).then(() => onSaved(), setError);
      });
    };
    return (
      <ItemForm
        {...{ catalogue, item, draft, edit }}
        nameStays={used.value?.inUse ?? own !== null}
        onLeave={leave}
        onSave={() => void save()}
      />
    );
  }
  return item ? <ItemPage {...{ catalogue, item, mayEdit, change, error }} onEdit={edit.begin} /> : null;
}

interface ItemCardProps extends CatalogueCardProps {
  /** Null: a new own item. */
  item: Item | null;
  onLeave: () => void;
}

function ItemPage({ catalogue, item, mayEdit, change, error, onEdit }: ItemPageProps) {
  const { i18n } = useLingui();
  const classWords = useClassWords();
  const kindWords = useKindWords();
  const shown = nameIn(i18n.locale, item.name);
  const services = (place: 'needed' | 'offered') =>
    catalogue.services
      .filter(({ id }) => placeOf(item, id) === place)
      .map(({ name }) => nameIn(i18n.locale, name))
      .join(' · ') || i18n.t('Nowhere');
  const mayWithdraw = mayEdit && !fixedItems.includes(item.id);
  return (
    <Page
      icon={isSealed(item.class === 'of-service' ? 'ordinary' : item.class) ? 'seal' : 'doc'}
      title={shown}
      actions={
        <>
          {item.withdrawn ? (
            <Chip tone="due" icon="hide">
              {i18n.t('Not asked any more')}
            </Chip>
          ) : null}
          {mayEdit ? (
            <Button size="sm" icon="pen" keys="E" onPress={onEdit}>
              {i18n.t('Edit')}
            </Button>
          ) : null}
        </>
      }
      foot={
        mayWithdraw ? (
          <div className="row">
            <span className="small muted">
              {item.withdrawn
                ? i18n.t('What files hold of it is still there.')
                : i18n.t('It goes from every form and packet; what files hold of it stays.')}
            </span>
            <span className="push" />
            {item.withdrawn ? (
              <Button
                size="sm"
                icon="undo"
                onPress={() =>
                  change({ ...itemDraft(item), withdrawn: false }, () =>
                    i18n.t('{name} is asked from now on', { name: nameIn(i18n.locale, item.name) }),
                  )
                }
              >
                {i18n.t('Ask it again')}
              </Button>
            ) : (
              <Button
                size="sm"
                icon="hide"
                onPress={() =>
                  change({ ...itemDraft(item), withdrawn: true }, () =>
                    i18n.t('{name} is not asked any more', { name: nameIn(i18n.locale, item.name) }),
                  )
                }
              >
                {i18n.t('Ask it no more')}
              </Button>
            )}
          </div>
        ) : null
      }
    >
      <div className="withmini">
        <dl className="dl dl--site">
          <dt>{i18n.t('In English')}</dt>
          <dd>{item.name.en}</dd>
          <dt>{i18n.t('In Spanish')}</dt>
          <dd lang="es">{item.name.es}</dd>
          <dt>{i18n.t('Hint')}</dt>
          <dd>{item.hint ? nameIn(i18n.locale, item.hint) : i18n.t('None')}</dd>
          <dt>{i18n.t('Class, by law')}</dt>
          <dd>{classWords(item.class)}</dd>
          <dt>{i18n.t('Kind of answer')}</dt>
          <dd>{kindWords(itemKinds[item.id] ?? 'text')}</dd>
          <dt>{i18n.t('Needed')}</dt>
          <dd>{services('needed')}</dd>
          <dt>{i18n.t('Offered')}</dt>
          <dd>{services('offered')}</dd>
        </dl>
        <ItemPreview name={item.name} hint={item.hint} itemClass={item.class} />
      </div>
      <ErrorNotice error={error} />
    </Page>
  );
}

interface ItemPageProps {
  catalogue: CatalogueCardProps['catalogue'];
  item: Item;
  mayEdit: boolean;
  change: (draft: ReturnType<typeof itemDraft>, said: () => string) => void;
  error: unknown;
  onEdit: () => void;
}
