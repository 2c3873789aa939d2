export { hosting, policies } from './integration.ts';
