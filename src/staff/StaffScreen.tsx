import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { useKept } from '../app/kept.ts';
import { useAsked } from '../app/use-asked.ts';
import { ChangePassphraseDialog } from '../session/ChangePassphraseDialog.tsx';
import { memberChanged, useHasRight, useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { useIntoSight } from '../ui/into-sight.ts';
import { Notice } from '../ui/Notice.tsx';
import { LetInDialog } from './LetInDialog.tsx';
import { MemberCard } from './MemberCard.tsx';
import { AddMemberDialog, ChangeMemberDialog, type ToldWords } from './MemberDialog.tsx';
import { RemoveDialog, type Removed, RemovedDialog } from './RemoveDialog.tsx';
import { StaffList } from './StaffList.tsx';
import { WordsDialog } from './WordsDialog.tsx';

type Doing =
  | { what: 'add' }
  | { what: 'passphrase' }
  | { what: 'change' | 'let-in' | 'remove'; member: StaffLine }
  | { what: 'words'; told: ToldWords }
  | { what: 'removed'; member: StaffLine; removed: Removed };

/** Who works here and what each may do. An administrator changes it; the privacy officer looks. */
export function StaffScreen() {
  const { i18n } = useLingui();
  const mayEdit = useHasRight('administrator');
  const me = useSession((state) => state.unlocked?.member.id);
  const staff = useAsked('staff.list', {});
  const [openId, setOpenId] = useKept<string | null>('staff', null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const list = staff.value ?? [];
  const here = list.filter(({ state }) => state !== 'removed');
  const outside = here.filter(({ state }) => state === 'no-slot').length;
  const open = list.find(({ id }) => id === openId) ?? here[0] ?? null;
  const card = useRef<HTMLDivElement>(null);
  useIntoSight(card, open?.id ?? '');
  const close = () => setDoing(null);

  function tell(told: ToldWords): void {
    setOpenId(told.member.id);
    staff.again();
    setDoing({ what: 'words', told });
  }

  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{i18n.t('Staff')}</h1>
          <p>
            {i18n.t('Who opens this desk, and what each may do. Everyone has a passphrase that nobody else knows.')}
          </p>
        </div>
        <span className="push" />
        {mayEdit ? (
          <Button kind="primary" icon="plus" keys="A" onPress={() => setDoing({ what: 'add' })}>
            {i18n.t('Add a member of staff')}
          </Button>
        ) : null}
      </div>
      {outside > 0 ? (
        <Notice
          tone="due"
          icon="key"
          title={i18n.t(
            '{outside, plural, one {# member cannot get in} other {# members cannot get in}} since the desk came back from a stick',
            { outside },
          )}
        >
          {i18n.t('An administrator lets each in again, one by one, when she stands here.')}
        </Notice>
      ) : null}
      <ErrorNotice error={staff.error} action={<Button onPress={staff.again}>{i18n.t('Try again')}</Button>} />
      {open ? (
        <div className="cols sites">
          <StaffList list={list} open={open} onOpen={setOpenId} />
          <div className="stack stack--4 sites__one" key={open.id} ref={card}>
            <MemberCard
              member={open}
              isMe={open.id === me}
              mayEdit={mayEdit}
              onChange={() => setDoing({ what: 'change', member: open })}
              onLetIn={() => setDoing({ what: 'let-in', member: open })}
              onRemove={() => setDoing({ what: 'remove', member: open })}
              onPassphrase={() => setDoing({ what: 'passphrase' })}
            />
            <p className="small muted">
              {i18n.t(
                'Rights are kept by this program, not by the lock: every passphrase opens the whole desk’s key. Choose whom you let in.',
              )}
            </p>
          </div>
        </div>
      ) : null}
      {doing?.what === 'add' ? <AddMemberDialog onAdded={tell} onClose={close} /> : null}
      {doing?.what === 'passphrase' ? <ChangePassphraseDialog onClose={close} /> : null}
      {doing?.what === 'let-in' ? <LetInDialog member={doing.member} onLetIn={tell} onClose={close} /> : null}
      {doing?.what === 'words' ? <WordsDialog told={doing.told} onClose={close} /> : null}
      {doing?.what === 'change' ? (
        <ChangeMemberDialog
          member={doing.member}
          isMe={doing.member.id === me}
          onClose={close}
          onChanged={(changed) => {
            memberChanged(changed);
            staff.again();
            close();
          }}
        />
      ) : null}
      {doing?.what === 'remove' ? (
        <RemoveDialog
          member={doing.member}
          onClose={close}
          onRemoved={(removed) => {
            staff.again();
            setDoing({ what: 'removed', member: doing.member, removed });
          }}
        />
      ) : null}
      {doing?.what === 'removed' ? <RemovedDialog {...doing} onClose={close} /> : null}
    </>
  );
}
