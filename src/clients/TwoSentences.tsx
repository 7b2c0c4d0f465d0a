import { useLingui } from '@lingui/react';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';

/**
 * The limits of privacy, said before the first question (California Evidence Code 1038.1 asks that a caseworker
 * inform of them). The wording awaits counsel.
 */
export function TwoSentences({ onSaid, onLater }: { onSaid: () => void; onLater?: () => void }) {
  const { i18n } = useLingui();
  return (
    <Page
      title={i18n.t('Say these two sentences first')}
      icon="msg"
      foot={i18n.t('The wording still awaits counsel’s confirmation.')}
    >
      <div className="stack stack--4">
        <blockquote className="said">
          {i18n.t(
            '“What you tell me stays private, with limits: when a child, an elder or a dependent adult is being hurt, or a life is in danger, I have to tell the authorities.”',
          )}
        </blockquote>
        <blockquote className="said">
          {i18n.t(
            '“A clinic must report some injuries by itself; you choose what is written down here, you can leave out any question, and you get help either way.”',
          )}
        </blockquote>
        <div className="row">
          <Button kind="primary" icon="check" keys="Ctrl Enter" onPress={onSaid}>
            {i18n.t('I have said both')}
          </Button>
          {onLater ? <Button onPress={onLater}>{i18n.t('Not now')}</Button> : null}
        </div>
      </div>
    </Page>
  );
}
