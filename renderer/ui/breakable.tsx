import { Fragment, type ReactNode } from 'react';

/** A name such as `stop_grace_period` that may go on in a second line behind an underscore. */
export function breakable(name: string): ReactNode {
  return name.split(/(?<=_)/).map((word, index) => (
    <Fragment key={index}>
      {word}
      <wbr />
    </Fragment>
  ));
}
