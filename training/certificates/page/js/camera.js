// The camera, where the browser lets this page have one. Its pictures never leave the page.

import { textInFrame } from "./pictures.js";

const PAUSE = 120; // milliseconds between two looks

const WANTED = {
  audio: false,
  video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
};

export const mayOpen = () =>
  Boolean(globalThis.isSecureContext && navigator.mediaDevices?.getUserMedia);

export class Camera {
  constructor(video, found) {
    this.video = video;
    this.found = found;
    this.stream = null;
  }

  get on() {
    return this.stream !== null;
  }

  async start() {
    this.stream = await navigator.mediaDevices.getUserMedia(WANTED);
    this.video.srcObject = this.stream;
    this.video.hidden = false;
    await this.video.play();
    this.look(this.stream);
  }

  stop() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.video.srcObject = null;
    this.video.hidden = true;
  }

  async look(stream) {
    if (this.stream !== stream) return; // stopped, or started again
    const text = this.video.videoWidth ? await textInFrame(this.video) : undefined;
    if (this.stream !== stream) return;
    if (text === undefined) {
      setTimeout(() => this.look(stream), PAUSE);
      return;
    }
    this.stop();
    this.found(text);
  }
}
