import { useLingui } from '@lingui/react';
import { useId } from 'react';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Withheld } from '../../electron/contract/disclosures.ts';
import type { Weighed } from '../../electron/contract/referrals.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { toggled } from '../consents/consent-draft.ts';
import { today } from '../i18n/format.ts';
import { classFor, isSealed, itemsFor, nameIn, useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Page } from '../ui/Page.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ReferralDraft } from './draft-saver.ts';
import { StaysHere } from './StaysHere.tsx';
import type { WrittenItems } from './written.ts';

/** Her own words first; then what the site needs, what she may add, and what stays here with the reason. */
export function StepNeeds({ catalogue, service, siteName, draft, written, weighed, onChange }: StepNeedsProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const offered = itemsFor(catalogue, service).filter((item) => !isSealed(classFor(catalogue, item, service)));
  const ticked = offered.filter(({ id }) => draft.items.includes(id));
  const more = offered.filter(({ id }) => !draft.items.includes(id));
  const order = catalogue.items.map(({ id }) => id);
  const unticked = new Set(more.map(({ id }) => id));
  // What waits for the consent, or only for a tick above, is no news here.
  const isNews = ({ item, reason }: Withheld) => reason !== 'no-consent' && !unticked.has(item);
  const tick = (id: ItemId, on: boolean) => onChange({ items: toggled(draft.items, id, on, order) });
  return (
    <>
      <div>
        <h2 className="loud">{i18n.t('What they need to know')}</h2>
        <p className="small muted">
          {i18n.t('The least this service can work with is ticked. Untick what she would rather keep.')}
        </p>
      </div>
      <Page flush>
        <div className="page__body stack">
          <TextArea
            label={i18n.t('What she would like help with, in her own words')}
            value={draft.helpWanted}
            onChange={(helpWanted) => onChange({ helpWanted })}
            maxLength={1000}
            autoFocus={draft.helpWanted === ''}
          />
          <div className="form2 tight">
            <TextField
              label={i18n.t('How soon, and why')}
              value={draft.howSoon}
              onChange={(howSoon) => onChange({ howSoon })}
              maxLength={400}
              placeholder={i18n.t('May stay empty')}
            />
            <DateField
              label={i18n.t('Answer hoped for by')}
              value={draft.answerBy ?? ''}
              min={today()}
              onChange={(day) => onChange({ answerBy: day === '' ? null : day })}
            />
          </div>
        </div>
      </Page>
      <Page
        icon="send"
        title={i18n.t('Meant for {site}', { site: siteName })}
        note={i18n.t('{count} ticked', { count: ticked.length })}
        flush
      >
        <ul className="items">
          {ticked.map((item) => (
            <ItemRow
              key={item.id}
              name={names.item(item.id)}
              written={written(item.id)}
              needed={item.neededFor.includes(service)}
              reveals={item.mayReveal}
              warns={item.warns ? nameIn(i18n.locale, item.warns) : null}
              whole={item.id === 'safe-contact'}
              onUntick={() => tick(item.id, false)}
            />
          ))}
        </ul>
      </Page>
      {more.length > 0 ? (
        <Page icon="plus" title={i18n.t('She may want to add')} note={i18n.t('off until she says so')}>
          <ul className="moreitems">
            {more.map((item) => (
              <li key={item.id}>
                <Checkbox
                  checked={false}
                  onChange={() => tick(item.id, true)}
                  {...(item.neededFor.includes(service)
                    ? { hint: <span className="due">{i18n.t('needed')}</span> }
                    : {})}
                >
                  {names.item(item.id)}
                </Checkbox>
              </li>
            ))}
          </ul>
        </Page>
      ) : null}
      {weighed ? (
        <StaysHere staysHere={weighed.staysHere.filter(isNews)} catalogue={catalogue} service={service} />
      ) : null}
    </>
  );
}

function ItemRow({ name, written, needed, reveals, warns, whole, onUntick }: ItemRowProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <li>
      <label className="check">
        <input type="checkbox" checked onChange={onUntick} aria-describedby={id} />
        <span className="grow row row--base">
          <b className="w9">{name}</b>
          <span id={id} className={whole ? 'val grow' : 'val val--short grow'}>
            {written ?? <span className="due">{i18n.t('Not written yet')}</span>}
          </span>
          {reveals ? <span className="xs due nowrap">{i18n.t('may tell more')}</span> : null}
          <span className="xs muted nowrap">{needed ? i18n.t('needed') : i18n.t('her choice')}</span>
        </span>
      </label>
      {warns ? <p className="items__warns xs due">{warns}</p> : null}
    </li>
  );
}

interface ItemRowProps {
  name: string;
  written: string | null;
  needed: boolean;
  /** It may let a reader guess a sealed condition. */
  reveals: boolean;
  /** What to look at before it goes. */
  warns: string | null;
  /** Shown to its end: how she may never be reached must not be cut. */
  whole: boolean;
  onUntick: () => void;
}

export interface StepNeedsProps {
  catalogue: Catalogue;
  service: ServiceId;
  siteName: string;
  draft: ReferralDraft;
  written: WrittenItems;
  weighed: Weighed | null;
  onChange: (patch: Partial<ReferralDraft>) => void;
}
