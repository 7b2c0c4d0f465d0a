import { useLingui } from '@lingui/react';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { Settings } from '../../electron/contract/settings.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { ConsentItems } from './ConsentItems.tsx';
import { ConsentSigning } from './ConsentSigning.tsx';
import type { ConsentDraft, ConsentLack } from './consent-draft.ts';

/** The paper, part by part and in its order. */
export function ConsentForm(props: ConsentFormProps) {
  const { i18n } = useLingui();
  const { draft, catalogue, sites, avoided, service, onChange } = props;
  const names = useNames(catalogue);
  const open = sites.filter(
    ({ id, services }) => id === draft.siteId || (!avoided.includes(id) && (!service || services.includes(service))),
  );
  const without = <T,>(list: readonly T[], one: T) => list.filter((other) => other !== one);
  return (
    <>
      <Page title={i18n.t('1. To whom, and how it may go')}>
        <div className="consent__to">
          <div data-part="site">
            <Select
              label={i18n.t('One place')}
              value={draft.siteId === '' ? null : draft.siteId}
              onChange={(siteId) => onChange({ siteId })}
              options={open.map(({ id, name, town }) => ({ value: id, label: name, note: town }))}
              placeholder={i18n.t('As the paper names it')}
            />
          </div>
          <fieldset className="consent__ways" data-part="ways">
            <legend className="label">{i18n.t('It may go')}</legend>
            {(['print', 'stick'] as const).map((way) => (
              <Checkbox
                key={way}
                checked={draft.ways.includes(way)}
                onChange={(on) => onChange({ ways: on ? [...draft.ways, way] : without(draft.ways, way) })}
              >
                {way === 'print' ? i18n.t('on paper') : i18n.t('on an encrypted stick')}
              </Checkbox>
            ))}
          </fieldset>
        </div>
      </Page>
      <Page title={i18n.t('2. What for')} flush>
        <ul className="checks checks--two" data-part="purposes">
          {catalogue.purposes.map(({ id }) => (
            <li key={id}>
              <Checkbox
                checked={draft.purposes.includes(id)}
                onChange={(on) => onChange({ purposes: on ? [...draft.purposes, id] : without(draft.purposes, id) })}
              >
                {names.purpose(id)}
              </Checkbox>
            </li>
          ))}
        </ul>
      </Page>
      <ConsentItems draft={draft} catalogue={catalogue} service={service} onChange={onChange} />
      <ConsentSigning {...props} />
    </>
  );
}

export interface ConsentFormProps {
  draft: ConsentDraft;
  catalogue: Catalogue;
  sites: Site[];
  avoided: readonly string[];
  settings: Settings;
  service: ServiceId | null;
  /** The latest day allowed, `YYYY-MM-DD`. */
  latest: string;
  lack: ConsentLack | null;
  onChange: (patch: Partial<ConsentDraft>) => void;
}
