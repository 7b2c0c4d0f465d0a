import { useLingui } from '@lingui/react';
import type { Unlocked } from '../../electron/contract/session.ts';
import { Notice } from '../ui/Notice.tsx';

/** What the record says is gone. Loud, and first: nobody should write on top of a loss. */
export function Losses({ unlocked }: { unlocked: Unlocked }) {
  const { i18n } = useLingui();
  const { lostRows, anchorMissing, brokenAtRow } = unlocked;
  if (brokenAtRow !== null) {
    return (
      <Notice tone="stop" title={i18n.t('The audit trail was changed')} alert>
        {i18n.t(
          'Row {row} does not fit the one before it. Your files open as before. Tell the privacy officer before you go on; the printed slips and the sticks show what stood there.',
          { row: brokenAtRow },
        )}
      </Notice>
    );
  }
  if (lostRows) {
    return (
      <Notice tone="stop" title={<span className="loud">{i18n.t('Something that was saved is missing')}</span>}>
        <p>
          {i18n.t(
            'Rows {from} to {to} of the audit trail were written at this desk and are not here any more.',
            lostRows,
          )}{' '}
          {i18n.t('What is here was checked and is whole, and a stick may have what is missing.')}
        </p>
        <p>
          <b>{i18n.t('Write nothing more today. Tell the privacy officer now, and take no stick away.')}</b>
        </p>
      </Notice>
    );
  }
  if (!anchorMissing) return null;
  return (
    <Notice tone="due" icon="warn" title={i18n.t('It cannot be shown that nothing is missing')} alert>
      <p>
        {i18n.t('The mark of the last saved row is not there.')}{' '}
        {i18n.t('What is here was checked and is whole, and a stick may have what is missing.')}
      </p>
      <p>
        <b>{i18n.t('Tell the privacy officer before you write anything.')}</b>
      </p>
    </Notice>
  );
}
