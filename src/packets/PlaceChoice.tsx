import '../styles/packets.css';
import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import type { Place } from '../../electron/contract/packets.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { sizeText } from './free-space.ts';

/** How often the sticks are looked for while she is putting one in, in milliseconds. */
const LOOK_AGAIN = 2000;

/** The sticks that are in, kept up to date, and a folder of her choice. Chooses the only stick by itself. */
export function usePlaces() {
  const [places, setPlaces] = useState<Place[]>([]);
  const [folder, setFolder] = useState<Place | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const found = await ask('places.list', {});
        if (here) {
          setPlaces(found);
          setError(null);
        }
      } catch (failure) {
        if (here) setError(failure);
      }
      if (here) timer = setTimeout(() => void look(), LOOK_AGAIN);
    };
    void look();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, []);

  const all = folder && !places.some(({ id }) => id === folder.id) ? [...places, folder] : places;
  const only = all.length === 1 ? all[0] : undefined;
  const place = all.find(({ id }) => id === chosen) ?? only ?? null;

  async function chooseFolder(): Promise<void> {
    try {
      const picked = await ask('places.choose', {});
      if (!picked) return;
      setFolder(picked);
      setChosen(picked.id);
    } catch (failure) {
      setError(failure);
    }
  }
  return { places: all, place, choose: setChosen, chooseFolder, error };
}

export type Places = ReturnType<typeof usePlaces>;

/** Which stick, with the room on it. */
export function PlaceChoice({ places, label }: { places: Places; label: string }) {
  const { i18n } = useLingui();
  return (
    <fieldset className="places">
      <legend className="label">{label}</legend>
      {places.places.length === 0 ? (
        <p className="places__none" role="status">
          <Icon name="stick" />
          <span>{i18n.t('No stick is in. Put one in; it shows here by itself.')}</span>
        </p>
      ) : null}
      {places.places.map((place) => (
        <label key={place.id} className="place" data-on={place.id === places.place?.id || undefined}>
          <input
            type="radio"
            name="place"
            checked={place.id === places.place?.id}
            onChange={() => places.choose(place.id)}
          />
          <Icon name={place.kind === 'stick' ? 'stick' : 'doc'} />
          <b className="grow cut">{place.label}</b>
          <span className="small muted num nowrap">
            {i18n.t('{size} free', { size: sizeText(i18n.locale, place.freeBytes) })}
          </span>
        </label>
      ))}
      <Button kind="quiet" size="sm" onPress={() => void places.chooseFolder()}>
        {i18n.t('Another folder')}
      </Button>
    </fieldset>
  );
}
