/** When the wait of a dependency is over, as the Specification and as people call it. */
export const conditions = [
  ['service_started', 'inspector.condition-started'],
  ['service_healthy', 'inspector.condition-healthy'],
  ['service_completed_successfully', 'inspector.condition-completed'],
] as const;
