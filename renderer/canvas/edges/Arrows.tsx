/** The arrow heads, once for all edges. */
export function Arrows() {
  return (
    <svg className="arrows" aria-hidden width="0" height="0">
      <defs>
        {(['strong', 'weak', 'loud'] as const).map((name) => (
          <marker
            key={name}
            id={`arrow-${name}`}
            className={`arrow ${name}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0.5,0.8 L9.2,5 L0.5,9.2 L2.6,5 Z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
