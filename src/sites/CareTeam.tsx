import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { CareTeamMember, Site } from '../../electron/contract/sites.ts';
import { isKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { useUndo } from '../ui/UndoBar.tsx';
import { AddMember } from './AddMember.tsx';
import { Fingerprint } from './Fingerprint.tsx';

/** The named people of a site who may open packets, each with an own key. */
export function CareTeam({ site, mayEdit }: { site: Site; mayEdit: boolean }) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const members = useAsked('sites.members', { siteId: site.id });
  const [adding, setAdding] = useState(isKept(`member ${site.id}`));
  const [error, setError] = useState<unknown>(null);
  const team = members.value ?? [];

  async function remove({ id, siteId, name, role, recipient }: CareTeamMember): Promise<void> {
    setError(null);
    try {
      await ask('sites.removeMember', { id });
      members.again();
      undo.offer(
        () => i18n.t('{name} was taken off the care team', { name }),
        () => {
          void ask('sites.addMember', { siteId, name, role, recipient }).then(members.again, setError);
        },
      );
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Page
      icon="people"
      title={i18n.t('Care team')}
      note={i18n.t('their keys open packets for this site')}
      actions={
        mayEdit && !adding ? (
          <Button size="sm" icon="plus" keys="A" onPress={() => setAdding(true)}>
            {i18n.t('Add a member')}
          </Button>
        ) : null
      }
      flush
    >
      {adding ? (
        <AddMember
          site={site}
          known={team.map(({ recipient }) => recipient)}
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            members.again();
          }}
        />
      ) : null}
      {members.value && team.length === 0 && !adding ? (
        <Empty icon="key" title={i18n.t('Nobody here has a key yet')}>
          {i18n.t('Until then a packet for this site goes on paper, or with six words told by telephone.')}
        </Empty>
      ) : null}
      <ul className="list">
        {team.map((member) => (
          <li key={member.id}>
            <span className="grow stack stack--1">
              <span>
                <b>{member.name}</b> <span className="small muted">{member.role}</span>
              </span>
              <Fingerprint recipient={member.recipient} />
            </span>
            {mayEdit ? (
              <Button
                kind="quiet"
                size="sm"
                icon="x"
                label={i18n.t('Take off {name}', { name: member.name })}
                onPress={() => void remove(member)}
              >
                {i18n.t('Take off')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ErrorNotice error={error ?? members.error} />
    </Page>
  );
}
