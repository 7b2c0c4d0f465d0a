import '../styles/backups.css';
import { useLingui } from '@lingui/react';
import type { Output } from '../../electron/contract/calls.ts';
import { go } from '../app/screen.ts';
import { StillOpen } from '../backups/StillOpen.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SheetStep } from './SheetStep.tsx';

export type NewSheet = Output<'session.newSheet'>;

/** A sheet in place of another. Left before its last group was typed, its code is worth nothing either. */
export function NewSheetScreen({ sheet }: { sheet: NewSheet }) {
  const { i18n } = useLingui();
  const toToday = () => go({ name: 'today' });
  return (
    <div className="restore">
      <SheetStep sheet={sheet} onDone={toToday} />
      {sheet.stillOpen.length > 0 ? (
        <StillOpen
          title={i18n.t(
            '{count, plural, one {# backup still opens} other {# backups still open}} with the code of the sheet before',
            { count: sheet.stillOpen.length },
          )}
          generations={sheet.stillOpen}
        >
          {i18n.t('Make a new backup today. When it is proved, delete these from the sticks.')}{' '}
          {sheet.authorityMoved ? i18n.t('Then destroy the old paper.') : null}
        </StillOpen>
      ) : null}
      {sheet.authorityMoved ? null : (
        <Notice tone="due" icon="key" title={i18n.t('If the old paper turns up, keep it in the safe')}>
          {i18n.t('The key that renews the desk’s certificate lies under its code, and under no other.')}
        </Notice>
      )}
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
