import { useLingui } from '@lingui/react';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Phases } from './Phases.tsx';
import { useProgress } from './use-progress.ts';

/** The backup while it runs, and what would happen if the stick came out now. */
export function RunningBackup() {
  const { i18n } = useLingui();
  const told = useProgress('backup', true) ?? { step: 'quiet', percent: 0 };
  const titles: Record<string, string> = {
    quiet: i18n.t('Waiting for a quiet moment'),
    copy: i18n.t('Copying'),
    prove: i18n.t('Reading it back'),
    done: i18n.t('Done'),
  };
  return (
    <>
      <Page>
        <div className="stack stack--4" aria-live="polite">
          <Progress label={titles[told.step] ?? i18n.t('Working')} percent={told.percent} />
          <Phases
            now={told.step}
            phases={[
              { step: 'quiet', icon: 'clock', title: i18n.t('Quiet moment'), said: i18n.t('all writing is finished') },
              { step: 'copy', icon: 'stick', title: i18n.t('Copy'), said: i18n.t('encrypted, as it lies here') },
              { step: 'prove', icon: 'sealok', title: i18n.t('Proof'), said: i18n.t('read back and counted') },
            ]}
          />
        </div>
      </Page>
      <Notice icon="stick" title={i18n.t('If the stick comes out now')}>
        <p className="small muted">
          {i18n.t('Nothing older is harmed. You will be told, and the copy starts again from the beginning.')}
        </p>
      </Notice>
    </>
  );
}
