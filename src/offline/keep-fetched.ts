/**
 * A page that was fetched before it was opened tells the worker that it is open now, where there is one: the worker
 * keeps what is opened, and could not see it.
 */
import type { Request } from './messages.ts';

const [visit] = performance.getEntriesByType('navigation') as (PerformanceEntry & { readonly deliveryType?: string })[];
const page = location.href;
if (visit?.deliveryType === 'navigational-prefetch' && 'serviceWorker' in navigator)
  navigator.serviceWorker.controller?.postMessage({ ask: 'keep', urls: [page], from: page } satisfies Request);
