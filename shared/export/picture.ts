import type { Rectangle } from '../layout/rectangle.ts';

/** A text that a person put on the drawing, its upper left corner in canvas units. */
export interface DrawnNote {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * A drawing as a list of shapes with all that was decided: places, colours, words cut to their room. The printers (SVG, PDF) only
 * spell it. Lengths are canvas units, colours `#rrggbb`, later shapes lie over earlier ones.
 */
export interface Picture {
  /** What can be seen. */
  readonly frame: Rectangle;
  /** Undefined: nothing behind the drawing. */
  readonly background: string | undefined;
  /** Read as the picture's name by screen readers; may be empty. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

export type Shape = RectangleShape | PathShape | TextShape | GroupShape;

interface Painted {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap, in turn. */
  readonly dashes?: readonly number[];
  readonly roundCaps?: boolean;
}

export interface RectangleShape extends Painted, Rectangle {
  readonly shape: 'rectangle';
  readonly radius: number;
  /** What it stands for: the node id of a network drawn as a zone. */
  readonly zone?: string;
  /** Said on hover. */
  readonly hint?: string;
}

export interface PathShape extends Painted {
  readonly shape: 'path';
  /** An SVG path. */
  readonly d: string;
  /** Where its origin lies, and how large its units are; default 0, 0 and 1. Strokes are scaled as well. */
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  /** The edge that it is. */
  readonly edge?: string;
  /** Ends with an arrow head of this colour. */
  readonly arrow?: string;
  readonly hint?: string;
}

export interface TextShape {
  readonly shape: 'text';
  /** The left end of the baseline, or its middle. */
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'middle';
  readonly words: string;
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly fill: string;
  /** The words before they were cut. */
  readonly hint?: string;
}

export interface GroupShape {
  readonly shape: 'group';
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
  /** The node that it is; undefined: a part of one, or of a line. */
  readonly node?: string;
  readonly shapes: readonly Shape[];
}
