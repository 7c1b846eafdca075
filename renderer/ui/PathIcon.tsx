import type { IconPath } from '../../shared/export/icons.ts';

interface Props {
  readonly path: IconPath;
  readonly size?: number;
  readonly className?: string;
}

/** One of the icons that canvas and exports share. Says nothing: words stand beside it. */
export function PathIcon({ path, size = 16, className }: Props) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={path} />
    </svg>
  );
}
