import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { useAsked } from '../app/use-asked.ts';
import type { Language } from '../i18n/i18n.ts';
import { nameIn } from '../sites/directory.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ConsentDraft } from './consent-draft.ts';
import { consentSentence, speaking } from './consent-sentence.ts';

/** The sentence in a language that the window need not speak. */
function meaningIn(language: Language, draft: ConsentDraft, catalogue: Catalogue, recipient: string): string {
  const day = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return consentSentence(speaking(language), {
    site: recipient,
    items: catalogue.items
      .filter(({ id }) => id !== 'way-back' && draft.items.includes(id))
      .map(({ name }) => nameIn(language, name)),
    ways: draft.ways,
    until: draft.endsOn === '' ? '' : day.format(new Date(`${draft.endsOn}T12:00:00Z`)),
  });
}

/** What she is told before she signs, in the language of her form. */
function toldBefore(i18n: I18n): string[] {
  return [
    i18n.t('She does not have to sign. She gets help here either way.'),
    i18n.t('She can stop it at any time, in writing or just by saying so.'),
    i18n.t('The clinic keeps its own record, and must report some injuries.'),
    i18n.t('What they know could be passed on, against our request.'),
    i18n.t('Signing does not give up any legal privilege.'),
  ];
}

/** What for, and whether the clinic may answer, in the language of her form. */
function Further({ i18n, purposes, answers }: { i18n: I18n; purposes: string[]; answers: boolean }) {
  return (
    <div className="stack stack--2" lang={i18n.locale}>
      {purposes.length > 0 ? (
        <p className="small muted">{i18n.t('For: {purposes}', { purposes: purposes.join('; ') })}</p>
      ) : null}
      <p className="small muted row">
        <Icon name={answers ? 'msg' : 'lock'} />
        <span>
          {answers ? i18n.t('The clinic may answer the desk.') : i18n.t('The clinic tells the desk nothing back.')}
        </span>
      </p>
    </div>
  );
}

/**
 * What it means, in one sentence that changes as the form does, in the language of her form and in that of the screen;
 * then what she is told before she signs, and the words that she signs.
 */
export function ConsentMeaning({ draft, catalogue, recipient, unchecked }: ConsentMeaningProps) {
  const { i18n } = useLingui();
  const wording = useAsked('consents.wording', { language: draft.formLanguage });
  const hers = speaking(draft.formLanguage);
  const other: Language = draft.formLanguage === 'es' ? 'en' : 'es';
  const purposes = catalogue.purposes.filter(({ id }) => draft.purposes.includes(id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, and the keyboard must reach its end
    <aside className="pane pane--paper" aria-label={i18n.t('What this means')} tabIndex={0}>
      <div className="meaning">
        <h2 className="small muted">{i18n.t('What this means')}</h2>
        <p className="meaning__sentence" aria-live="polite" lang={draft.formLanguage}>
          {meaningIn(draft.formLanguage, draft, catalogue, recipient)}
        </p>
        <p className="small muted" lang={other}>
          {meaningIn(other, draft, catalogue, recipient)}
        </p>
        <Further
          i18n={hers}
          purposes={purposes.map(({ name }) => nameIn(draft.formLanguage, name))}
          answers={draft.wayBack.length > 0}
        />
      </div>
      <div className="told">
        <h3>{i18n.t('Said to her before she signs')}</h3>
        <ul className="stack stack--2 small" lang={draft.formLanguage}>
          {toldBefore(hers).map((line) => (
            <li key={line} className="row row--top">
              <Icon name="msg" />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </div>
      {wording.value ? (
        <div className="told">
          <h3>{i18n.t('The words that are signed')}</h3>
          <div className="stack stack--2 small" lang={draft.formLanguage}>
            {wording.value.statements.map((statement) => (
              <p key={statement}>{statement}</p>
            ))}
          </div>
          <p className="xs muted">{i18n.t('Wording {version}', { version: wording.value.version })}</p>
        </div>
      ) : null}
      {unchecked ? (
        <p className="small due wide row row--top">
          <Icon name="clock" />
          <span>{i18n.t('Nobody has checked the address and telephone of this place yet.')}</span>
        </p>
      ) : null}
    </aside>
  );
}

interface ConsentMeaningProps {
  draft: ConsentDraft;
  catalogue: Catalogue;
  /** Name of the site or partner; empty while none is chosen. */
  recipient: string;
  /** Its address and telephone were not checked. */
  unchecked: boolean;
}
