import { useLingui } from '@lingui/react';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';

/** What a proof is worth, and how a lost desk comes back. */
export function AboutBackups({ running }: { running: boolean }) {
  const { i18n } = useLingui();
  const proofs: { icon: IconName; text: string }[] = [
    { icon: 'eye', text: i18n.t('Every byte is read from the stick again and compared.') },
    { icon: 'key', text: i18n.t('It opens with its own key, and every table is counted.') },
    { icon: 'book', text: i18n.t('The audit trail in it joins, end to end.') },
  ];
  return (
    <div className="stack stack--4">
      <Page icon="sealok" title={i18n.t('What proof means')}>
        <ul className="stack stack--2 small">
          {proofs.map(({ icon, text }) => (
            <li key={text} className="row row--top">
              <Icon name={icon} tone="accent" />
              <span>{text}</span>
            </li>
          ))}
          <li className="muted">{i18n.t('Lost or stolen, the stick is only noise without a key.')}</li>
        </ul>
      </Page>
      <Page icon="undo" title={i18n.t('If the computer is lost')}>
        <div className="stack stack--2 small">
          <p>
            {i18n.t('A new computer, one of the sticks, and the recovery sheet from the safe: the desk comes back.')}
          </p>
          <p className="muted">
            {running
              ? i18n.t('You can go on working while it copies.')
              : i18n.t(
                  'Restoring stands on the first page of a desk that is new or cannot be opened. A desk that works is never replaced.',
                )}
          </p>
          <p className="muted">{i18n.t('Keep two sticks, and never the sheet beside a stick.')}</p>
        </div>
      </Page>
    </div>
  );
}
