import { useLingui } from '@lingui/react';
import type { StaffLine } from '../../electron/contract/staff.ts';
import { Chip } from '../ui/Chip.tsx';

/** Whether the desk opens for her. */
export function StateChip({ state }: { state: StaffLine['state'] }) {
  const { i18n } = useLingui();
  switch (state) {
    case 'active':
      return (
        <Chip tone="ok" icon="check">
          {i18n.t('Opens the desk')}
        </Chip>
      );
    case 'one-time':
      return (
        <Chip tone="due" icon="clock">
          {i18n.t('One-time words')}
        </Chip>
      );
    case 'no-slot':
      return (
        <Chip tone="due" icon="key">
          {i18n.t('Cannot get in')}
        </Chip>
      );
    case 'removed':
      return <Chip icon="x">{i18n.t('Not here any more')}</Chip>;
  }
}
