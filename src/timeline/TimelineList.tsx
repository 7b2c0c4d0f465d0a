import { useLingui } from '@lingui/react';
import { useDeferredValue } from 'react';
import type { TimelineEntry } from '../../electron/contract/timeline.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { TimelineLine, type TimelineLineProps } from './TimelineLine.tsx';

/** Lines painted at once: no screen holds more. The others follow in the next breath. */
const AT_ONCE = 6;

/** The lines, what is kept from her as a number, and the way to the earlier ones. */
export function TimelineList(props: TimelineListProps) {
  const { entries, filtered, writing, hidden, open, onGoOn, ...line } = props;
  const { i18n } = useLingui();
  const whyNot = writing ? i18n.t('Finish the one you are writing first') : null;
  const painted = useDeferredValue(entries, entries.slice(0, AT_ONCE));
  if (entries.length === 0 && filtered) return <p className="small muted page__body">{i18n.t('Nothing like that.')}</p>;
  return (
    <>
      {entries.length === 0 && hidden === 0 && !writing ? <NothingYet /> : null}
      <ol className="timeline" aria-label={i18n.t('Timeline')}>
        {painted.map((entry) => {
          // What does not change from drawing to drawing is not drawn anew: only an open note needs to know.
          const isOpen = open === entry.key;
          return <TimelineLine key={entry.key} {...line} entry={entry} open={isOpen} whyNot={isOpen ? whyNot : null} />;
        })}
      </ol>
      {onGoOn ? (
        <div className="row sheet__foot">
          <Button size="sm" kind="quiet" icon="down" keys="O" onPress={() => void onGoOn()}>
            {i18n.t('Earlier ones')}
          </Button>
        </div>
      ) : null}
      {hidden > 0 && !filtered ? (
        <p className="row small muted page__body">
          <Icon name="lock" />
          {i18n.t(
            '{hidden, plural, one {# privileged note is} other {# privileged notes are}} between the survivor and a caseworker. Ask the owner of the file.',
            { hidden },
          )}
        </p>
      ) : null}
    </>
  );
}

interface TimelineListProps extends Omit<TimelineLineProps, 'entry' | 'open' | 'whyNot'> {
  entries: readonly TimelineEntry[];
  /** Not all of it is asked for. */
  filtered: boolean;
  /** A note is being written. */
  writing: boolean;
  /** Privileged notes that are not hers to read. */
  hidden: number;
  /** Key of the note that stands open. */
  open: string | null;
  /** Null: all of them are there. */
  onGoOn: (() => Promise<void>) | null;
}

/** What stands there before anything has happened: it teaches. */
export function NothingYet() {
  const { i18n } = useLingui();
  return (
    <p className="small muted page__body">
      {i18n.t('Nothing has happened yet. Write down what was done and what comes next with')} <Kbd>N</Kbd>
    </p>
  );
}
