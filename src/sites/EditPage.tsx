import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import type { CatalogueEdit } from './use-catalogue-edit.ts';

/** The page on which a service or an item is changed. */
export function EditPage({ title, saveWords, why, edit, onLeave, onSave, children }: EditPageProps) {
  const { i18n } = useLingui();
  return (
    <Page
      icon="pen"
      title={title}
      foot={
        <div className="row">
          <span className="push" />
          <Button keys="Esc" onPress={onLeave}>
            {i18n.t('Leave it')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={onSave}>
            {saveWords}
          </Button>
        </div>
      }
    >
      <div className="stack stack--4">
        {edit.met ? (
          <Notice tone="due" alert title={i18n.t('Somebody else changed the catalogue meanwhile')}>
            {i18n.t('Nothing of theirs is lost: your changes lie on top of it now. Look it over, then save again.')}
          </Notice>
        ) : null}
        {children}
        <ErrorNotice error={edit.error} />
      </div>
    </Page>
  );
}

interface EditPageProps {
  title: string;
  saveWords: string;
  /** Why it cannot be saved now. */
  why: string | null;
  edit: Pick<CatalogueEdit<object>, 'met' | 'error'>;
  onLeave: () => void;
  onSave: () => void;
  children: ReactNode;
}
