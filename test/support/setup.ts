import fc from 'fast-check';

// One seed for all properties, so that a run can be repeated; FC_SEED gives another. A failure prints the seed and the path.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261120) });
