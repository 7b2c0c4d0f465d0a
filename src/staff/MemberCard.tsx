import { useLingui } from '@lingui/react';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { CaseworkerLine } from './CaseworkerLine.tsx';
import { rightMeaning, rightName, rightOrder } from './right-words.ts';
import { StateChip } from './StateChip.tsx';
import { nameOf } from './staff-names.ts';

/** One member: what she may do in plain words, whether the desk opens for her, and what an administrator can do. */
export function MemberCard({ member, isMe, mayEdit, onChange, onLetIn, onRemove, onPassphrase }: MemberCardProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const here = member.state !== 'removed';
  return (
    <Page
      icon="badge"
      title={nameOf(member, besideMe)}
      actions={
        <>
          <StateChip state={member.state} />
          {mayEdit && here ? (
            <Button size="sm" icon="pen" keys="E" onPress={onChange}>
              {i18n.t('Name and rights')}
            </Button>
          ) : null}
        </>
      }
      {...(mayEdit && here
        ? {
            foot: (
              <div className="row row--wrap">
                {isMe ? (
                  <>
                    <Button icon="key" keys="P" onPress={onPassphrase}>
                      {i18n.t('Change my passphrase')}
                    </Button>
                    <span className="push small">{i18n.t('This is you. Another administrator can remove you.')}</span>
                  </>
                ) : (
                  <>
                    <Button icon="key" keys="L" onPress={onLetIn}>
                      {i18n.t('Let in again')}
                    </Button>
                    <span className="push" />
                    <Button kind="stop" icon="x" keys="X" onPress={onRemove}>
                      {i18n.t('Remove from the desk')}
                    </Button>
                  </>
                )}
              </div>
            ),
          }
        : {})}
    >
      <div className="stack stack--4">
        <StateWords member={member} mayEdit={mayEdit} />
        <dl className="dl dl--site">
          {besideMe ? null : (
            <>
              <dt>{i18n.t('Signs in as')}</dt>
              <dd>{member.signInName}</dd>
            </>
          )}
          <dt>{i18n.t('On paper')}</dt>
          <dd className="num">{member.code}</dd>
          <dt>{i18n.t('Since')}</dt>
          <dd>
            {fullDay(dayOf(member.addedAt))}
            {member.removedAt ? ` – ${fullDay(dayOf(member.removedAt))}` : null}
          </dd>
        </dl>
        <section aria-label={i18n.t('What she may do')}>
          <h3 className="label">{here ? i18n.t('What she may do') : i18n.t('What she could do')}</h3>
          <ul className="rightlist">
            {rightOrder
              .filter((right) => member.rights.includes(right))
              .map((right) => (
                <li key={right}>
                  <Icon name="check" tone="ok" />
                  <span>
                    <b>{rightName(i18n, right)}</b>
                    <br />
                    <span className="small muted">{rightMeaning(i18n, right)}</span>
                  </span>
                </li>
              ))}
          </ul>
        </section>
        <CaseworkerLine member={member} />
      </div>
    </Page>
  );
}

function StateWords({ member, mayEdit }: { member: StaffLine; mayEdit: boolean }) {
  const { i18n } = useLingui();
  if (member.state === 'one-time') {
    return (
      <Notice tone="due" icon="clock" title={i18n.t('She has not chosen her own passphrase yet')}>
        {i18n.t('The words she was told open the desk once. If they are lost, let her in again.')}
      </Notice>
    );
  }
  if (member.state === 'no-slot') {
    return (
      <Notice tone="due" icon="key" title={i18n.t('Nothing opens the desk for her since it came back from a stick')}>
        {mayEdit
          ? i18n.t('Let her in again when she is here, so that you see that it is she.')
          : i18n.t('An administrator lets her in again.')}
      </Notice>
    );
  }
  return null;
}

interface MemberCardProps {
  member: StaffLine;
  isMe: boolean;
  mayEdit: boolean;
  onChange: () => void;
  onLetIn: () => void;
  onRemove: () => void;
  onPassphrase: () => void;
}
