// A file that somebody chose, dropped or pasted: a picture, or the bytes of a certificate.

import { LARGEST_FILE, textInPicture } from "./pictures.js";
import { NO_PICTURE, NOT_A_PICTURE, PDF, TOO_LARGE } from "./says.js";

const begins = (bytes, ...start) => start.every((byte, place) => bytes[place] === byte);

async function bytesIn(file, most) {
  return new Uint8Array(await file.slice(0, most).arrayBuffer());
}

async function opened(file) {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

// {content} to verify, or {problem} to say.
export async function contentOf(file) {
  if (file.size > LARGEST_FILE) return { problem: TOO_LARGE };
  const start = await bytesIn(file, 513);
  if (begins(start, 0xd2, 0x84)) return { content: start };
  if (begins(start, 0x25, 0x50, 0x44, 0x46)) return { problem: PDF };
  const picture = await opened(file);
  if (!picture) return { problem: NOT_A_PICTURE };
  const text = await textInPicture(picture);
  picture.close();
  return text === undefined ? { problem: NO_PICTURE } : { content: text };
}
