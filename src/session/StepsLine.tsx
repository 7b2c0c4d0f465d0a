import { useLingui } from '@lingui/react';
import { Icon } from '../ui/Icon.tsx';

/** Where one stands in the three steps of setting up. */
export function StepsLine({ now }: { now: 0 | 1 | 2 }) {
  const { i18n } = useLingui();
  const words = [i18n.t('Who sends'), i18n.t('You'), i18n.t('Recovery sheet')];
  return (
    <ol className="stepline">
      {words.map((word, index) => (
        <li
          key={word}
          className={index < now ? 'done' : index === now ? 'now' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className="mark">{index < now ? <Icon name="check" label={i18n.t('done')} /> : index + 1}</span>
          {word}
        </li>
      ))}
    </ol>
  );
}
