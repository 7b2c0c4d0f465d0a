import '../styles/backups.css';
import { useLingui } from '@lingui/react';
import type { RecoverySheet } from '../../electron/contract/session.ts';
import { go } from '../app/screen.ts';
import { Button } from '../ui/Button.tsx';
import { SheetStep } from './SheetStep.tsx';

/** A sheet that takes the place of one never confirmed. Left before its last group was typed, it is worth nothing either. */
export function NewSheetScreen({ sheet }: { sheet: RecoverySheet }) {
  const { i18n } = useLingui();
  const toToday = () => go({ name: 'today' });
  return (
    <div className="restore">
      <SheetStep sheet={sheet} onDone={toToday} />
      <p className="row">
        <Button kind="quiet" icon="x" onPress={toToday}>
          {i18n.t('Leave it unconfirmed')}
        </Button>
        <span className="small meta">
          {i18n.t('This code is then worth nothing, and another sheet has to be made.')}
        </span>
      </p>
    </div>
  );
}
