export { follow } from './follow.ts';
export { permalinks } from './integration.ts';
export { readRegistry, registryFile, type Moved } from './registry.ts';
