import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Consent } from '../../electron/contract/consents.ts';
import { usePages } from '../app/page-bitmaps.ts';
import { useAsked } from '../app/use-asked.ts';
import { PageCanvas } from '../packets/PageCanvas.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** The scan of the signed paper, page by page, as pixels that glass made of it. */
export function PaperDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { i18n } = useLingui();
  const shown = useAsked('consents.showPaper', { id: consent.id });
  const bitmaps = usePages(shown.value?.job ?? null);
  const [at, setAt] = useState(0);
  const pages = shown.value?.pages ?? 0;
  const bitmap = bitmaps[at];
  const where = i18n.t('Page {page} of {pages}', { page: at + 1, pages });
  return (
    <Dialog
      title={i18n.t('The signed paper of {code}', { code: consent.code })}
      onClose={onClose}
      wide
      actions={
        <>
          {pages > 1 ? (
            <>
              <Button icon="prev" keys="PageUp" onPress={() => setAt(Math.max(0, at - 1))}>
                {i18n.t('The page before')}
              </Button>
              <Button icon="next" keys="PageDown" onPress={() => setAt(Math.min(pages - 1, at + 1))}>
                {i18n.t('The next page')}
              </Button>
            </>
          ) : null}
          <Button kind="primary" keys="Ctrl Enter" onPress={onClose}>
            {i18n.t('Done')}
          </Button>
        </>
      }
    >
      {bitmap ? <PageCanvas bitmap={bitmap} label={where} /> : null}
      {shown.value && !bitmap ? <p role="status">{i18n.t('The pages are being made.')}</p> : null}
      <ErrorNotice error={shown.error} />
    </Dialog>
  );
}
