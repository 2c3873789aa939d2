import { PDFDocument } from 'pdf-lib';

/**
 * Does what the typesetter leaves: windows show the document’s title instead of the file’s name (which PDF/UA asks for),
 * and the thousands of objects that tags and links are made of are compressed (ISO 32000-1, 7.5.7).
 * @returns bytes of the file: the same for the same input
 */
export async function finish(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
