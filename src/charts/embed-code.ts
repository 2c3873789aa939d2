import { escapeXml } from './recorder/svg.ts';

/** Type of the message by which an embedded chart tells its frame its height. */
export const heightMessage = 'chart-height';

/**
 * What an author of another page pastes to show a chart there.
 * @param address - of the embedded page, full where the site knows its own
 * @param height - in pixels, until the chart has said its own
 */
export const embedCode = (id: string, address: string, title: string, height: number): string =>
  `<iframe src="${escapeXml(address)}" id="${id}" title="${escapeXml(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>
<script>
  addEventListener('message', ({ data, source }) => {
    const frame = document.getElementById('${id}');
    if (data?.type === '${heightMessage}' && source === frame.contentWindow) frame.height = data.height;
  });
</script>`;
