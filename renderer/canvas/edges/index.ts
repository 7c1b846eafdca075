import { LineEdge } from './LineEdge.tsx';

/** One component draws all edges; what differs is data. A constant, like nodeTypes. */
export const edgeTypes = { line: LineEdge };
