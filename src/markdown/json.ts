/** A value as the text of `<script type="application/json">`: nothing in it ends the script. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
