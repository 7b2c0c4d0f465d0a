import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Unlocked } from '../../electron/contract/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { NewSheetDialog } from './NewSheetDialog.tsx';
import { useHasRight } from './session-store.ts';

/** The paper without which a lost computer stays lost, and the way to a new one. */
export function SheetMissing({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const [asks, setAsks] = useState(false);
  const administrator = useHasRight('administrator');
  if (!unlocked.sheetUnconfirmed) return null;
  return (
    <>
      <Notice
        tone="due"
        icon="key"
        title={i18n.t('The recovery sheet was never confirmed')}
        alert
        action={administrator ? <Button onPress={() => setAsks(true)}>{i18n.t('Make a new sheet')}</Button> : null}
      >
        <p>
          {i18n.t('If its paper is not in the safe, no backup made under it can be brought back. Nothing is lost yet.')}{' '}
          {administrator
            ? i18n.t('Make a new sheet now, and after it a new backup.')
            : i18n.t('Ask an administrator to make a new sheet today, and after it a new backup.')}
        </p>
      </Notice>
      {asks ? <NewSheetDialog inForce={false} onClose={() => setAsks(false)} /> : null}
    </>
  );
}
