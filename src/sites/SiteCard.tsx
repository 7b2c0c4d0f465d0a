import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { useNames } from './directory.ts';

/** One site: to read, and for administrators to correct and to mark as checked. */
export function SiteCard({ site, catalogue, mayEdit, onSaved }: SiteCardProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const undo = useUndo();
  const [draft, setDraft] = useKept<Site | null>(`site ${site.id}`, null, { label: site.name });
  if (draft) {
    const leave = () => {
      setDraft(null);
      if (JSON.stringify(draft) !== JSON.stringify(site)) {
        undo.offer(
          () => i18n.t('Changes to {site} left', { site: site.name }),
          () => setDraft(draft),
        );
      }
    };
    return (
      <SiteForm
        {...{ draft, setDraft, catalogue }}
        onLeave={leave}
        onSaved={() => {
          setDraft(null);
          onSaved();
        }}
      />
    );
  }
  return (
    <Page
      icon="pin"
      title={site.name}
      actions={
        <>
          {site.verified ? (
            <Chip tone="ok" icon="check">
              {i18n.t('Checked')}
            </Chip>
          ) : (
            <Chip tone="due" icon="clock">
              {i18n.t('Not checked yet')}
            </Chip>
          )}
          {mayEdit ? (
            <Button size="sm" icon="pen" keys="E" onPress={() => setDraft(site)}>
              {i18n.t('Edit')}
            </Button>
          ) : null}
        </>
      }
    >
      <dl className="dl dl--site">
        <dt>{i18n.t('Town')}</dt>
        <dd>{site.town}</dd>
        <dt>{i18n.t('Address')}</dt>
        <dd>{site.address || i18n.t('Not written yet')}</dd>
        <dt>{i18n.t('Telephone')}</dt>
        <dd>{site.telephone || i18n.t('Not written yet')}</dd>
        <dt>{i18n.t('Services')}</dt>
        <dd>{site.services.map(names.service).join(' · ') || i18n.t('Not written yet')}</dd>
      </dl>
    </Page>
  );
}

interface SiteCardProps {
  site: Site;
  catalogue: Catalogue;
  mayEdit: boolean;
  onSaved: () => void;
}

function SiteForm({ draft, setDraft, catalogue, onSaved, onLeave }: SiteFormProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const [error, setError] = useState<unknown>(null);
  const change = (patch: Partial<Site>) => setDraft({ ...draft, ...patch });
  const why =
    draft.name.trim() === '' || draft.town.trim() === ''
      ? i18n.t('A site needs a name and a town')
      : draft.verified && (draft.address.trim() === '' || draft.telephone.trim() === '')
        ? i18n.t('Checked needs address and telephone')
        : null;

  async function save(): Promise<void> {
    try {
      await ask('sites.save', draft);
      onSaved();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Page
      icon="pen"
      title={i18n.t('Edit {site}', { site: draft.name })}
      foot={
        <div className="row">
          <span className="push" />
          <Button keys="Esc" onPress={onLeave}>
            {i18n.t('Leave it')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" why={why} onPress={() => void save()}>
            {i18n.t('Save the site')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <div className="form2 form2--site tight">
          <TextField
            label={i18n.t('Name')}
            value={draft.name}
            onChange={(name) => change({ name })}
            hint={i18n.t('It stands on the cover: a place, never a kind of care.')}
            maxLength={200}
            autoFocus
          />
          <TextField label={i18n.t('Town')} value={draft.town} onChange={(town) => change({ town })} maxLength={200} />
          <TextField
            label={i18n.t('Address')}
            value={draft.address}
            onChange={(address) => change({ address })}
            maxLength={200}
          />
          <TextField
            label={i18n.t('Telephone')}
            type="tel"
            value={draft.telephone}
            onChange={(telephone) => change({ telephone })}
            maxLength={200}
          />
        </div>
        <fieldset>
          <legend className="label">{i18n.t('Services')}</legend>
          <ul className="moreitems">
            {catalogue.services.map(({ id, offered }) => (
              <li key={id}>
                <Checkbox
                  checked={draft.services.includes(id)}
                  onChange={(on) =>
                    change({
                      services: catalogue.services
                        .map((one) => one.id)
                        .filter((one) => (one === id ? on : draft.services.includes(one))),
                    })
                  }
                  {...(offered ? {} : { hint: i18n.t('Not offered now') })}
                >
                  {names.service(id)}
                </Checkbox>
              </li>
            ))}
          </ul>
        </fieldset>
        <div className="notice notice--mid">
          <Icon name="phone" />
          <Checkbox
            checked={draft.verified}
            onChange={(verified) => change({ verified })}
            hint={i18n.t('Somebody called the site, or was there.')}
          >
            <b>{i18n.t('Name, address and telephone were checked')}</b>
          </Checkbox>
        </div>
        <ErrorNotice error={error} />
      </div>
    </Page>
  );
}

interface SiteFormProps {
  draft: Site;
  setDraft: (site: Site) => void;
  catalogue: Catalogue;
  onSaved: () => void;
  onLeave: () => void;
}
