import { PDFDocument } from 'pdf-lib';

/**
 * The same PDF with its objects in compressed streams (PDF 1.5, ISO 32000-1, 7.5.7): the typesetter writes the
 * thousands of objects that tags and links are made of as plain text.
 * @returns bytes of the file: the same for the same input
 */
export async function compress(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
