import { inflateRawSync } from "node:zlib";
import { FormatError } from "./table.ts";

const mostPacked = 200 * 1024 * 1024;
const mostUnpacked = 256 * 1024 * 1024;
const highestRatio = 100;
const mostEntries = 5000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

export type ZipEntry = {
  name: string;
  packed: number;
  unpacked: number;
  method: number;
  at: number;
  /** Whether it is a link to another place rather than a file. */
  isLink: boolean;
};

/** Upper half of an entry's outer attributes where it was packed on Unix: kind and rights of the file. */
const kindMask = 0o170000;
const linkKind = 0o120000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

const broken = (): FormatError => new FormatError("archive", "The archive is damaged or cut off.");

const bomb = (): FormatError =>
  new FormatError("too-large", "The archive unpacks to far more than it holds packed; it is refused as unsafe.");

/** The entries of a ZIP archive by name, from its central directory. Refuses what is too large, too dense, encrypted or split. */
export const zipEntries = (bytes: Uint8Array): Map<string, ZipEntry> => {
  if (bytes.length > mostPacked) throw new FormatError("too-large", "The workbook is larger than 200 MB.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) throw new FormatError("too-large", `The archive has more than ${mostEntries} entries.`);
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new FormatError("encrypted", "The archive is protected by a password; save it without and try again.");
    const extraAt = at + 46 + nameLength;
    const long = longSizes(view, extraAt, extraAt + view.getUint16(at + 30, true), [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const entry: ZipEntry = {
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength))
        .toString("utf8")
        .replaceAll("\\", "/"),
      method: view.getUint16(at + 10, true),
      isLink: (view.getUint16(at + 40, true) & kindMask) === linkKind,
      ...long,
    };
    unpacked += entry.unpacked;
    if (isTooDense(entry.packed, entry.unpacked)) throw bomb();
    if (unpacked > mostUnpacked) throw new FormatError("too-large", "The archive unpacks to more than 256 MB.");
    if (entries.has(entry.name)) throw broken();
    entries.set(entry.name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Sizes and place of an entry: as written short, or in the ZIP64 field where the short ones are all ones. */
const longSizes = (
  view: DataView,
  from: number,
  end: number,
  short: [unpacked: number, packed: number, at: number],
): { unpacked: number; packed: number; at: number } => {
  let [unpacked, packed, at] = short;
  if (end > view.byteLength) throw broken();
  for (let field = from; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const value = (number: number): number => {
      if (number !== 0xffffffff) return number;
      if (next + 8 > end) throw broken();
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    [unpacked, packed, at] = [value(unpacked), value(packed), value(at)];
    break;
  }
  return { unpacked, packed, at };
};

/** Small parts pack well without being a threat; beyond a megabyte the ratio counts. */
const isTooDense = (packed: number, unpacked: number): boolean =>
  unpacked > 1024 * 1024 && unpacked > packed * highestRatio;

const endRecord = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === endSignature) {
      if (view.getUint16(at + 4, true) !== 0) throw broken();
      return at;
    }
  throw broken();
};

/** One entry's bytes. What it unpacks to is held to what the directory says, and to the ratio. */
export const unzipped = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localSignature) throw broken();
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) throw broken();
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new FormatError("archive", "The archive is packed in a way that is not supported.");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) });
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? bomb() : broken();
  }
};
