import { type ReactNode, useId, useRef } from 'react';
import { Button as Pressable } from 'react-aria-components/Button';
import { useKey } from '../app/keys.ts';
import type { IconName } from './drawings.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

// Enter and Space already press the thing that has the focus, or submit its form.
const ownKeys = ['Enter', 'Space'];

/**
 * One thing to press. `primary` only once on a screen: the next step. With `why` it can be reached but not
 * pressed, and carries its reason. `keys` are shown and work, while the button is on the screen.
 */
export function Button(props: ButtonProps) {
  const { kind = 'second', size, wide, icon, keys, why, onPress, label, children, type = 'button' } = props;
  const ref = useRef<HTMLButtonElement>(null);
  const reasonId = useId();
  const blocked = Boolean(why);
  const press = () => {
    if (blocked && props.onBlocked) props.onBlocked();
    else if (blocked)
      ref.current?.focus(); // the reason is read out
    else if (type === 'submit') ref.current?.form?.requestSubmit();
    else onPress?.();
  };
  const does = props.does ?? label ?? (typeof children === 'string' ? children : '');
  const { everywhere } = props;
  useKey(keys && !ownKeys.includes(keys) ? { keys, does, run: press, element: ref, everywhere } : null);
  const className = [
    'btn',
    kind === 'second' ? '' : `btn--${kind}`,
    size ? `btn--${size}` : '',
    wide ? 'btn--wide' : '',
    why ? 'btn--two' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Pressable
      ref={ref}
      type={blocked ? 'button' : type}
      className={className}
      {...(label ? { 'aria-label': label } : {})}
      {...(blocked ? { 'aria-disabled': true, 'aria-describedby': reasonId } : {})}
      onPress={() => (blocked ? props.onBlocked?.() : onPress?.())}
      {...(props.autoFocus ? { autoFocus: true } : {})}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
    >
      {icon ? <Icon name={icon} /> : null}
      {why ? (
        <span>
          {children}
          <small id={reasonId} aria-hidden="true">
            {why}
          </small>
        </span>
      ) : (
        children
      )}
      {keys && !why ? <Kbd silent>{keys}</Kbd> : null}
    </Pressable>
  );
}

export interface ButtonProps {
  kind?: 'primary' | 'second' | 'quiet' | 'stop';
  size?: 'sm' | 'lg';
  wide?: boolean;
  icon?: IconName;
  /** "Ctrl P", "Esc", "N". "Enter" is only shown: a form or the focus does it. */
  keys?: string;
  /** Its keys work over an open dialog too. */
  everywhere?: boolean;
  /** Why it cannot be pressed now. The reason stands on the button. */
  why?: string | null | undefined;
  onPress?: () => void;
  /** Pressed all the same: leads to what is missing. */
  onBlocked?: () => void;
  /** What the key does, for F1, where the words on it are not enough. */
  does?: string;
  /** Name read out, where it carries no words. It must hold the words it carries, if any (WCAG 2.5.3). */
  label?: string;
  children?: ReactNode;
  type?: 'button' | 'submit';
  autoFocus?: boolean;
  pressed?: boolean;
  expanded?: boolean;
}
