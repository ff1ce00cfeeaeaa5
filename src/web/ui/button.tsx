import type { ButtonHTMLAttributes, ReactElement } from 'react';
import type { IconName } from './icon.tsx';
import { Icon } from './icon.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `main`: the one thing to do here. `alarm`: cannot be taken back. `quiet`: no frame. */
  readonly look?: 'plain' | 'main' | 'alarm' | 'quiet';
  readonly icon?: IconName;
  /** The spoken name when the button shows an icon only. */
  readonly label?: string;
}

export function Button(props: ButtonProps): ReactElement {
  const { look = 'plain', icon, label, children, type = 'button', ...rest } = props;
  return (
    <button {...rest} type={type} className={`button button-${look}`} aria-label={label} title={label}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
