import { useLingui } from '@lingui/react';
import type { ClientLine } from '../../electron/contract/clients.ts';
import { dayOf, moment, shortDay } from '../i18n/format.ts';
import { useSession } from '../session/session-store.ts';
import { Chip } from '../ui/Chip.tsx';
import { faceOf, lineTitle } from './person.ts';

/**
 * What a list tells of one person: a name or initials, the file number, and when it was last worked on. `narrow` leaves
 * the room to the name: the day without its hour, and a kind of match only where it is not the name.
 */
export function PersonRow({ line, showMatch, narrow }: PersonRowProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const title = lineTitle(line, besideMe);
  return (
    <>
      <span className="face" aria-hidden="true">
        {faceOf(line.initials) || '—'}
      </span>
      <span className="grow">
        <span className="row">
          <b className="cut">{title}</b>
          {title === line.fileNumber ? null : <span className="meta nowrap">{line.fileNumber}</span>}
        </span>
      </span>
      {showMatch && !(narrow && line.matched === 'name') ? <MatchChip matched={line.matched} /> : null}
      <span className="meta nowrap">
        {i18n.t('worked on {when}', { when: narrow ? shortDay(dayOf(line.updatedAt)) : moment(line.updatedAt) })}
      </span>
    </>
  );
}

interface PersonRowProps {
  line: ClientLine;
  showMatch?: boolean;
  narrow?: boolean;
}

/** Why a file was found: the kind of match, never the matching words. */
export function MatchChip({ matched }: { matched: ClientLine['matched'] }) {
  const { i18n } = useLingui();
  switch (matched) {
    case 'name':
      return (
        <Chip tone="accent" icon="msg">
          {i18n.t('By name')}
        </Chip>
      );
    case 'alias':
      return (
        <Chip tone="info" icon="people">
          {i18n.t('Another name')}
        </Chip>
      );
    case 'file-number':
      return <Chip icon="doc">{i18n.t('File number')}</Chip>;
    case 'alike':
      return (
        <Chip tone="due" icon="search">
          {i18n.t('Spelled alike')}
        </Chip>
      );
    case 'recent':
      return null;
  }
}
