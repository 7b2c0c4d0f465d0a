import { useLingui } from '@lingui/react';
import { memo, type ReactNode } from 'react';
import type { Note, ReadContent } from '../../electron/contract/notes.ts';
import type { TimelineEntry } from '../../electron/contract/timeline.ts';
import { go } from '../app/screen.ts';
import { dayOf, shortDay, time, today } from '../i18n/format.ts';
import { NoteLine } from '../notes/NoteLine.tsx';
import { Icon } from '../ui/Icon.tsx';
import { lineWords, type NamesForLines } from './timeline-words.ts';

/** One line: the day in the margin, what it was beside it, and who wrote it down. A note opens in its place, what has a screen leads there. */
export const TimelineLine = memo(function TimelineLine(props: TimelineLineProps) {
  const { entry, names, clientId, open, onOpen } = props;
  const { i18n } = useLingui();
  const { what } = entry;
  const { icon, title, words, chip } = lineWords(i18n, what, names);
  const leads = leadsTo(what, clientId);
  const press = what.kind === 'note' ? () => onOpen(open ? null : entry.key) : leads;
  const said = (
    <>
      <span className="row row--wrap">
        <b>{title}</b>
        {chip ? (
          <span className={`chip chip--${chip.tone}`}>
            <Icon name={chip.icon} />
            {chip.words}
          </span>
        ) : null}
        <span className="push meta nowrap">{entry.by}</span>
      </span>
      {words && !(open && what.kind === 'note') ? <span className="timeline__words">{words}</span> : null}
    </>
  );
  return (
    <li data-kind={what.kind}>
      <When entry={entry} />
      <span className="dot" aria-hidden="true">
        <Icon name={icon} />
      </span>
      <div className="what">
        {press ? (
          <button
            type="button"
            className="timeline__press"
            onClick={press}
            {...(what.kind === 'note' ? { 'aria-expanded': open } : {})}
          >
            {said}
          </button>
        ) : (
          said
        )}
        {open && what.kind === 'note' ? (
          <NoteLine
            key={`${what.note.id} ${what.note.version}`}
            note={what.note}
            whyNot={props.whyNot}
            onEdit={(content) => props.onEdit(what.note, content)}
            onPurge={() => props.onPurge(what.note)}
          />
        ) : null}
      </div>
    </li>
  );
});

export interface TimelineLineProps {
  entry: TimelineEntry;
  names: NamesForLines;
  clientId: string;
  /** The note stands open under its line. */
  open: boolean;
  /** Opens the note of a key, and closes the one before; null closes it. */
  onOpen: (key: string | null) => void;
  /** Why a note cannot be changed now; null when it can. */
  whyNot: string | null;
  onEdit: (note: Note, content: ReadContent) => void;
  onPurge: (note: Note) => void;
}

function leadsTo(what: TimelineEntry['what'], clientId: string): (() => void) | null {
  if (what.kind === 'referral') return () => go({ name: 'composer', clientId, referralId: what.referralId });
  if (what.kind === 'disclosure' || what.kind === 'report') return () => go({ name: 'accounting', clientId });
  return null;
}

/** The day; its hour too, where it was written on that very day. */
function When({ entry }: { entry: TimelineEntry }): ReactNode {
  const { i18n } = useLingui();
  const { day, at } = entry;
  return (
    <div className="when">
      {day === today() ? i18n.t('Today') : shortDay(day)}
      {dayOf(at) === day ? <small>{time(at)}</small> : null}
    </div>
  );
}
