import { useLingui } from '@lingui/react';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type Item, type ItemDraft, nameLack, placesFor } from './catalogue-form.ts';
import { nameIn } from './directory.ts';
import { EditPage } from './EditPage.tsx';
import { ItemPreview } from './ItemPreview.tsx';
import { NameFields } from './NameFields.tsx';
import { NeedRows } from './NeedRows.tsx';
import type { CatalogueEdit } from './use-catalogue-edit.ts';

/** An own item that is not there yet has the class and kind of every own item. */
const blank = { id: 'own-222222', class: 'ordinary', cameFor: [], neededFor: [], offeredFor: [] } as const;

/** An item while it is changed: its words, its hint, and its place at every service. */
export function ItemForm({ catalogue, item, draft, edit, nameStays, onLeave, onSave }: ItemFormProps) {
  const { i18n } = useLingui();
  const { locale } = i18n;
  const of = { id: item?.id ?? null, class: item?.class ?? 'ordinary' };
  const lackOf = (language: 'en' | 'es') => nameLack(language, draft.name[language], of, catalogue.items);
  const lacks = { en: lackOf('en'), es: lackOf('es') };
  const halfHint = (draft.hint.en.trim() === '') !== (draft.hint.es.trim() === '');
  const why =
    lacks.en || lacks.es
      ? lacks.en === 'empty' || lacks.es === 'empty'
        ? i18n.t('Needs a name in both languages')
        : i18n.t('The names cannot stay so')
      : halfHint
        ? i18n.t('The hint needs both languages, or none')
        : edit.changed
          ? null
          : i18n.t('Nothing changed yet');
  const rows = catalogue.services.map(({ id, name }) => ({
    id,
    name: nameIn(locale, name),
    need: draft.needs[id] ?? 'none',
    places: placesFor({ ...blank, ...item } as Item, id),
  }));
  const hint = draft.hint.en.trim() && draft.hint.es.trim() ? draft.hint : null;
  return (
    <EditPage
      title={item ? i18n.t('Edit {name}', { name: nameIn(locale, item.name) }) : i18n.t('A new item')}
      saveWords={item ? i18n.t('Save the item') : i18n.t('Add the item')}
      {...{ edit, why, onLeave, onSave }}
    >
      {item ? null : (
        <Notice icon="seal">
          {i18n.t(
            'An own item is plain words of the ordinary class. Nothing belongs here that says something of mental health, substances, HIV or hepatitis, pregnancy, gender, violence, immigration or the police: those are sealed or never leave.',
          )}
        </Notice>
      )}
      {nameStays ? (
        <Notice icon="lock" title={`${draft.name.en} · ${draft.name.es}`}>
          {i18n.t(
            'Its name stays: files or papers speak of it under these words. For other words ask it no more, and add a new one.',
          )}
        </Notice>
      ) : (
        <NameFields
          names={draft.name}
          lacks={lacks}
          cameAs={item?.cameAs ?? null}
          hint={
            item?.cameAs
              ? i18n.t('Other words for the same thing only: papers were signed under these.')
              : i18n.t('It stands on the clinic’s page and on the consent.')
          }
          autoFocus
          onChange={(name) => edit.change({ name })}
        />
      )}
      <div className="form2 tight">
        <TextField
          label={i18n.t('Hint in English')}
          value={draft.hint.en}
          onChange={(en) => edit.change({ hint: { ...draft.hint, en } })}
          maxLength={200}
          hint={i18n.t('What helps to ask it. On the desk’s screen only.')}
        />
        <TextField
          label={i18n.t('Hint in Spanish')}
          value={draft.hint.es}
          onChange={(es) => edit.change({ hint: { ...draft.hint, es } })}
          maxLength={200}
        />
      </div>
      <div className="withmini">
        <section aria-label={i18n.t('Where it is asked for')}>
          <h3>{i18n.t('Where it is asked for')}</h3>
          <NeedRows
            rows={rows}
            sealed={of.class !== 'ordinary' && of.class !== 'of-service'}
            onChange={(id, need) => edit.change({ needs: { ...draft.needs, [id]: need } })}
          />
        </section>
        <ItemPreview name={draft.name} hint={hint} itemClass={of.class} />
      </div>
    </EditPage>
  );
}

interface ItemFormProps {
  catalogue: Catalogue;
  item: Item | null;
  draft: ItemDraft;
  edit: CatalogueEdit<ItemDraft>;
  /** An own item in use: consents were signed under its words. */
  nameStays: boolean;
  onLeave: () => void;
  onSave: () => void;
}
