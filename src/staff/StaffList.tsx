import { useLingui } from '@lingui/react';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { faceOf } from '../clients/person.ts';
import { useSession } from '../session/session-store.ts';
import { Page } from '../ui/Page.tsx';
import { rightsLine } from './right-words.ts';
import { StateChip } from './StateChip.tsx';
import { nameOf } from './staff-names.ts';

/** Everyone who works here, then those who did. */
export function StaffList({ list, open, onOpen }: StaffListProps) {
  const { i18n } = useLingui();
  const here = list.filter(({ state }) => state !== 'removed');
  const gone = list.filter(({ state }) => state === 'removed');
  return (
    <Page
      icon="badge"
      title={i18n.t('{count, plural, one {# person works here} other {# people work here}}', { count: here.length })}
      flush
      fill
    >
      <div className="sites__list">
        <Lines {...{ open, onOpen }} lines={here} />
        {gone.length > 0 ? (
          <section aria-label={i18n.t('Not here any more')}>
            <h3 className="sites__town">{i18n.t('Not here any more')}</h3>
            <Lines {...{ open, onOpen }} lines={gone} />
          </section>
        ) : null}
      </div>
    </Page>
  );
}

function Lines({ lines, open, onOpen }: { lines: StaffLine[] } & Omit<StaffListProps, 'list'>) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  return (
    <ul className="list">
      {lines.map((line) => (
        <li key={line.id} className={line.id === open.id ? 'is-on' : undefined}>
          <span className="face" aria-hidden="true">
            {faceOf(line.initials)}
          </span>
          <button
            type="button"
            className="pickline"
            aria-current={line.id === open.id ? 'true' : undefined}
            onClick={() => onOpen(line.id)}
          >
            <span className="grow">
              <b>{nameOf(line, besideMe)}</b>
              <span className="meta">{rightsLine(i18n, line.rights)}</span>
            </span>
            {line.state === 'active' || line.state === 'removed' ? null : <StateChip state={line.state} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface StaffListProps {
  list: StaffLine[];
  open: StaffLine;
  onOpen: (id: string) => void;
}
