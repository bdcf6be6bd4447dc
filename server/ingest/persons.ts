/** A civil registration number in a text that is no table: with its hyphen or without, and not the decimals of a number. */
const civil = /(?<![\d.,])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)/;
const windowBytes = 1024 * 1024;
/** As long as a number and what stands before and after it. */
const overlap = 13;

/** Whether bytes that cannot be read as a table hold what looks like a civil registration number: then they are not kept. */
export function holdsPersons(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < buffer.length; at += windowBytes)
    if (civil.test(buffer.toString("latin1", Math.max(0, at - overlap), at + windowBytes))) return true;
  return false;
}
