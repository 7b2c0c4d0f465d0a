import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { DirectoryEntry } from '../../electron/contract/sites.ts';
import { LanguageButton } from '../app/LanguageButton.tsx';
import { useAsked } from '../app/use-asked.ts';
import { openHelp } from '../help/help-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { serviceNames } from './service-names.ts';

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

interface Town {
  town: string;
  clinics: DirectoryEntry[];
}

/** By town, then by name; only those in which every word looked for stands. */
export function clinicsFor(all: readonly DirectoryEntry[], sought: string, names: Record<string, string>): Town[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const found = all.filter(({ name, town, address, services }) => {
    const text = folded([name, town, address, ...services.map((id) => names[id] ?? '')].join(' '));
    return words.every((word) => text.includes(word));
  });
  const towns = [...new Set(found.map(({ town }) => town))].sort((one, other) => one.localeCompare(other));
  return towns.map((town) => ({
    town,
    clinics: found
      .filter((clinic) => clinic.town === town)
      .sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true })),
  }));
}

/**
 * The public list of clinics: what any telephone book tells, on a plain sheet. It hides the desk and stands on the lock
 * too, so nothing on it may say which of the two it is.
 * @param away the one quiet way off the sheet
 */
export function Clinics({ away }: { away: ReactNode }) {
  const { i18n } = useLingui();
  const asked = useAsked('sites.directory', {});
  const [sought, setSought] = useState('');
  const names = serviceNames(i18n);
  const towns = clinicsFor(asked.value ?? [], sought, names);
  const count = towns.reduce((sum, { clinics }) => sum + clinics.length, 0);
  return (
    <div className="clinics">
      <header className="clinics__head">
        <Icon name="pin" size="lg" />
        <h1>{i18n.t('Community clinics')}</h1>
        <label className="search clinics__search">
          <Icon name="search" />
          <span className="vh">{i18n.t('Find a clinic')}</span>
          <input
            type="text"
            value={sought}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            placeholder={i18n.t('Town, clinic, or what you need')}
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || sought === '') return;
              event.stopPropagation();
              setSought('');
            }}
          />
        </label>
        <span className="push" />
        <LanguageButton />
        <Button kind="quiet" icon="help" onPress={openHelp}>
          {i18n.t('Help now')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard */}
      <main className="clinics__sheet" tabIndex={0} aria-label={i18n.t('Community clinics')}>
        <p className="clinics__count" role="status">
          {asked.error
            ? i18n.t('The list is not here just now. Please ask at the front desk.')
            : asked.value
              ? i18n.t(
                  '{count, plural, =0 {No clinic like that; try a shorter word} one {# clinic} other {# clinics}}',
                  {
                    count,
                  },
                )
              : null}
        </p>
        <div className="clinics__towns">
          {towns.map(({ town, clinics }) => (
            <section key={town} className="clinics__town" aria-label={town}>
              <h2>{town}</h2>
              <ul>
                {clinics.map((clinic) => (
                  <li key={`${clinic.name} ${clinic.address}`}>
                    <h3>{clinic.name}</h3>
                    {clinic.address ? <p>{clinic.address}</p> : null}
                    {clinic.telephone ? <p className="clinics__tel num">{clinic.telephone}</p> : null}
                    <p className="clinics__offers">{clinic.services.map((id) => names[id]).join(' · ')}</p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
      <footer className="clinics__foot">
        <span>{i18n.t('Please call before you go. In an emergency call 911.')}</span>
        <span className="push" />
        {away}
      </footer>
    </div>
  );
}
