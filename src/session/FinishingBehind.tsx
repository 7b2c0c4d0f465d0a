import { useLingui } from '@lingui/react';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import type { Finishing } from './session-store.ts';

/** The desk is locked, and a backup or a restore goes on behind it: how far, and nothing else. */
export function FinishingBehind({ finishing }: { finishing: Finishing }) {
  const { i18n } = useLingui();
  const { job, percent, quits } = finishing;
  return (
    <section className="stack stack--4">
      <h1>{job === 'backup' ? i18n.t('The backup is finishing') : i18n.t('The restore is finishing')}</h1>
      <Progress label={job === 'backup' ? i18n.t('Backup') : i18n.t('Restore')} percent={percent} />
      <Notice tone="info" icon="stick" title={i18n.t('Leave the stick where it is')}>
        <p className="small muted">
          {quits
            ? i18n.t('The desk is locked already. When this has ended the program closes by itself.')
            : i18n.t('The desk is locked already. When this has ended it can be opened again, right here.')}
        </p>
      </Notice>
    </section>
  );
}
