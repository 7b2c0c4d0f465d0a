import { useLingui } from '@lingui/react';
import { isSealed, nameIn } from './directory.ts';
import { PagePreview } from './PagePreview.tsx';

interface Names {
  en: string;
  es: string;
}

/** How an item is asked on the file's form, and how it would stand on the clinic's page. */
export function ItemPreview({ name, hint, itemClass }: { name: Names; hint: Names | null; itemClass: string }) {
  const { i18n } = useLingui();
  const sealed = isSealed(itemClass) && itemClass !== 'of-service';
  const asked = hint ? nameIn(i18n.locale, hint) : '';
  return (
    <PagePreview
      lines={sealed ? [] : [{ id: 'item', name: name.en, said: 'What she said, in her words.' }]}
      more={
        sealed ? (
          <p className="small muted">{i18n.t('It stands on no page: sealed items wait for the signed forms.')}</p>
        ) : (
          <div className="mini__asked">
            <p className="small strong">{i18n.t('How it is asked')}</p>
            <p>{nameIn(i18n.locale, name) || '…'}</p>
            {asked ? <p className="small muted">{asked}</p> : null}
          </div>
        )
      }
    />
  );
}
