// The texts of the QR codes in a picture: by the browser where it can, or by the library inside.

import { runOfDigits } from "./carriage.js";
import { qr } from "../vendored/qr.js";

export const LARGEST_FILE = 30_000_000; // bytes
const SIDES = [1200, 2400, 600]; // pixels of the longer side, in the order they are tried
const MARGIN = 0.06; // of white, for a picture that was cut too close
const PATIENCE = 1500; // milliseconds for each try

const ours = (texts) => texts.find((text) => runOfDigits(text) !== undefined) ?? texts[0];

function pixelsOf(source, width, height, side) {
  const scale = side / Math.max(width, height);
  const [wide, high] = [width, height].map((length) => Math.max(1, Math.round(length * scale)));
  const margin = Math.round(side * MARGIN);
  const canvas = document.createElement("canvas");
  canvas.width = wide + 2 * margin;
  canvas.height = high + 2 * margin;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingEnabled = scale < 1;
  pen.drawImage(source, margin, margin, wide, high);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

async function byBrowser(source) {
  try {
    const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(source);
    return found.map((code) => code.rawValue);
  } catch {
    return []; // not in this browser, or not for this picture
  }
}

async function byLibrary(pixels) {
  const { width, height } = pixels;
  const limits = { maxSize: { width, height }, timeLimit: PATIENCE };
  const [found] = await qr.decodeQRBatch([pixels], limits);
  return found.filter((text) => typeof text === "string");
}

// The text of the code that looks most like ours, or undefined.
export async function textInPicture(picture) {
  const native = ours(await byBrowser(picture));
  if (native !== undefined) return native;
  for (const side of SIDES) {
    const text = ours(await byLibrary(pixelsOf(picture, picture.width, picture.height, side)));
    if (text !== undefined) return text;
  }
  return undefined;
}

// The same for one picture of a camera, in the time that a camera leaves.
export async function textInFrame(video) {
  const native = ours(await byBrowser(video));
  if (native !== undefined) return native;
  const pixels = pixelsOf(video, video.videoWidth, video.videoHeight, 800);
  try {
    return qr.decodeQR(pixels, { timeLimit: 60 });
  } catch {
    return undefined; // nothing in this one
  }
}
