import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Site } from '../../electron/contract/sites.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PlaceChoice, usePlaces } from './PlaceChoice.tsx';

export interface WrittenPacket {
  fileName: string;
  place: string;
  words: string[] | null;
}

/** Writes the packet, locked to the care team members she ticks, or with six words for a site without keys. */
export function StickDialog({ draftId, site, onWritten, onClose }: StickDialogProps) {
  const { i18n } = useLingui();
  const members = useAsked('sites.members', { siteId: site.id });
  const places = usePlaces();
  const [chosenKind, setKind] = useState<'members' | 'words' | null>(null);
  const [ticked, setTicked] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const team = members.value ?? [];
  const nobody = members.value !== null && team.length === 0;
  const kind = chosenKind ?? (nobody ? 'words' : 'members');

  async function write(): Promise<void> {
    const place = places.place;
    if (!place || busy) return;
    setBusy(true);
    setError(null);
    try {
      const seal = kind === 'words' ? { kind } : { kind, memberIds: ticked };
      const { fileName, words } = await ask('packets.write', { draftId, placeId: place.id, seal });
      onWritten({ fileName, place: place.label, words });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  const why = busy
    ? i18n.t('Writing now; leave the stick in')
    : !places.place
      ? i18n.t('Needs a stick')
      : kind === 'members' && ticked.length === 0
        ? i18n.t('Tick who may open it')
        : kind === 'words' && !(site.verified && site.telephone)
          ? i18n.t('The telephone of this site is not checked')
          : null;
  return (
    <Dialog
      title={i18n.t('Write for {site}', { site: site.name })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="stick" keys="Ctrl Enter" why={why} onPress={() => void write()}>
            {i18n.t('Write to the stick')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <PlaceChoice places={places} label={i18n.t('Where to')} />
        {nobody ? null : (
          <Choice
            label={i18n.t('Who opens it')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'members', label: i18n.t('Care team, with their keys') },
              { value: 'words', label: i18n.t('With six words') },
            ]}
          />
        )}
        {kind === 'members' ? (
          <ul className="stack stack--2">
            {team.map((member, index) => (
              <li key={member.id}>
                <Checkbox
                  checked={ticked.includes(member.id)}
                  onChange={(on) => setTicked(on ? [...ticked, member.id] : ticked.filter((id) => id !== member.id))}
                  hint={member.role}
                  autoFocus={index === 0}
                >
                  {member.name}
                </Checkbox>
              </li>
            ))}
          </ul>
        ) : (
          <Notice
            tone="info"
            icon="phone"
            title={nobody ? i18n.t('This site has no keys here yet') : i18n.t('For somebody without a key')}
          >
            {i18n.t(
              'The desk makes six words. Tell them by telephone, to a number on file; never on the stick or on paper.',
            )}
          </Notice>
        )}
        <p className="small muted row row--top">
          <Icon name="seal" />
          <span>{i18n.t('Whoever finds the stick sees only noise.')}</span>
        </p>
        <ErrorNotice error={error ?? members.error ?? places.error} />
      </div>
    </Dialog>
  );
}

export interface StickDialogProps {
  draftId: string;
  site: Site;
  onWritten: (done: WrittenPacket) => void;
  onClose: () => void;
}
