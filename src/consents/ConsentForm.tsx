import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Hand, Signature } from '../../electron/contract/consents.ts';
import type { Settings } from '../../electron/contract/settings.ts';
import type { Catalogue, Partner, Site } from '../../electron/contract/sites.ts';
import { useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { ConsentHow } from './ConsentHow.tsx';
import { ConsentItems } from './ConsentItems.tsx';
import { ConsentSigning } from './ConsentSigning.tsx';
import { ConsentTerm } from './ConsentTerm.tsx';
import { type ConsentDraft, type ConsentLack, forRecipient, withOne } from './consent-draft.ts';
import { SealedCards } from './SealedCards.tsx';

/** The paper, part by part and in its order. */
export function ConsentForm(props: ConsentFormProps) {
  const { i18n } = useLingui();
  const { draft, catalogue, sites, partners, avoided, service, onChange } = props;
  const names = useNames(catalogue);
  const { recipient } = draft;
  const open = sites.filter(
    ({ id, services }) => id === recipient?.id || (!avoided.includes(id) && (!service || services.includes(service))),
  );
  // A referral goes to a site; a partner agency is asked for from the file alone.
  const agencies = service ? partners.filter(({ id }) => id === recipient?.id) : partners;
  return (
    <>
      <div className="consent__pair consent__pair--to">
        <Page title={i18n.t('1. To whom')}>
          <div data-part="recipient">
            <Select
              label={i18n.t('One place')}
              value={recipient?.id ?? null}
              onChange={(id) => {
                const kind = partners.some((one) => one.id === id) ? 'partner' : 'site';
                onChange(forRecipient(draft, { kind, id }, catalogue));
              }}
              options={[
                ...open.map(({ id, name, town }) => ({ value: id, label: name, note: town })),
                ...agencies.map(({ id, name }) => ({
                  value: id,
                  label: name,
                  note: i18n.t('Partner agency: ordinary items only'),
                })),
              ]}
              placeholder={i18n.t('As the paper names it')}
            />
          </div>
        </Page>
        <Page title={i18n.t('2. What for')} flush>
          <ul className="checks checks--two" data-part="purposes">
            {catalogue.purposes.map(({ id }) => (
              <li key={id}>
                <Checkbox
                  checked={draft.purposes.includes(id)}
                  onChange={(on) => onChange({ purposes: withOne(draft.purposes, id, on) })}
                >
                  {names.purpose(id)}
                </Checkbox>
              </li>
            ))}
          </ul>
        </Page>
      </div>
      <ConsentItems draft={draft} catalogue={catalogue} service={service} onChange={onChange} />
      {recipient?.kind === 'partner' ? null : (
        <SealedCards draft={draft} catalogue={catalogue} service={service} onChange={onChange} />
      )}
      <ConsentTerm {...props} />
      <ConsentSigning {...props} />
      <ConsentHow {...props} />
    </>
  );
}

export interface ConsentFormProps {
  draft: ConsentDraft;
  catalogue: Catalogue;
  sites: Site[];
  partners: Partner[];
  avoided: readonly string[];
  settings: Settings;
  service: ServiceId | null;
  /** Whole years today, where a date of birth is recorded. */
  age: number | null;
  /** The latest day allowed, `YYYY-MM-DD`. */
  latest: string;
  lack: ConsentLack | null;
  signatures: readonly Signature[];
  onSign: (hand: Hand, strokes: number[][] | null) => void;
  onChange: (patch: Partial<ConsentDraft>) => void;
}
