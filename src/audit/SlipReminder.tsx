import { useLingui } from '@lingui/react';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { useHasRight } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Page } from '../ui/Page.tsx';
import { daysSinceSlip, isSlipDue } from './slip-due.ts';

/** On the first page of the privacy officer, when the last slip is more than a week old. */
export function SlipReminder() {
  const { i18n } = useLingui();
  const isOfficer = useHasRight('privacy-officer');
  const slips = useAsked('audit.slips', isOfficer ? {} : null);
  if (!slips.value || !isSlipDue(slips.value)) return null;
  const days = daysSinceSlip(slips.value);
  return (
    <Page
      title={i18n.t('Slip of the week')}
      icon="seal"
      actions={
        <Chip tone="due" icon="clock">
          {days === null ? i18n.t('Not yet') : i18n.t('{days, plural, one {# day ago} other {# days ago}}', { days })}
        </Chip>
      }
    >
      <div className="stack stack--2">
        <p>{i18n.t('A number and eight words on paper, kept elsewhere, show later that nothing here was changed.')}</p>
        <span className="row">
          <Button size="sm" icon="doc" onPress={() => go({ name: 'audit' })}>
            {i18n.t('To the audit trail')}
          </Button>
        </span>
      </div>
    </Page>
  );
}
