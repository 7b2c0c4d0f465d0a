import { useLingui } from '@lingui/react';

/** The quiet band that stays while the desk is in practice mode, or runs on the test runtime. */
export function Band({ practice, testRuntime }: { practice: boolean; testRuntime: string | null }) {
  const { i18n } = useLingui();
  if (!practice && !testRuntime) return null;
  return (
    <aside className="band" aria-label={i18n.t('Mode of this desk')}>
      {practice ? (
        <span>
          <b>{i18n.t('PRACTICE')}</b> {i18n.t('Every page and packet says so. Write invented people only.')}
        </span>
      ) : null}
      {testRuntime ? <span className="push">{i18n.t('Test runtime {version}', { version: testRuntime })}</span> : null}
    </aside>
  );
}
