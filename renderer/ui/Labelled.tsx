import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** The field, which bears this id. */
  readonly children: (id: string) => ReactNode;
}

/** A field of a form under its name. */
export function Labelled({ label, children }: Props) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
