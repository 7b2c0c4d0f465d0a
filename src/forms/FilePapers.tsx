import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { PrintFormDialog } from './PrintFormDialog.tsx';
import { TakeHomeDialog } from './TakeHomeDialog.tsx';

/** Paper for one person: what she may carry, and the form of a first meeting. */
export function FilePapers({ clientId }: { clientId: string }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'card' | 'meeting' | null>(null);
  return (
    <Page title={i18n.t('On paper')} icon="print">
      <div className="stack stack--2">
        <p className="small muted">{i18n.t('Whatever is taken along is asked about first: is it safe?')}</p>
        <span className="row row--wrap">
          <Button size="sm" keys="T" onPress={() => setOpen('card')}>
            {i18n.t('Card to take along')}
          </Button>
          <Button size="sm" onPress={() => setOpen('meeting')}>
            {i18n.t('First meeting')}
          </Button>
        </span>
      </div>
      {open === 'card' ? <TakeHomeDialog clientId={clientId} onClose={() => setOpen(null)} /> : null}
      {open === 'meeting' ? (
        <PrintFormDialog form="acknowledgement" about={{ kind: 'person', clientId }} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}
