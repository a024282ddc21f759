import type { ReactNode } from "react";
import type { IconName } from "../icons/iconPaths.ts";
import { Icon } from "./Icon.tsx";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** `main` for the one thing to do here, `plain` beside it, `quiet` like text. */
  readonly look?: "main" | "plain" | "quiet";
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** What a figure opens: shown as a tip, read after the name. */
  readonly hint?: string;
}

export function Button({ children, onClick, look = "plain", icon, disabled = false, hint }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look}`} title={hint} onClick={onClick} disabled={disabled}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** Read aloud, and shown as a tip. */
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

export function IconButton({ icon, label, onClick, pressed, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} />
    </button>
  );
}
