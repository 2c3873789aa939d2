const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML, in an element or an attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
