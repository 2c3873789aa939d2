const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What dev shows in place of a page while the content cannot be read. Vite’s client
 * on it loads the page again once the mistake is mended.
 * @param message - as it is told in the terminal
 */
export const mistakePage = (message: string): string => `<!doctype html>
<meta charset="utf-8">
<title>Content</title>
<script type="module" src="/@vite/client"></script>
<pre style="white-space: pre-wrap; font: 1rem/1.5 monospace; margin: 2rem">${escape(message)}</pre>
`;
