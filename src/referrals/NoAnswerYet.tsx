import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Unanswered } from '../../electron/contract/referrals.ts';
import { ReachRule, useReach } from '../intake/ReachRule.tsx';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { useFold } from '../ui/fold.tsx';
import { Page } from '../ui/Page.tsx';
import { LifeDialog } from './LifeDialog.tsx';
import { whyNotTold } from './life-words.ts';

/** How many are named on Today, the longest first; the rest is a press away. */
const MOST = 4;

/**
 * Referrals that nobody has answered, with the number to ring. A place that she does not let tell is not rung: then
 * she herself is asked. Of her it says the initials and no more.
 */
export function NoAnswerYet({ lines, onChanged }: { lines: readonly Unanswered[]; onChanged: () => void }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const { shown, foot } = useFold(lines, MOST);
  const reachOf = useReach(shown.map(({ clientId, mayNotTell }) => (mayNotTell ? clientId : null)));
  const [about, setAbout] = useState<Unanswered | null>(null);
  return (
    <Page title={i18n.t('No answer yet')} icon="send" flush note={String(lines.length)}>
      <ul className="list">
        {shown.map((line) => (
          <li key={line.referralId} className="handover">
            <span className="row row--base">
              <span className="grow">
                <b>{line.whose.initials || line.whose.fileNumber}</b> <span className="meta">{line.code}</span>
              </span>
              <b className="due nowrap">{i18n.t('{days, plural, one {# day} other {# days}}', { days: line.days })}</b>
            </span>
            {line.mayNotTell ? (
              <span className="small muted">
                <b>{i18n.t('Do not ring.')}</b> {whyNotTold(i18n, line.mayNotTell)} {i18n.t('Ask her herself.')}
                <ReachRule reach={reachOf(line.clientId)} />
              </span>
            ) : besideMe ? null : (
              <span className="small">
                {line.siteName}
                <span className="block num strong">
                  {line.telephone || i18n.t('No telephone is on file for this place.')}
                </span>
              </span>
            )}
            <span className="row">
              <Button size="sm" onPress={() => setAbout(line)}>
                {i18n.t('What became of it')}
                <span className="vh"> {line.code}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {foot}
      <p className="page__foot">{i18n.t('Say the number of the referral, never a name.')}</p>
      {about ? (
        <LifeDialog
          referralId={about.referralId}
          clientId={about.clientId}
          code={about.code}
          onClose={() => setAbout(null)}
          onChanged={onChanged}
        />
      ) : null}
    </Page>
  );
}
