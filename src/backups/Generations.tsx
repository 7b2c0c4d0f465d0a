import { useLingui } from '@lingui/react';
import type { Generation } from '../../electron/contract/backups.ts';
import { day, dayOf, fullDay, time } from '../i18n/format.ts';
import { sizeText } from '../packets/free-space.ts';
import { Chip } from '../ui/Chip.tsx';
import { Sideways } from '../ui/Sideways.tsx';

/** The backups on a stick, newest first. With `onChoose` one of them can be chosen. */
export function Generations({ generations, madeNow, chosen, onChoose }: GenerationsProps) {
  const { i18n } = useLingui();
  return (
    <Sideways label={i18n.t('Backups on the stick')}>
      <table className="table table--tight">
        <thead>
          <tr>
            <th scope="col">{i18n.t('Made')}</th>
            <th scope="col" className="right">
              {i18n.t('Number')}
            </th>
            <th scope="col" className="right">
              {i18n.t('Sheet')}
            </th>
            <th scope="col" className="right">
              {i18n.t('Size')}
            </th>
            <th scope="col">{i18n.t('State')}</th>
          </tr>
        </thead>
        <tbody>
          {generations.map((one) => (
            <tr key={one.name} className={one.name === chosen || one.generation === madeNow ? 'is-on' : undefined}>
              <td>
                {!one.readable ? (
                  <span className="muted">
                    {one.generation === 0 ? i18n.t('Day not known') : fullDay(dayOf(one.at))}
                  </span>
                ) : onChoose ? (
                  <label className="check">
                    <input
                      type="radio"
                      name="generation"
                      checked={one.name === chosen}
                      onChange={() => onChoose(one)}
                    />
                    <When at={one.at} />
                  </label>
                ) : (
                  <When at={one.at} />
                )}
              </td>
              <td className="right num">{one.generation || ''}</td>
              <td className="right num">{one.sheetNumber || ''}</td>
              <td className="right num">{one.bytes ? sizeText(i18n.locale, one.bytes) : ''}</td>
              <td>
                <State one={one} proved={one.generation === madeNow} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function When({ at }: { at: string }) {
  return (
    <span>
      <b>{day(dayOf(at))}</b> <span className="muted">{time(at)}</span>
    </span>
  );
}

function State({ one, proved }: { one: Generation; proved: boolean }) {
  const { i18n } = useLingui();
  if (!one.readable) {
    return (
      <Chip tone="stop" icon="warn">
        {i18n.t('Cannot be read')}
      </Chip>
    );
  }
  const row = one.chain?.row ?? 0;
  switch (one.chain?.verdict) {
    case 'newer':
      return (
        <Chip tone="stop" icon="warn">
          {i18n.t('Newer than this desk')}
        </Chip>
      );
    case 'differs':
      return (
        <Chip tone="stop" icon="warn">
          {i18n.t('Differs at row {row}', { row })}
        </Chip>
      );
    case 'changed':
      return (
        <Chip tone="due" icon="warn">
          {i18n.t('Damaged or changed')}
        </Chip>
      );
    case 'other-desk':
      return <Chip icon="doc">{i18n.t('Another desk’s')}</Chip>;
    case 'earlier-key':
      return <Chip icon="key">{i18n.t('From before the new key')}</Chip>;
    case 'agrees':
      return (
        <Chip tone="ok" icon={proved ? 'sealok' : 'check'}>
          {proved ? i18n.t('Proved just now') : i18n.t('Agrees up to row {row}', { row })}
        </Chip>
      );
    case undefined:
      return <Chip icon="check">{i18n.t('All files are there')}</Chip>;
  }
}

interface GenerationsProps {
  generations: readonly Generation[];
  /** Number of the one that was made a moment ago. */
  madeNow?: number | undefined;
  /** Name of the chosen one. */
  chosen?: string | undefined;
  onChoose?: (one: Generation) => void;
}
