import { useLingui } from '@lingui/react';
import { go } from '../app/screen.ts';
import { useMay } from '../session/may.ts';
import { Choice } from '../ui/Choice.tsx';

/** The two sheets of the room, for whoever may see both. */
export function RoomChoice({ here }: { here: 'reports' | 'training' }) {
  const { i18n } = useLingui();
  const both = useMay('reports.show');
  if (!both) return null;
  return (
    <Choice<'reports' | 'training'>
      label={i18n.t('Sheet')}
      hideLabel
      value={here}
      onChange={(name) => go({ name })}
      options={[
        { value: 'reports', label: i18n.t('Report') },
        { value: 'training', label: i18n.t('Training') },
      ]}
    />
  );
}
