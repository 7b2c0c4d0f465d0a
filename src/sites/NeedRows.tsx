import { useLingui } from '@lingui/react';
import type { Need } from '../../electron/contract/catalogue.ts';
import { Choice } from '../ui/Choice.tsx';
import { Icon } from '../ui/Icon.tsx';

export interface NeedRow {
  id: string;
  name: string;
  need: Need;
  /** What may be chosen; one only: its place is fixed. */
  places: readonly Need[];
}

/** "Needed / offered / not here", one row for each. */
export function NeedRows({ rows, sealed, onChange }: NeedRowsProps) {
  const { i18n } = useLingui();
  const words: Record<Need, string> = {
    needed: i18n.t('Needed'),
    offered: i18n.t('Offered'),
    none: i18n.t('Not here'),
  };
  const fixed: Record<Need, string> = {
    needed: i18n.t('Always needed'),
    offered: i18n.t('Always offered'),
    none: i18n.t('Not here'),
  };
  return (
    <ul className="needs">
      {rows.map(({ id, name, need, places }) => (
        <li key={id}>
          <span className="grow">{name}</span>
          {places.length > 1 ? (
            <span className="seg--small">
              <Choice<Need>
                label={i18n.t('Place of {name}', { name })}
                hideLabel
                value={need}
                onChange={(chosen) => onChange(id, chosen)}
                options={places.map((value) => ({ value, label: words[value] }))}
              />
            </span>
          ) : (
            <span className="small muted row nowrap">
              <Icon name={sealed ? 'seal' : 'lock'} />
              {fixed[need]}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

interface NeedRowsProps {
  rows: readonly NeedRow[];
  sealed?: boolean;
  onChange: (id: string, need: Need) => void;
}
