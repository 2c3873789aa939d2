/** What came out of a compressed text, and how it ended. */
export interface Inflated {
  readonly bytes: Uint8Array;
  /** `cut`: the data was sound as far as it went. */
  readonly end: 'whole' | 'cut' | 'damaged' | 'too-large';
}

/**
 * Inflates raw deflate (RFC 1951), and stops as soon as more than `limit` bytes come out.
 * Never throws: what came out before a mistake is given back.
 */
export async function inflate(data: Uint8Array<ArrayBuffer>, limit: number): Promise<Inflated> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let end: Inflated['end'] = 'damaged';
  const writing = (async () => {
    await writer.write(data);
    end = 'cut';
    await writer.close();
    end = 'whole';
  })().catch(() => undefined);

  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      chunks.push(chunk.value);
      size += chunk.value.byteLength;
      if (size > limit) {
        await reader.cancel().catch(() => undefined);
        return { bytes: new Uint8Array(), end: 'too-large' };
      }
    }
  } catch {
    /* `end` says how far it came. */
  }
  await writing;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return { bytes, end };
}

/** Compresses with raw deflate. */
export async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
