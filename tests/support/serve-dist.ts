/** Serves the built site for the tests, until it is stopped. */
import { serve } from './serve.ts';
import { dist, port } from './site.ts';

const { url } = await serve(dist, '/', port);
console.log(url);
