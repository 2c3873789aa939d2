import { expect } from '@playwright/test';
import { unseenStops } from '../support/focus.ts';
import { DESK, NARROWEST } from '../support/page.ts';
import { pagesOf } from '../support/site.ts';
import { test } from '../support/visits.ts';

for (const address of pagesOf()) {
  test(`${address} shows the focus at every stop, on a phone and on a desk`, async ({ visitor }) => {
    for (const viewport of [NARROWEST, DESK]) {
      await visitor.setViewportSize(viewport);
      await visitor.goto(address);
      expect.soft((await unseenStops(visitor)).unseen, `${viewport.width} px`).toEqual([]);
    }
  });
}
