import { useLingui } from '@lingui/react';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { fullDay } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ConsentDraft } from './consent-draft.ts';
import { consentSentence } from './consent-sentence.ts';

/** What it means, in one sentence that changes as the form does, and the five things she is told before she signs. */
export function ConsentMeaning({
  draft,
  catalogue,
  site,
}: {
  draft: ConsentDraft;
  catalogue: Catalogue;
  site: Site | null;
}) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const told = [
    i18n.t('She does not have to sign. She gets help here either way.'),
    i18n.t('She can stop it at any time, in writing or just by saying so.'),
    i18n.t('The clinic keeps its own record, and must report some injuries.'),
    i18n.t('What they know could be passed on, against our request.'),
    i18n.t('Signing does not give up any legal privilege.'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, and the keyboard must reach its end
    <aside className="pane pane--paper" aria-label={i18n.t('What this means')} tabIndex={0}>
      <div className="meaning">
        <h2 className="small muted">{i18n.t('What this means')}</h2>
        <p className="meaning__sentence" aria-live="polite">
          {consentSentence(i18n, {
            site: site?.name ?? '',
            items: draft.items.map(names.item),
            ways: draft.ways,
            until: draft.endsOn === '' ? '' : fullDay(draft.endsOn),
          })}
        </p>
        {draft.purposes.length > 0 ? (
          <p className="small muted">
            {i18n.t('For: {purposes}', { purposes: draft.purposes.map(names.purpose).join('; ') })}
          </p>
        ) : null}
        <p className="small muted row">
          <Icon name={draft.wayBack ? 'msg' : 'lock'} />
          <span>
            {draft.wayBack
              ? i18n.t('The clinic may answer the desk.')
              : i18n.t('The clinic tells the desk nothing back.')}
          </span>
        </p>
      </div>
      <div className="told">
        <h3>{i18n.t('Said to her before she signs')}</h3>
        <ul className="stack stack--2 small">
          {told.map((line) => (
            <li key={line} className="row row--top">
              <Icon name="msg" />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </div>
      {site && !site.verified ? (
        <p className="small due wide row row--top">
          <Icon name="clock" />
          <span>{i18n.t('Nobody has checked the address and telephone of this site yet.')}</span>
        </p>
      ) : null}
    </aside>
  );
}
