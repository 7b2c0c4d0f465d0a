import { useLingui } from '@lingui/react';
import { timelineKinds } from '../../electron/contract/timeline.ts';
import { useAsked } from '../app/use-asked.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { kindWords } from './timeline-words.ts';
import { type TimelineFilter, wholeTimeline } from './use-timeline.ts';

/** Stands in the choice for no choice: a list takes no null. */
const ALL = 'all';

/** What is looked for: a kind, one member, or words in her own notes. Esc puts all of it away. */
export function TimelineFilters({ filter, onFilter, onClose }: TimelineFiltersProps) {
  const { i18n } = useLingui();
  const colleagues = useAsked('staff.colleagues', {});
  const change = (patch: Partial<TimelineFilter>) => onFilter({ ...filter, ...patch });
  const kinds = [
    { value: ALL, label: i18n.t('Everything') },
    ...timelineKinds.map((value) => ({ value: value as string, label: kindWords(i18n, value) })),
  ];
  const members = [
    { value: ALL, label: i18n.t('Everybody') },
    ...(colleagues.value ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
  const close = () => {
    onFilter(wholeTimeline);
    onClose();
  };
  return (
    <search className="timefilters" aria-label={i18n.t('Look in the timeline')}>
      <TextField
        label={i18n.t('Words in my notes')}
        value={filter.words}
        onChange={(words) => change({ words })}
        maxLength={200}
        autoFocus
      />
      <Select
        label={i18n.t('Kind')}
        value={filter.kind ?? ALL}
        onChange={(kind) => change({ kind: timelineKinds.find((one) => one === kind) ?? null })}
        options={kinds}
      />
      <Select
        label={i18n.t('Who')}
        value={filter.by ?? ALL}
        onChange={(by) => change({ by: by === ALL ? null : by })}
        options={members}
      />
      <Button icon="x" keys="Esc" onPress={close}>
        {i18n.t('Show all')}
      </Button>
    </search>
  );
}

interface TimelineFiltersProps {
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
  onClose: () => void;
}
