/** A soft, short sound, made by the browser itself. */

const PITCH = 660;
const LOUDNESS = 0.08;
const LENGTH = 0.35;

/** Plays it, where the browser lets a page be heard. */
export function playSoftSound() {
  const context = new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = PITCH;
  volume.gain.setValueAtTime(LOUDNESS, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + LENGTH);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + LENGTH);
  tone.addEventListener("ended", () => context.close());
}
