export { follow } from './follow.ts';
export { permalinks } from './integration.ts';
export { movesIn } from './moves.ts';
export type { Move } from './places.ts';
export { readRegistry, registryFile, type Moved } from './registry.ts';
